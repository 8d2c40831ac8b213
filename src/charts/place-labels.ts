// Texts with several possible places → those that can stand without meeting anything.
import { type Box, boxOfText, doBoxesMeet } from './measure-text.ts';
import type { TextShape } from './scene.ts';

/** The places of one text, the best first. */
export type Candidates = readonly TextShape[];

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** How far apart texts stand at least. */
const air = 2;

/** Larger on every side. */
export const padBox = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The least box that holds all. */
const joinBoxes = (boxes: readonly Box[]): Box =>
  boxes.reduce(
    (all, { left, top, right, bottom }) => ({
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );

/** Earlier texts go first; a text that finds no place is left out: its number is in the point's words and in the table. */
export function placeLabels(texts: readonly Candidates[], obstacles: readonly Box[], bounds: Box): TextShape[] {
  const taken = [...obstacles];
  return texts.flatMap((candidates) => {
    const boxes = candidates.map(boxOfText);
    const around = joinBoxes(boxes);
    // A line chart has thousands of obstacles, and few of them are anywhere near.
    const near = taken.filter((other) => doBoxesMeet(around, other));
    const isFree = (box: Box) => isWithin(box, bounds) && !near.some((other) => doBoxesMeet(box, other));
    const index = boxes.findIndex(isFree);
    const [chosen, box] = [candidates[index], boxes[index]];
    if (!chosen || !box) return [];
    taken.push(padBox(box, air));
    return [chosen];
  });
}
