// Lines of a table printed without ruling lines → its rows: a label wrapped over lines stands before its numbers again.
import { cutLine, isNumeric, writePieces } from './build-lines.ts';
import type { FlowLine } from './build-paragraphs.ts';
import { clusterValues } from './cluster-values.ts';
import { centreX, centreY, enclose } from './geometry.ts';
import type { Piece } from './page.ts';

/** A row's text, cells told apart by tabs, and the lines it was put together from. */
export interface SettledRow {
  text: string;
  lines: FlowLine[];
}

interface Row {
  line: FlowLine;
  labels: Piece[][];
  values: Piece[][];
  /** Lines of the label above and below the numbers. */
  wrapped: FlowLine[];
}

/** Lines of one label stand at most this far apart, in font sizes. */
const leading = 1.5;
const fewestValues = 2;

function readRow(line: FlowLine): Row {
  const cells = cutLine(line);
  const first = cells.findLastIndex((cell) => !isNumeric(writePieces(cell, ' '))) + 1;
  return { line, labels: cells.slice(0, first), values: cells.slice(first), wrapped: [] };
}

const isValueRow = (row: Row): boolean => row.values.length >= fewestValues || (row.values.length > 0 && row.labels.length <= 1);
const isLabelRow = (row: Row): boolean => row.values.length === 0 && row.line.box.right < row.line.margins.right - 4 * row.line.size;

/** The row of values that a line of a label belongs to: the nearest, of equally near ones that without a label of its own. */
function findOwner(row: Row, around: readonly (Row | undefined)[]): Row | undefined {
  const distance = (other: Row): number => {
    const apart = Math.abs(centreY(other.line.box) - centreY(row.line.box)) / row.line.size;
    return other.line.page === row.line.page ? apart + (other.labels.length > 0 ? 0.4 : 0) : Infinity;
  };
  const near = around.filter((other): other is Row => other !== undefined && isValueRow(other) && distance(other) <= leading);
  return near.sort((a, b) => distance(a) - distance(b))[0];
}

/** Where numbers stand in columns, an empty column of a row is an empty cell. */
function fillColumns(rows: readonly Row[], row: Row): string[] {
  const peers = rows.filter((other) => other.line.page === row.line.page && other.values.length > 0);
  const most = Math.max(...peers.map((other) => other.values.length));
  const full = peers.filter((other) => other.values.length === most);
  const places = clusterValues(full.flatMap((other) => other.values.map(centre)), 8);
  const texts = row.values.map((cell) => writePieces(cell, ' '));
  if (row.values.length === most || most < 3 || places.length !== most) return texts;
  const filled = new Array<string>(most).fill('');
  for (const cell of row.values) {
    const column = places.findIndex((place) => Math.abs(place - centre(cell)) < 10);
    if (column < 0 || filled[column] !== '') return texts;
    filled[column] = writePieces(cell, ' ');
  }
  return filled;
}

const centre = (cell: readonly Piece[]): number => centreX(enclose(cell.map((piece) => piece.box)));

function writeLabel(row: Row): string[] {
  const own = row.labels.map((cell) => writePieces(cell, ' '));
  const part = (lines: readonly FlowLine[]): string => lines.map((line) => writePieces(line.pieces, '')).join('');
  const above = part(row.wrapped.filter((line) => line.box.top < row.line.box.top));
  const below = part(row.wrapped.filter((line) => line.box.top >= row.line.box.top));
  const last = own.pop() ?? '';
  return [...own, above + last + below];
}

export function settleRows(lines: readonly FlowLine[]): SettledRow[] {
  const rows = lines.map(readRow);
  const owned = new Set<Row>();
  rows.forEach((row, index) => {
    if (!isLabelRow(row)) return;
    const above = rows.slice(0, index).findLast((other) => !owned.has(other));
    const owner = findOwner(row, [above, rows[index + 1]]);
    if (!owner) return;
    owner.wrapped.push(row.line);
    owned.add(row);
  });
  return rows
    .filter((row) => !owned.has(row))
    .map((row) => ({
      text: [...writeLabel(row), ...(isValueRow(row) ? fillColumns(rows, row) : row.values.map((cell) => writePieces(cell, ' ')))].join('\t'),
      lines: [...row.wrapped, row.line].sort((a, b) => a.box.top - b.box.top),
    }));
}
