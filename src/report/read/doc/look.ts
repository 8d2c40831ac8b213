// Property changes of characters and shades (MS-DOC, CHPX, Shd), and those of their styles → whether and how text is printed.

import type { Shade, WordLook } from '../word/judge-look.ts';
import { type Ink, judgeLook, type Papers } from '../word/judge-look.ts';
import { visitProperties, type WordRun } from './read-runs.ts';
import type { BinaryStyle } from './read-style-sheet.ts';

export interface BinaryLook {
  ink: Ink;
  /** Hidden as Word calls it: the text runs on over a mark that is. */
  isVanished: boolean;
  isDeleted: boolean;
  /** The character that a symbol font shows in the place of the one in the text. */
  symbol: string | undefined;
  /** Where the file's data describe the picture that the character stands for. */
  picture: number | undefined;
}

interface Layer {
  look: WordLook;
  style: number | undefined;
  isDeleted: boolean;
  symbol: string | undefined;
  picture: number | undefined;
}

const CODE = { style: 0x4a30, deleted: 0x0800, symbol: 0x6a09, picture: 0x6a03 } as const;
/** The colours of Word before 2000, by their number. */
const PALETTE =
  'auto 000000 0000FF 00FFFF 00FF00 FF00FF FF0000 FFFF00 FFFFFF 000080 008080 008000 800080 800000 808000 808080 C0C0C0'.split(
    ' ',
  );
const HIGHLIGHTS =
  ' black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow darkGray lightGray'.split(
    ' ',
  );
const ALIGNMENTS = ['baseline', 'superscript', 'subscript'];
/** Styles are based on others; a longer chain than this is a circle. */
const MAX_CHAIN = 20;

type Write = (look: WordLook, value: number, operand: Uint8Array) => void;

/** 128 leaves what the style says, 129 turns it round. */
function readToggle(look: WordLook, key: 'vanish' | 'strike' | 'doubleStrike', value: number): void {
  if (value <= 1) look[key] = value === 1;
  else if (value === 129) look.isUncertain = true;
}

const signed = (value: number): number => (value << 16) >> 16;
const readers: ReadonlyMap<number, Write> = new Map<number, Write>([
  [0x083c, (look, value) => readToggle(look, 'vanish', value)],
  [0x0837, (look, value) => readToggle(look, 'strike', value)],
  [0x2a53, (look, value) => readToggle(look, 'doubleStrike', value)],
  [0x0818, (look, value) => Object.assign(look, value === 0 ? {} : { isUncertain: true })],
  [0x2a48, (look, value) => Object.assign(look, { align: ALIGNMENTS[value] })],
  [0x4845, (look, value) => Object.assign(look, { raise: signed(value) })],
  [0x4a43, (look, value) => Object.assign(look, { size: value })],
  [0x6870, (look, value) => Object.assign(look, { colour: readBinaryColour(value) })],
  [0x2a42, (look, value) => Object.assign(look, { colour: PALETTE[value] })],
  [0x2a0c, (look, value) => Object.assign(look, { highlight: HIGHLIGHTS[value] })],
  [0xca71, (look, _, operand) => Object.assign(look, { shade: readBinaryShade(operand) })],
  [0x4852, (look, value) => Object.assign(look, { scale: value })],
  [0x8840, (look, value) => Object.assign(look, { spacing: signed(value) })],
]);

function readLayer(changes: readonly Uint8Array[]): Layer {
  const layer: Layer = { look: {}, style: undefined, isDeleted: false, symbol: undefined, picture: undefined };
  for (const list of changes) {
    visitProperties(list, (code, value, operand) => {
      if (code === CODE.style) layer.style = value;
      else if (code === CODE.deleted) layer.isDeleted = value === 1;
      else if (code === CODE.symbol) layer.symbol = readSymbol(value >>> 16);
      else if (code === CODE.picture) layer.picture = value;
      else readers.get(code)?.(layer.look, value, operand);
    });
  }
  return layer;
}

/** Signs that are named by a plain code must not be taken for the letter of that code. */
const readSymbol = (code: number): string => String.fromCharCode(code > 0 && code <= 0xff ? code + 0xf000 : code);

export type ReadBinaryLook = (changes: readonly Uint8Array[], paragraphStyle: number) => BinaryLook;

/** `papers`: colours that text of the file may stand on. */
export function startLooks(styles: readonly (BinaryStyle | undefined)[], papers: Papers): ReadBinaryLook {
  const known = new Map<number, WordLook>();
  const lookOf = (index: number | undefined): WordLook => {
    if (index === undefined) return {};
    const look = known.get(index) ?? readLayer(listInherited(styles, index)).look;
    known.set(index, look);
    return look;
  };
  return (changes, paragraphStyle) => {
    const { look, style, ...rest } = readLayer(changes);
    const looks = [look, lookOf(style), lookOf(paragraphStyle)] as const;
    const vanish = looks.find((layer) => layer.vanish !== undefined)?.vanish;
    return { ...rest, ink: judgeLook(looks, papers), isVanished: vanish === true };
  };
}

function listInherited(styles: readonly (BinaryStyle | undefined)[], index: number): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let style = styles[index];
  while (style && chain.length < MAX_CHAIN) {
    chain.unshift(style.characterChanges);
    style = styles[style.base];
  }
  return chain;
}

const CLEAR = 0;
const SOLID = 1;
/** Shades of paragraphs, and of the cells of a row in the ways of three versions of Word. */
const SHADING = new Set([0xc64d, 0x442d, 0xd612, 0xd616, 0xd60c, 0xd609, 0xd670, 0xd671, 0xd672, 0xd62d, 0x7627]);

const hex = (value: number): string => (value & 255).toString(16).padStart(2, '0');

/** Red, green, blue, and a last byte that leaves it to the program. */
const readBinaryColour = (value: number): string =>
  value >>> 24 === 255 ? 'auto' : hex(value) + hex(value >> 8) + hex(value >> 16);

function readBinaryShade(operand: Uint8Array): Shade | undefined {
  if (operand.length < 10) return undefined;
  const view = new DataView(operand.buffer, operand.byteOffset, operand.length);
  const [front, back] = [readBinaryColour(view.getUint32(0, true)), readBinaryColour(view.getUint32(4, true))];
  const pattern = view.getUint16(8, true);
  if (pattern === SOLID) return { colour: front === 'auto' ? '000000' : front };
  if (pattern !== CLEAR) return 'mixed';
  return back === 'auto' ? 'none' : { colour: back };
}

/** Rows say behind their text what lies behind it; which cell has which shade is not looked at. */
export function hasShades(
  runs: readonly WordRun[],
  styles: readonly (BinaryStyle | undefined)[],
  laidOver: readonly Uint8Array[],
): boolean {
  const lists = [...runs, ...styles.filter((style) => style !== undefined)].map(({ changes }) => changes);
  return [...lists, ...laidOver].some(isShaded);
}

function isShaded(list: Uint8Array): boolean {
  let found = false;
  visitProperties(list, (code, _, operand) => {
    if (SHADING.has(code) && operand.some((byte) => byte !== 0 && byte !== 255)) found = true;
  });
  return found;
}
