// The records of an old Excel workbook (MS-XLS) → which of its cells are not seen, and what else its sheets show.
import type { Sight } from '../sight.ts';

/** What the package that reads these files leaves out. */
export interface XlsLooks {
  isEncrypted: boolean;
  /** Whether every sheet that the workbook lists is there from its start to its end. */
  isWhole: boolean;
  /** By the place of the sheet among the workbook's. */
  sheets: ReadonlyMap<number, BinarySheetLook>;
}

export interface BinarySheetLook {
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
export function readXlsLooks(stream: Uint8Array): XlsLooks {
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
