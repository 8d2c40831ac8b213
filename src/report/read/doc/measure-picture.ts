// A picture's description in the data of a .doc (MS-DOC, PICF) → the size at which it is printed.
import type { PictureSize } from '../is-small-picture.ts';

/** Widths and heights in twips, 15 to a CSS pixel, and how they are scaled, in thousandths. */
const goal = 28;
const scale = 32;
const length = 36;
const twips = 15;

/** Undefined where nothing is described there. */
export function measurePicture(data: Uint8Array, at: number): PictureSize | undefined {
  if (at < 0 || at + length > data.length) return undefined;
  const view = new DataView(data.buffer, data.byteOffset + at, length);
  const measure = (offset: number): number =>
    (view.getUint16(goal + offset, true) * view.getUint16(scale + offset, true)) / 1000 / twips;
  return { width: measure(0), height: measure(2) };
}
