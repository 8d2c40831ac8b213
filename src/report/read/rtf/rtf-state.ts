// The bytes of an RTF file → its tokens; and the state of a walk over them: the groups around the place, and where their text is being put.
import { tidyText } from '../../text/shown-text.ts';
import type { Flow, Line } from '../flow/flow.ts';
import { Refusal } from '../refusal.ts';
import { writeLabel } from '../word/count-lists.ts';
import { isSymbolFont, judgeLook, type WordLook } from '../word/judge-look.ts';
import { type CellShape, endCell, endRow, type OpenTable, openTables, type RowShape } from '../word/open-tables.ts';
import { type InkedText, joinPieces, type OpenField } from '../word/print-pieces.ts';

type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; name: string; value: number | undefined }
  /** A character of the document's code page, or a part of one. */
  | { type: 'byte'; byte: number };

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const quote = 0x27;
const minus = 0x2d;
const space = 0x20;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Control words are at most 32 letters long. */
const longest = 40;

/** What a backslash and a sign stand for, as control words or characters. */
const signs: Readonly<Record<string, RtfToken>> = {
  '~': { type: 'byte', byte: space },
  '*': { type: 'word', name: '*', value: undefined },
  '-': { type: 'word', name: '-', value: undefined },
  _: { type: 'byte', byte: minus },
  '\n': { type: 'word', name: 'par', value: undefined },
  '\r': { type: 'word', name: 'par', value: undefined },
  '{': { type: 'byte', byte: openBrace },
  '}': { type: 'byte', byte: closeBrace },
  '\\': { type: 'byte', byte: backslash },
};

/** The bytes of an RTF file → its groups, control words and text, byte by byte as they stand. */
export function* tokenizeRtf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  const byteAt = (place: number): number => bytes[place] ?? 0;
  while (at < bytes.length) {
    const byte = byteAt(at);
    if (byte === openBrace) yield { type: 'open' };
    else if (byte === closeBrace) yield { type: 'close' };
    else if (byte !== backslash) {
      // Line ends are how the file was written.
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { type: 'byte', byte };
    } else {
      const { token, end } = readControl(bytes, at + 1);
      if (token) yield token;
      at = end;
      continue;
    }
    at += 1;
  }
}

function readControl(bytes: Uint8Array, from: number): { token: RtfToken | undefined; end: number } {
  const first = bytes[from] ?? 0;
  if (first === quote) {
    const code = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    return { token: Number.isNaN(code) ? undefined : { type: 'byte', byte: code }, end: from + 3 };
  }
  if (!isLetter(first)) return { token: signs[String.fromCharCode(first)], end: from + 1 };
  let end = from;
  while (end < bytes.length && isLetter(bytes[end] ?? 0)) end += 1;
  if (end - from > longest) throw new Refusal('damaged');
  const name = String.fromCharCode(...bytes.subarray(from, end));
  const start = end;
  if (bytes[end] === minus) end += 1;
  while (isDigit(bytes[end] ?? 0) && end - start < 12) end += 1;
  const value = end === start ? undefined : Number(String.fromCharCode(...bytes.subarray(start, end)));
  // A space behind a control word belongs to it.
  if (bytes[end] === space) end += 1;
  // What follows is so many bytes of something else.
  if (name === 'bin' && value !== undefined && value > 0) return { token: undefined, end: end + value };
  return { token: { type: 'word', name, value }, end };
}

/** What a group's text is: printed, or what. */
export type Destination = 'text' | 'skip' | 'fonts' | 'colours' | 'label' | 'code' | 'title';

export interface RtfGroup {
  destination: Destination;
  look: WordLook;
  /** Number of the font in the file's list. */
  font: number | undefined;
  /** How many characters stand behind one of Unicode for programs that do not know it. */
  substitutes: number;
  isIgnorable: boolean;
  /** Set on the group that a field's parts stand in. */
  field: OpenField | undefined;
  /** Set on the group of a footnote: where the text around it is being put. */
  around: RtfPlace | undefined;
}

/** Where text is being put. */
export interface RtfPlace {
  out: Flow[];
  tables: OpenTable[];
  pieces: InkedText[];
  /** The number of a list before the paragraph. */
  label: string;
  /** Outline level of the paragraph, from 1. */
  depth: number | undefined;
  /** How deep the paragraph stands in tables. */
  level: number;
}

