// The bytes of an OLE container → whether a spreadsheet is in it: Excel up to 2003, and the .et files of WPS.
import { openCompoundFile } from '../doc/compound-file.ts';

export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    const { names } = openCompoundFile(bytes);
    return !names.has('WordDocument') && (names.has('Workbook') || names.has('Book'));
  } catch {
    return false;
  }
}
