// The bytes of an Excel workbook up to 2003 (also .et) → its visible sheets, with what each cell shows.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { NO_TEXT } from '../../text/shown-text.ts';
import { openCompoundFile } from '../doc/compound-file.ts';
import { Refusal } from '../refusal.ts';
import { blotNumerals, type Sight } from '../sight.ts';
import { printValue } from './print-value.ts';
import { mostCells, mostColumns, mostShownRows, type SheetCell, type ShownSheet } from './sheet.ts';

/** What the package that reads these files leaves out. */
interface XlsLooks {
  isEncrypted: boolean;
  /** Whether every sheet that the workbook lists is there from its start to its end. */
  isWhole: boolean;
  /** By the place of the sheet among the workbook's. */
  sheets: ReadonlyMap<number, BinarySheetLook>;
}

interface BinarySheetLook {
  sightOf: (place: { row: number; column: number }) => Sight;
  hidesZeros: boolean;
  /** Pictures and drawings. */
  drawings: number;
}

const records = {
  formula: 0x0006,
  end: 0x000a,
  encrypted: 0x002f,
  font: 0x0031,
  object: 0x005d,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  manyBlanks: 0x00be,
  style: 0x00e0,
  text: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  error: 0x0205,
  window: 0x023e,
  short: 0x027e,
  start: 0x0809,
} as const;

/** Records of one cell: row, column, style. */
const cellRecords: ReadonlySet<number> = new Set([
  records.formula,
  records.text,
  records.number,
  records.label,
  records.error,
  records.short,
]);

interface Font {
  isStruck: boolean;
  /** Twentieths of a point. */
  height: number;
  colour: number;
}

interface Style {
  font: number;
  /** Undefined where nothing fills the cell. */
  fill: number | undefined;
}

interface Record {
  id: number;
  view: DataView;
}

function* listRecords(stream: Uint8Array): Generator<Record & { at: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  for (let at = 0; at + 4 <= stream.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > stream.length) return;
    yield { id, at, view: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

interface SheetRecords {
  /** Style by `row column`. */
  cells: Map<string, number>;
  hidesZeros: boolean;
  drawings: number;
}

/** Only the records of Excel 97 and later are laid out like this; earlier ones give no looks. */
function readXlsLooks(stream: Uint8Array): XlsLooks {
  const fonts: Font[] = [];
  const styles: Style[] = [];
  const starts: number[] = [];
  const sheets = new Map<number, SheetRecords>();
  let open: SheetRecords | undefined;
  let depth = 0;
  let isEncrypted = false;
  for (const { id, at, view } of listRecords(stream)) {
    if (id === records.start) {
      depth += 1;
      const index = starts.indexOf(at);
      if (depth === 1 && index >= 0) {
        open = { cells: new Map(), hidesZeros: false, drawings: 0 };
        sheets.set(index, open);
      }
    } else if (id === records.end) {
      depth -= 1;
      if (depth === 0) open = undefined;
    } else if (id === records.encrypted) isEncrypted = true;
    else if (id === records.sheet && view.byteLength >= 4) starts.push(view.getUint32(0, true));
    else if (id === records.font) fonts.push(readFont(view));
    else if (id === records.style && view.byteLength >= 20) styles.push(readStyle(view));
    else if (open && depth === 1) addToSheet(open, { id, view });
  }
  const looks = [...sheets].map(([index, sheet]): [number, BinarySheetLook] => [
    index,
    {
      hidesZeros: sheet.hidesZeros,
      drawings: sheet.drawings,
      sightOf: ({ row, column }) => judgeStyle(styles[sheet.cells.get(`${row} ${column}`) ?? -1], fonts),
    },
  ]);
  const isWhole = depth === 0 && starts.length > 0 && sheets.size === starts.length;
  return { isEncrypted, isWhole, sheets: new Map(looks) };
}

function addToSheet(sheet: SheetRecords, { id, view }: Record): void {
  if (id === records.window && view.byteLength >= 2) sheet.hidesZeros = (view.getUint16(0, true) & 0x10) === 0;
  else if (id === records.object) sheet.drawings += 1;
  else if (cellRecords.has(id) && view.byteLength >= 6)
    sheet.cells.set(`${view.getUint16(0, true)} ${view.getUint16(2, true)}`, view.getUint16(4, true));
  else if (id === records.manyNumbers) {
    const [row, first] = [view.getUint16(0, true), view.getUint16(2, true)];
    for (let at = 4, column = first; at + 8 <= view.byteLength; at += 6, column += 1)
      sheet.cells.set(`${row} ${column}`, view.getUint16(at, true));
  }
}

const readFont = (view: DataView): Font =>
  view.byteLength < 6
    ? { isStruck: false, height: 200, colour: automatic }
    : {
        height: view.getUint16(0, true),
        isStruck: (view.getUint16(2, true) & 0x08) !== 0,
        colour: view.getUint16(4, true),
      };

const solid = 1;

function readStyle(view: DataView): Style {
  const pattern = view.getUint32(14, true) >>> 26;
  const fill = pattern === 0 ? undefined : pattern === solid ? view.getUint16(18, true) & 0x7f : unknown;
  return { font: view.getUint16(0, true), fill };
}

const automatic = 0x7fff;
const unknown = -1;
/** Below two points nobody reads; below four few do. */
const tiny = 40;
const small = 80;
const whites: ReadonlySet<number> = new Set([1, 9, 0x41]);

/** Fonts are numbered from 0, and there is none with the number 4. */
function judgeStyle(style: Style | undefined, fonts: readonly Font[]): Sight {
  const font = style && fonts[style.font > 4 ? style.font - 1 : style.font];
  if (!font) return 'shown';
  if (font.isStruck || font.height < tiny) return 'hidden';
  if (font.height < small) return 'doubtful';
  return judgeColours(font.colour, style.fill);
}

/** The palette of the file may change any colour but the first eight, so only white and sameness are known. */
function judgeColours(ink: number, fill: number | undefined): Sight {
  if (fill !== undefined && ink === fill) return 'hidden';
  if (!whites.has(ink)) return 'shown';
  if (fill === undefined || whites.has(fill)) return 'hidden';
  return fill === unknown ? 'doubtful' : 'shown';
}

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
