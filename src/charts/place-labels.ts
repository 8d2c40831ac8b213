// Texts with several possible places → those that can stand without meeting anything.
import { type Box, boxOfText, doBoxesMeet } from './measure-text.ts';
import type { TextShape } from './scene.ts';

/** The places of one text, the best first. */
export type Candidates = readonly TextShape[];

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** How far apart texts stand at least. */
const air = 2;

export const padBox = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Earlier texts go first; a text that finds no place is left out: its number is in the point's words and in the table. */
export function placeLabels(texts: readonly Candidates[], obstacles: readonly Box[], bounds: Box): TextShape[] {
  const taken = [...obstacles];
  return texts.flatMap((candidates) => {
    const chosen = candidates.find((candidate) => {
      const box = boxOfText(candidate);
      return isWithin(box, bounds) && !taken.some((other) => doBoxesMeet(box, other));
    });
    if (!chosen) return [];
    taken.push(padBox(boxOfText(chosen), air));
    return [chosen];
  });
}
