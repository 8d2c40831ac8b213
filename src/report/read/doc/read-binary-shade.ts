// The shading of a .doc (MS-DOC, Shd) → the colour behind a text, and whether any of its paragraphs or cells has one.
import type { Shade } from '../word/read-shade.ts';
import type { WordRun } from './read-runs.ts';
import type { BinaryStyle } from './read-style-sheet.ts';
import { visitProperties } from './visit-properties.ts';

const CLEAR = 0;
const SOLID = 1;
/** Shades of paragraphs, and of the cells of a row in the ways of three versions of Word. */
const SHADING = new Set([0xc64d, 0x442d, 0xd612, 0xd616, 0xd60c, 0xd609, 0xd670, 0xd671, 0xd672, 0xd62d, 0x7627]);

const hex = (value: number): string => (value & 255).toString(16).padStart(2, '0');

/** Red, green, blue, and a last byte that leaves it to the program. */
export const readBinaryColour = (value: number): string =>
  value >>> 24 === 255 ? 'auto' : hex(value) + hex(value >> 8) + hex(value >> 16);

export function readBinaryShade(operand: Uint8Array): Shade | undefined {
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
