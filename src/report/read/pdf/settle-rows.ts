// Lines of a table printed without ruling lines → its rows: wrapped labels and headers whole, every value in its column.
import type { FlowLine } from './build-paragraphs.ts';
import { clusterValues } from './cluster-values.ts';
import { cutZones, isValueRow, type LineRow, readLineRow, textOf } from './line-row.ts';
import { centreX, centreY, enclose, widthOf } from './geometry.ts';
import type { Piece } from './page.ts';

/** A row's text, cells told apart by tabs, and the lines it was put together from. */
export interface SettledRow {
  text: string;
  lines: FlowLine[];
}

/** Lines of one label stand at most this far apart, in font sizes. */
const leading = 1.5;
/** A table's header is looked for only above at least this many columns of values. */
const fewestColumns = 4;
/** How far the lines of a header may be above the first row of values, in font sizes. */
const headerReach = 9;

const centre = (cell: readonly Piece[]): number => centreX(enclose(cell.map((piece) => piece.box)));

/** Where the zone's columns of values stand, by its fullest rows; empty where those do not agree. */
function findColumns(rows: readonly LineRow[]): number[] {
  const most = Math.max(0, ...rows.map((row) => row.values.length));
  const full = rows.filter((row) => row.values.length === most);
  const places = clusterValues(full.flatMap((row) => row.values.map(centre)), 8);
  return places.length === most ? places : [];
}

/** An empty column of a row is an empty cell. */
function fillColumns(row: LineRow, columns: readonly number[]): string[] {
  const texts = row.values.map(textOf);
  if (texts.length === columns.length || columns.length < 3 || row.values.length === 0) return texts;
  const filled = new Array<string>(columns.length).fill('');
  for (const cell of row.values) {
    const column = columns.findIndex((place) => Math.abs(place - centre(cell)) < 10);
    if (column < 0 || filled[column] !== '') return texts;
    filled[column] = textOf(cell);
  }
  return filled;
}

/** The row of values that a line of a label belongs to: the nearest, of equally near ones that without a label of its own. */
function findOwner(row: LineRow, around: readonly (LineRow | undefined)[]): LineRow | undefined {
  const distance = (other: LineRow): number => {
    const apart = Math.abs(centreY(other.line.box) - centreY(row.line.box)) / row.line.size;
    return other.line.page === row.line.page ? apart + (other.labels.length > 0 ? 0.4 : 0) : Infinity;
  };
  const near = around.filter((other): other is LineRow => other !== undefined && isValueRow(other) && distance(other) <= leading);
  return near.sort((a, b) => distance(a) - distance(b))[0];
}

interface Zone {
  rows: LineRow[];
  columns: number[];
  /** Texts of the header by column, and the lines they stand on. */
  header: string[];
  headerRows: Set<LineRow>;
}

/** Words above a column, no wider than it, are its header, whatever lines they stand on. */
function readHeader(rows: readonly LineRow[], columns: readonly number[]): Pick<Zone, 'header' | 'headerRows'> {
  const first = rows.findIndex((row) => row.values.length >= fewestColumns);
  const body = rows[first];
  const headerRows = new Set<LineRow>();
  const header = columns.map(() => '');
  if (!body || columns.length < fewestColumns) return { header, headerRows };
  const [left = 0, second = 0] = columns;
  const pitch = Math.min(...columns.slice(1).map((place, index) => place - (columns[index] ?? 0)));
  for (const row of rows.slice(0, first)) {
    const isNear = row.line.page === body.line.page && body.line.box.top - row.line.box.bottom < headerReach * body.line.size;
    const words = row.line.pieces.filter((piece) => centreX(piece.box) > left - (second - left) / 2);
    if (!isNear || words.length === 0) continue;
    for (const word of words) {
      const column = columns.findIndex((place) => Math.abs(place - centreX(word.box)) < 0.35 * pitch);
      if (column >= 0 && widthOf(word.box) < 1.25 * pitch) header[column] += word.text;
      else row.spare.push(word);
    }
    row.labels = row.labels.map((cell) => cell.filter((piece) => !words.includes(piece))).filter((cell) => cell.length > 0);
    headerRows.add(row);
  }
  return { header, headerRows };
}

function adoptLabels(rows: readonly LineRow[]): Set<LineRow> {
  const owned = new Set<LineRow>();
  rows.forEach((row, index) => {
    if (row.values.length > 0 || row.labels.length === 0 || row.reachesMargin) return;
    const above = rows.slice(0, index).findLast((other) => !owned.has(other));
    const owner = findOwner(row, [above, rows[index + 1]]);
    if (!owner) return;
    owner.wrapped.push(row);
    owned.add(row);
  });
  return owned;
}

function writeLabel(row: LineRow): string[] {
  const own = row.labels.map(textOf);
  const part = (lines: readonly LineRow[]): string => lines.flatMap((line) => line.labels.map(textOf)).join('');
  const above = part(row.wrapped.filter((other) => other.line.box.top < row.line.box.top));
  const below = part(row.wrapped.filter((other) => other.line.box.top >= row.line.box.top));
  const last = own.pop() ?? '';
  return [...own, above + last + below];
}

function writeZone({ rows, columns, header, headerRows }: Zone): SettledRow[] {
  const owned = adoptLabels(rows);
  const lastHeader = rows.findLast((row) => headerRows.has(row));
  return rows.flatMap((row): SettledRow[] => {
    if (owned.has(row)) return [];
    const lines = [...row.wrapped.map((other) => other.line), row.line].sort((a, b) => a.box.top - b.box.top);
    const values = isValueRow(row) ? fillColumns(row, columns) : row.values.map(textOf);
    const spare = row.spare.map((piece) => piece.text);
    const heads = row === lastHeader && header.some((text) => text !== '') ? ['\n', ...header] : [];
    return [{ text: [...writeLabel(row), ...spare, ...heads, ...values].join('\t').trimStart(), lines }];
  });
}

export function settleRows(lines: readonly FlowLine[]): SettledRow[] {
  return cutZones(lines.map(readLineRow)).flatMap((rows) => {
    const columns = findColumns(rows);
    return writeZone({ rows, columns, ...readHeader(rows, columns) });
  });
}
