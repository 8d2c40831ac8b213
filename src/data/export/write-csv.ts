// Cells → lines of CSV: the canonical kind, and one that spreadsheets open as it is meant.
import type { Cell, Column } from './column.ts';

export interface CsvDialect {
  /** What the file begins with. */
  readonly start: string;
  readonly lineEnd: string;
  writeCell(cell: Cell): string;
}

/** An empty text is quoted, an absent value is not: readers that care can tell them apart. */
function quote(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? quote(cell) : String(cell);
}

/** What spreadsheets take for the beginning of a formula, also in full width. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** OWASP's advice against CSV injection: a text that could be run as a formula gets an apostrophe before it. */
function writeSafeCell(cell: Cell): string {
  return writeCell(typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell);
}

export const canonicalCsv: CsvDialect = { start: '', lineEnd: '\n', writeCell };

/** UTF-8 with its mark, as Excel takes a file without one for the local encoding. */
export const excelCsv: CsvDialect = { start: '\uFEFF', lineEnd: '\r\n', writeCell: writeSafeCell };

function joinLine(cells: readonly string[], { lineEnd }: CsvDialect): string {
  return cells.join(',') + lineEnd;
}

export function writeHeader<Row>(columns: readonly Column<Row>[], dialect: CsvDialect): string {
  const names = columns.map(({ name }) => dialect.writeCell(name));
  return dialect.start + joinLine(names, dialect);
}

export function writeRow<Row>(columns: readonly Column<Row>[], row: Row, dialect: CsvDialect): string {
  const cells = columns.map((column) => dialect.writeCell(column.read(row)));
  return joinLine(cells, dialect);
}

/** Many rows without a header, so that what is written once can stand in several files. */
export function writeRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[], dialect = canonicalCsv): string {
  return rows.map((row) => writeRow(columns, row, dialect)).join('');
}

/** A whole small table at once. */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], dialect = canonicalCsv): string {
  return writeHeader(columns, dialect) + writeRows(columns, rows, dialect);
}
