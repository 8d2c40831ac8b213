// A path as an operator draws it → the areas it fills, the drawings that are no rectangles, and where it cuts off.
import { enclose, heightOf, type PageBox, widthOf } from './geometry.ts';
import type { Fill, InkState, InkWalk } from './ink-walk.ts';
import { isNumbers, listOf, type Point, readSubpaths } from './list-rulings.ts';

export const fillLimit = 20_000;
/** Thinner shapes are lines. */
const thickness = 3.6;
const opaque = 0.95;

/** What two boxes have in common. */
export function pairWith(box: PageBox, other: PageBox): PageBox {
  return {
    left: Math.max(box.left, other.left),
    top: Math.max(box.top, other.top),
    right: Math.min(box.right, other.right),
    bottom: Math.min(box.bottom, other.bottom),
  };
}

export const boxOfPath = (points: readonly Point[]): PageBox =>
  enclose(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));

/** Each step goes along one of the two directions. */
const isUpright = (path: readonly Point[]): boolean =>
  path.every(([x, y], index) => {
    const [beforeX, beforeY] = path[index - 1] ?? [x, y];
    return Math.min(Math.abs(x - beforeX), Math.abs(y - beforeY)) < 0.6;
  });

export function paintPath(walk: InkWalk, args: unknown): void {
  const { codes, state, inks } = walk;
  const [painted, data] = listOf(args);
  const paths = listOf(data).flatMap((part) => (isNumbers(part) ? readSubpaths(part, state.matrix) : []));
  const points = paths.flat().filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const isPainted = painted !== codes.endPath;
  if (isPainted && walk.layers.every(Boolean) && points.length > 1) paint(walk, painted, paths);
  if (walk.isClipping && points.length > 0) state.clip = pairWith(state.clip, boxOfPath(points));
  walk.isClipping = false;
  if (isPainted && walk.annotation !== undefined) inks.annotations.add(walk.annotation);
}

function paint({ codes, state, inks, order, annotation }: InkWalk, painted: unknown, paths: readonly Point[][]): void {
  const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isFill = fills.some((name) => codes[name] === painted);
  const strokes = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isStroke = strokes.some((name) => codes[name] === painted);
  const strokeWidth = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
  const alpha = state.alpha * state.groupAlpha;
  if (annotation !== undefined || alpha < 0.05 || inks.fills.length + inks.shapes.length > fillLimit) return;
  for (const path of paths) {
    if (path.length < 2) continue;
    const whole = boxOfPath(path);
    const box = pairWith(whole, state.clip);
    if (!(widthOf(box) >= 0 && heightOf(box) >= 0)) continue;
    const isRectangle = isUpright(path);
    const isThin = widthOf(box) <= thickness || heightOf(box) <= thickness;
    if (isFill && !isThin) {
      const isOpaque = isRectangle && alpha >= opaque && !state.isBlended;
      inks.fills.push({ box, order, colour: state.fill, isOpaque, isRectangle });
    }
    if (isStroke && strokeWidth > thickness)
      inks.fills.push(...listThickStrokes(path, strokeWidth, state, order, alpha));
    if (!isRectangle) inks.shapes.push(box);
  }
}

/** A line as thick as letters are high hides what it is drawn over. */
function listThickStrokes(
  path: readonly Point[],
  width: number,
  { clip, stroke, isBlended }: InkState,
  order: number,
  alpha: number,
): Fill[] {
  return path.slice(1).flatMap((point, index): Fill[] => {
    const { left, top, right, bottom } = boxOfPath([path[index] ?? point, point]);
    const [across, down] = [right - left < 1, bottom - top < 1];
    if (across === down) return [];
    const box = across
      ? { left: left - width / 2, top, right: right + width / 2, bottom }
      : { left, top: top - width / 2, right, bottom: bottom + width / 2 };
    return [
      { box: pairWith(box, clip), order, colour: stroke, isOpaque: alpha >= opaque && !isBlended, isRectangle: true },
    ];
  });
}
