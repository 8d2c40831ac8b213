// A line of text → its labels and values, as a row of a table without ruling lines would have them.
import { foldText } from '../../text/fold-character.ts';
import { cutLine, isNumeric, writePieces } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import { centreX } from './geometry.ts';
import type { Piece } from './page.ts';

export interface LineRow {
  line: FlowLine;
  labels: Piece[][];
  values: Piece[][];
  /** Whether its words go on to the right margin, as running text does. */
  reachesMargin: boolean;
  /** Rows that hold the label's other lines. */
  wrapped: LineRow[];
  /** Words of a header that span several columns. */
  spare: Piece[];
}

const heading = /^[一二三四五六七八九十]{1,2}[、．.].*(?:情况|问题|事项|措施)$/u;
/** A letter of a vertical label repeats its place on at least this many lines. */
const fewestLetters = 3;

export const textOf = (cell: readonly Piece[]): string => writePieces(cell, ' ');

export function readLineRow(line: FlowLine): LineRow {
  const cells = cutLine(line);
  const first = cells.findLastIndex((cell) => !isNumeric(textOf(cell))) + 1;
  return {
    line,
    labels: cells.slice(0, first),
    values: cells.slice(first),
    reachesMargin: line.box.right > line.margins.right - 3 * line.size,
    wrapped: [],
    spare: [],
  };
}

export const isValueRow = (row: LineRow): boolean => row.values.length >= 2 || (row.values.length > 0 && row.labels.length <= 1);

/** Headings and running text stand between tables. */
function breaks(row: LineRow): boolean {
  if (row.values.length > 0) return false;
  const text = foldText(writePieces(row.line.pieces, ''));
  return heading.test(text) || (row.reachesMargin && row.line.box.left < row.line.margins.left + 3 * row.line.size && row.labels.length === 1);
}

export function cutZones(rows: readonly LineRow[]): LineRow[][] {
  const zones: LineRow[][] = [[]];
  for (const row of rows) {
    if (breaks(row)) zones.push([row], []);
    else zones.at(-1)?.push(row);
  }
  return zones.filter((zone) => zone.length > 0).map(dropVertical);
}

/** 三、本年度办理结果 printed one character a line runs through the labels of other rows; it names no row itself. */
function dropVertical(rows: readonly LineRow[]): LineRow[] {
  const starts = rows.flatMap((row) => row.labels[0]?.[0] ?? []).filter((piece) => [...piece.text].length <= 2);
  const isVertical = (piece: Piece): boolean =>
    starts.includes(piece) && starts.filter((other) => Math.abs(centreX(other.box) - centreX(piece.box)) < 2.5).length >= fewestLetters;
  return rows.map((row) => {
    const first = row.labels[0]?.[0];
    if (!first || !isVertical(first)) return row;
    const labels = row.labels.map((cell) => cell.filter((piece) => piece !== first)).filter((cell) => cell.length > 0);
    return { ...row, labels };
  });
}
