// The style sheet of a .doc (MS-DOC, STSH) → what each style means for the text.
import type { Stretch } from './read-header.ts';

export interface BinaryStyle {
  name: string;
  /** Index of the style it is based on. */
  base: number;
  /** Property changes of its paragraphs. */
  changes: Uint8Array;
}

const PARAGRAPH = 1;

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
  const letters = view.getUint16(fixed, true);
  const name = new TextDecoder('utf-16le').decode(style.subarray(fixed + 2, fixed + 2 + letters * 2));
  const at = fixed + 4 + letters * 2;
  const size = at + 2 <= style.length ? view.getUint16(at, true) : 0;
  const isParagraph = (kindAndBase & 15) === PARAGRAPH;
  return {
    name,
    base: kindAndBase >> 4,
    changes: isParagraph ? style.subarray(at + 4, at + 2 + size) : style.subarray(0, 0),
  };
}
