// Cells → lines of CSV: one kind for programs, and one that spreadsheets open as it is meant.
import type { DataCell, DataColumn } from '../store/column.ts';

export interface CsvDialect {
  /** What the file begins with. */
  readonly start: string;
  readonly lineEnd: string;
}

/** An empty text is quoted, an absent value is not: readers that care can tell them apart. */
function quote(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets take for the beginning of a formula, also in full width; and what is put before it. */
const guarded = /^[=+\-@\t\r\n＝＋－＠']/;

/**
 * One rule for every CSV file: no text begins as a formula, and whoever takes one leading apostrophe away has the text as
 * it was. Numbers are no text (docs/adr/0004-csv-cells.md).
 */
export function writeCell(cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quote(guarded.test(cell) ? `'${cell}` : cell);
}

/** For programs. */
export const canonicalCsv: CsvDialect = { start: '', lineEnd: '\n' };

/** UTF-8 with its mark, as Excel takes a file without one for the local encoding. */
export const excelCsv: CsvDialect = { start: '\uFEFF', lineEnd: '\r\n' };

function joinLine(cells: readonly string[], { lineEnd }: CsvDialect): string {
  return cells.join(',') + lineEnd;
}

export function writeHeader<Row>(columns: readonly DataColumn<Row>[], dialect: CsvDialect): string {
  const names = columns.map(({ name }) => writeCell(name));
  return dialect.start + joinLine(names, dialect);
}

export function writeRow<Row>(columns: readonly DataColumn<Row>[], row: Row, dialect: CsvDialect): string {
  const cells = columns.map((column) => writeCell(column.read(row)));
  return joinLine(cells, dialect);
}

/** Many rows without a header, so that what is written once can stand in several files. */
export function writeRows<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  dialect = canonicalCsv,
): string {
  return rows.map((row) => writeRow(columns, row, dialect)).join('');
}

/** A whole small table at once. */
export function writeCsv<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  dialect = canonicalCsv,
): string {
  return writeHeader(columns, dialect) + writeRows(columns, rows, dialect);
}
