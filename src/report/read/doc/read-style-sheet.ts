// The style sheet of a .doc (MS-DOC, STSH) → what each style means for the text.
import type { Stretch } from './read-header.ts';

export interface BinaryStyle {
  name: string;
  /** Index of the style it is based on. */
  base: number;
  /** Property changes of its paragraphs. */
  changes: Uint8Array;
  /** Property changes of its characters. */
  characterChanges: Uint8Array;
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const NONE = new Uint8Array(0);

export function readStyleSheet(table: Uint8Array, { at, length }: Stretch): (BinaryStyle | undefined)[] {
  const sheet = table.subarray(at, at + length);
  const view = new DataView(sheet.buffer, sheet.byteOffset, sheet.length);
  if (sheet.length < 8) return [];
  const count = view.getUint16(2, true);
  const fixed = view.getUint16(4, true);
  const styles: (BinaryStyle | undefined)[] = [];
  let place = 2 + view.getUint16(0, true);
  while (styles.length < count && place + 2 <= sheet.length) {
    const size = view.getUint16(place, true);
    styles.push(size === 0 ? undefined : readStyle(sheet.subarray(place + 2, place + 2 + size), fixed));
    place += 2 + size + (size % 2);
  }
  return styles;
}

/** A fixed part, the name, then the changes: those of paragraphs come first and begin with the style's own index. */
function readStyle(style: Uint8Array, fixed: number): BinaryStyle | undefined {
  const view = new DataView(style.buffer, style.byteOffset, style.length);
  if (style.length < fixed + 4) return undefined;
  const kindAndBase = view.getUint16(2, true);
  const kind = kindAndBase & 15;
  const letters = view.getUint16(fixed, true);
  const name = new TextDecoder('utf-16le').decode(style.subarray(fixed + 2, fixed + 2 + letters * 2));
  const [first = NONE, second = NONE] = readParts(style, fixed + 4 + letters * 2);
  return {
    name,
    base: kindAndBase >> 4,
    changes: kind === PARAGRAPH ? first.subarray(2) : NONE,
    characterChanges: kind === PARAGRAPH ? second : kind === CHARACTER ? first : NONE,
  };
}

/** Each begins with its length, and at an even place. */
function readParts(style: Uint8Array, from: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = from; parts.length < 2 && at + 2 <= style.length; ) {
    const size = (style[at] ?? 0) | ((style[at + 1] ?? 0) << 8);
    parts.push(style.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  return parts;
}
