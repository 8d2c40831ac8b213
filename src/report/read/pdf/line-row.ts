// A line of text → its labels and values, as a row of a table without ruling lines would have them.
import { foldText } from '../../text/fold-character.ts';
import { cutLine, holdsNumbers, isNumeric, writePieces } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
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
