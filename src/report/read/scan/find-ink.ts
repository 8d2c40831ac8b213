// A picture → which of its points are ink, against the light around them, without the dust.
import type { Raster } from './raster.ts';

/** 1 where there is ink. */
export interface InkMap {
  width: number;
  height: number;
  points: Uint8Array;
}

/** Share of a page's longer side over which light is taken to be even. */
const neighbourhood = 1 / 40;
/** Ink is darker than its surroundings by this share, and by so many of 255 steps. */
const darker = 0.16;
const leastStep = 22;

/** Sums of all points above and left; they may overflow, their differences do not. */
function integrate({ width, height, grey }: Raster): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

export function findInk(raster: Raster): InkMap {
  const { width, height, grey } = raster;
  const sums = integrate(raster);
  const reach = Math.max(8, Math.round(Math.max(width, height) * neighbourhood));
  const points = new Uint8Array(width * height);
  const line = width + 1;
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        ((sums[bottom * line + right] ?? 0) -
          (sums[top * line + right] ?? 0) -
          (sums[bottom * line + left] ?? 0) +
          (sums[top * line + left] ?? 0)) >>>
        0;
      const mean = sum / ((bottom - top) * (right - left));
      const step = mean - (grey[y * width + x] ?? 255);
      if (step > mean * darker && step > leastStep) points[y * width + x] = 1;
    }
  }
  return { width, height, points };
}

/** Smaller specks are dust or the grain of a fax. */
const dust = 4;

/** The points that hang together with one, also over corners; they are marked as seen. */
function listConnected({ width, height, points }: InkMap, start: number, seen: Uint8Array): number[] {
  const own = [start];
  seen[start] = 1;
  for (let index = 0; index < own.length; index += 1) {
    const at = own[index] ?? 0;
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const next = row * width + column;
        if (points[next] === 0 || seen[next] === 1) continue;
        seen[next] = 1;
        own.push(next);
      }
    }
  }
  return own;
}

/** In place. */
export function removeDust(ink: InkMap): void {
  const seen = new Uint8Array(ink.points.length);
  for (let start = 0; start < seen.length; start += 1) {
    if (ink.points[start] === 0 || seen[start] === 1) continue;
    const speck = listConnected(ink, start, seen);
    if (speck.length <= dust) for (const at of speck) ink.points[at] = 0;
  }
}
