// Sheets → an XLSX file; fetched when it is first wanted.
import writeXlsxFile from 'write-excel-file/universal';
import type { Sheet } from '../../views/compare/data-files.ts';

/** A text is a text, whatever it begins with: a cell of the type `String` is no formula. */
const typeCell = (cell: Sheet['rows'][number][number]) =>
  typeof cell === 'string' ? { type: String, value: cell } : cell;

/** Cells keep their types. */
export const writeWorkbook = (sheets: readonly Sheet[]): Promise<Blob> =>
  writeXlsxFile(sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(typeCell)) }))).toBlob();