export interface RtfFont {
  encoding: string | undefined;
  name: string;
}

/** A row's cells, as they are being said. */
interface RowDefinition {
  left: number;
  edges: number[];
  cells: CellShape[];
  next: CellShape;
  hasShade: boolean;
}

export const newRow = (): RowDefinition => ({
  left: 0,
  edges: [],
  cells: [],
  next: { joinsLeft: false, vertical: undefined },
  hasShade: false,
});

export interface RtfState extends RtfPlace {
  group: RtfGroup;
  stack: RtfGroup[];
  fonts: Map<number, RtfFont>;
  colours: (string | undefined)[];
  /** Of the document, where a font names none. */
  encoding: string;
  /** Bytes whose characters are not complete. */
  bytes: number[];
  /** How many characters are still to be left out behind one of Unicode. */
  toSkip: number;
  /** The definition of a row at each depth. */
  rows: Map<number, RowDefinition>;
  shade: string | undefined;
  notes: Flow[];
  title: string;
  hasPicture: boolean;
  /** What a colour or font entry holds so far. */
  entry: { red?: number; green?: number; blue?: number; name: string };
}

const paper = 'FFFFFF';

const papersOf = ({ shade, rows, level }: RtfState): readonly (string | undefined)[] => {
  if (shade !== undefined) return [shade];
  return rows.get(level)?.hasShade ? [paper, undefined] : [paper];
};

/** The characters of the bytes so far, once something else follows. */
export function flushBytes(state: RtfState): void {
  if (state.bytes.length === 0) return;
  const { group, fonts, encoding } = state;
  const text = new TextDecoder(fonts.get(group.font ?? -1)?.encoding ?? encoding).decode(Uint8Array.from(state.bytes));
  state.bytes = [];
  addRtfText(state, text);
}

export function addRtfText(state: RtfState, text: string): void {
  const { group, fonts } = state;
  if (group.destination === 'label') state.label += text;
  else if (group.destination === 'title') state.title += text;
  else if (group.destination === 'fonts') state.entry.name += text;
  else if (group.destination === 'code') {
    const field = findField(state);
    if (field && field.code.length < 400) field.code += text;
  } else if (group.destination === 'text') {
    const isSymbols = isSymbolFont(fonts.get(group.font ?? -1)?.name ?? '');
    state.pieces.push({ text, ink: judgeLook([{ ...group.look, isSymbols }], papersOf(state)) });
  }
}

export const findField = ({ stack, group }: RtfState): OpenField | undefined =>
  [...stack, group].findLast(({ field }) => field !== undefined)?.field;

/** Something is printed that is no text. */
export function addRtfObject(state: RtfState): void {
  const { group, tables } = state;
  if (group.destination !== 'text') return;
  const ink = judgeLook([group.look], papersOf(state));
  if (ink.sight === 'hidden') return;
  state.pieces.push({ text: '', ink, isObject: true });
  const table = tables.at(-1);
  if (table) table.isDrawn = true;
}

/** The text of the line so far; a table begins with the first paragraph that is in it. */
export function endRtfLine(state: RtfState): void {
  const { pieces, label, depth, level, tables, out } = state;
  openTables(out, tables, level);
  const table = tables.at(-1);
  const shown = pieces.filter(({ ink }) => ink.sight !== 'hidden');
  const printed = tidyText(joinPieces(shown));
  const mark = tidyText(label);
  const text = mark === '' ? printed : writeLabel(mark, printed, table !== undefined);
  state.pieces = [];
  state.label = '';
  if (text === '') return;
  const line: Line = { type: 'line', text, linked: 0, links: 0, ...(depth === undefined ? {} : { depth }) };
  (table?.content ?? out).push(line);
}

export function closeCell(state: RtfState, level: number): void {
  state.level = level;
  endRtfLine(state);
  const table = state.tables.at(-1);
  if (table) endCell(table);
}

export function closeRow(state: RtfState, level: number): void {
  state.level = level;
  endRtfLine(state);
  const table = state.tables.at(-1);
  const row = state.rows.get(level);
  const shape: RowShape | undefined = row && { edges: [row.left, ...row.edges], cells: row.cells };
  if (table) endRow(table, shape, false);
}
