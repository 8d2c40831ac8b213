// Lines of text → labels and values, as rows of a table without ruling lines, labels of several lines put together.
import { foldText } from '../../text/fold-character.ts';
import type { FormWords } from '../form-words.ts';
import { cutLine, holdsNumbers, isNumeric, writePieces } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import { centreY } from './geometry.ts';
import type { PrintedPiece } from './page.ts';

export interface LineRow {
  line: FlowLine;
  labels: PrintedPiece[][];
  values: PrintedPiece[][];
  /** Whether its words go on to the right margin, as running text does. */
  reachesMargin: boolean;
  /** Rows that hold the label's other lines. */
  wrapped: LineRow[];
  /** Its numbers stand halfway between the lines of two other rows. */
  isBetween?: boolean;
  /** The names of the columns below it, each put together from its lines. */
  header?: string[];
}

const heading = /^[一二三四五六七八九十]{1,2}[、．.].*(?:情况|问题|事项|措施)$/u;

export const textOf = (cell: readonly PrintedPiece[]): string => writePieces(cell, ' ');

/** A value may stand close behind its label; at the end of a line it is a cell of its own all the same. */
function cutLastValue(cells: readonly PrintedPiece[][]): PrintedPiece[][] {
  const last = cells.at(-1) ?? [];
  const end = last.at(-1);
  return last.length > 1 && end && isNumeric(end.text) ? [...cells.slice(0, -1), last.slice(0, -1), [end]] : [...cells];
}

function cutCells(line: FlowLine): PrintedPiece[][] {
  const cells = cutLine(line);
  const label = cells.findLastIndex((cell) => !holdsNumbers(textOf(cell)));
  return [...cutLastValue(cells.slice(0, label + 1)), ...cells.slice(label + 1)];
}

export function readLineRow(line: FlowLine): LineRow {
  const cells = cutCells(line);
  const first = cells.findLastIndex((cell) => !holdsNumbers(textOf(cell))) + 1;
  return {
    line,
    labels: cells.slice(0, first),
    values: cells.slice(first),
    reachesMargin: line.box.right > line.margins.right - 3 * line.size,
    wrapped: [],
  };
}

export const isValueRow = (row: LineRow): boolean =>
  row.values.length >= 2 || (row.values.length > 0 && row.labels.length <= 1);

/** Headings and running text stand between tables. */
function breaks(row: LineRow): boolean {
  if (row.values.length > 0) return false;
  const text = foldText(writePieces(row.line.pieces, ''));
  return (
    heading.test(text) ||
    (row.reachesMargin && row.line.box.left < row.line.margins.left + 3 * row.line.size && row.labels.length === 1)
  );
}

export function cutZones(rows: readonly LineRow[]): LineRow[][] {
  const zones: LineRow[][] = [[]];
  for (const row of rows) {
    if (breaks(row)) zones.push([row], []);
    else zones.at(-1)?.push(row);
  }
  return zones.filter((zone) => zone.length > 0);
}

/** Lines of one label stand at most this far from its values, in font sizes. */
const leading = 2.2;
const marked = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|\d{1,2}[、．.](?!\d))/u;

const startsLabel = (row: LineRow | undefined): boolean => marked.test(row?.labels[0] ? textOf(row.labels[0]) : '');

/** A line made of whole labels, as a header is, is no piece of another one. */
const isWhole = (row: LineRow, { isLabel }: FormWords): boolean => row.labels.every((cell) => isLabel(textOf(cell)));

function reaches(row: LineRow, owner: LineRow | undefined): owner is LineRow {
  if (!owner || !isValueRow(owner) || owner.line.page !== row.line.page) return false;
  const isBeside = owner.wrapped.length === 0 || row.line.box.right < startOfValues(owner);
  return isBeside && [owner, ...owner.wrapped].some((other) => distanceOf(row, other) <= leading);
}

/** Words of a header that is printed again stand above the values, not before them. */
const startOfValues = ({ values }: LineRow): number => Math.min(...values.flat().map((piece) => piece.box.left));

const distanceOf = (row: LineRow, owner: LineRow): number =>
  Math.abs(centreY(owner.line.box) - centreY(row.line.box)) / row.line.size;

/** The nearest row of values, but nothing stands before the number of a label, and a number starts a new one. */
function findOwner(row: LineRow, above: LineRow | undefined, below: LineRow | undefined): LineRow | undefined {
  const near = [startsLabel(row) ? undefined : above, startsLabel(below) ? undefined : below];
  return near.filter((other) => reaches(row, other)).sort((a, b) => distanceOf(row, a) - distanceOf(row, b))[0];
}

/** The rows that remain. A label of seven lines is put together from its middle outwards. */
export function adoptLabels(rows: readonly LineRow[], forms: FormWords): LineRow[] {
  const rest = adoptNearest(rows, forms);
  return rest.length < rows.length ? adoptLabels(rest, forms) : rest;
}

function adoptNearest(rows: readonly LineRow[], forms: FormWords): LineRow[] {
  const owned = new Set<LineRow>();
  rows.forEach((row, index) => {
    if (row.values.length > 0 || row.labels.length === 0 || row.reachesMargin || row.header || isWhole(row, forms))
      return;
    const above = rows.slice(0, index).findLast((other) => !owned.has(other));
    const owner = findOwner(row, above, rows[index + 1]);
    if (!owner) return;
    owner.wrapped.push(row);
    owned.add(row);
  });
  return rows.filter((row) => !owned.has(row));
}

/** The labels of a row, the last one with its lines above and below. */
export function writeLabels(row: LineRow): string[] {
  const own = row.labels.map(textOf);
  const part = (rows: readonly LineRow[]): string =>
    rows
      .toSorted((a, b) => a.line.box.top - b.line.box.top)
      .flatMap((other) => other.labels.map(textOf))
      .join('');
  const above = part(row.wrapped.filter((other) => other.line.box.top < row.line.box.top));
  const below = part(row.wrapped.filter((other) => other.line.box.top >= row.line.box.top));
  const last = own.pop() ?? '';
  const whole = above + last + below;
  return whole === '' ? own : [...own, whole];
}
