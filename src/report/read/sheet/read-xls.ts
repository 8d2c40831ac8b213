// The bytes of an Excel workbook up to 2003 (also .et) → its visible sheets, with what each cell shows.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { NO_TEXT } from '../../text/shown-text.ts';
import { openCompoundFile } from '../doc/compound-file.ts';
import { Refusal } from '../refusal.ts';
import { blotNumerals } from '../sight.ts';
import { printValue } from './print-value.ts';
import { type BinarySheetLook, readXlsLooks } from './read-xls-looks.ts';
import { mostCells, mostColumns, mostShownRows, type SheetCell, type ShownSheet } from './sheet.ts';

export function readXls(bytes: Uint8Array): ShownSheet[] {
  const file = openCompoundFile(bytes);
  const stream = file.readStream('Workbook') ?? file.readStream('Book');
  if (!stream) throw new Refusal('damaged');
  const looks = readXlsLooks(stream);
  if (looks.isEncrypted) throw new Refusal('password');
  if (!looks.isWhole) throw new Refusal('damaged');
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
    bookVBA: false,
    sheetRows: mostShownRows,
  });
  const traits: Traits = {
    isFrom1904: book.Workbook?.WBProps?.date1904 ?? false,
    cutTexts: new Set(listStrings(book).flatMap(({ t, r }) => (r === undefined ? [t] : []))),
  };
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) return [];
    return [readSheet(sheet, name, looks.sheets.get(index), traits)];
  });
}

interface Traits {
  isFrom1904: boolean;
  /** Texts of several looks, of which the package keeps none: a part of them may be struck out. */
  cutTexts: ReadonlySet<string>;
}

interface StoredString {
  t: string;
  /** Missing where the text has several looks. */
  r?: string;
}

/** The package keeps the strings of the file beside its sheets, and does not say so in its types. */
const listStrings = (book: WorkBook & { Strings?: readonly StoredString[] }): readonly StoredString[] =>
  book.Strings ?? [];

function readSheet(sheet: WorkSheet, name: string, look: BinarySheetLook | undefined, traits: Traits): ShownSheet {
  const cells: SheetCell[] = [];
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const text = cell ? printCell(cell, look, { row, column }, traits) : '';
      if (text === '') return;
      if (column >= mostColumns || cells.length >= mostCells) throw new Refusal('oversized');
      cells.push({ row, column, text });
    });
  });
  return {
    name,
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rowspan: e.r - s.r + 1,
      colspan: e.c - s.c + 1,
    })),
    hiddenRows: listHidden(sheet['!rows']),
    hiddenColumns: listHidden(sheet['!cols']),
    drawings: look?.drawings ?? 0,
  };
}

function listHidden(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  list?.forEach((entry, index) => {
    if (entry?.hidden) hidden.add(index);
  });
  return hidden;
}

function printCell(
  cell: CellObject,
  look: BinarySheetLook | undefined,
  place: { row: number; column: number },
  { isFrom1904, cutTexts }: Traits,
): string {
  const sight = look?.sightOf(place) ?? 'shown';
  if (sight === 'hidden') return '';
  const text = printStored(cell, look, isFrom1904);
  const isCut = cell.t === 's' && cutTexts.has(String(cell.v));
  return sight === 'doubtful' || isCut ? blotNumerals(text) : text;
}

function printStored({ t, v, w, z, f }: CellObject, look: BinarySheetLook | undefined, isFrom1904: boolean): string {
  if (v === undefined || v === null) return f === undefined ? '' : NO_TEXT;
  if (t === 'n') return v === 0 && look?.hidesZeros ? '' : printValue(Number(v), String(z ?? 'General'), isFrom1904);
  return t === 's' || t === 'e' ? (w ?? String(v)) : t === 'b' ? String(v).toUpperCase() : NO_TEXT;
}
