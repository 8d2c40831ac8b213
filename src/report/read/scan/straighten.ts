// A picture that was put on the glass askew → the same picture with its lines level.
import { findInk, type InkMap } from './find-ink.ts';
import { type Raster, rotateRaster, scaleRaster } from './raster.ts';

const widestSkew = 4;
const coarse = 0.2;
const fine = 0.02;
/** The lines are looked for in a picture of this size. */
const glance = 900;
/** Less is not worth blurring the picture for. */
const level = 0.03;

/** Rows of text and ruling lines make full and empty rows of points where they are level. */
function judge(points: readonly number[], width: number, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(width * Math.abs(slope)) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round((points[index + 1] ?? 0) - (points[index] ?? 0) * slope) + margin;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

function listPoints({ width, points }: InkMap): number[] {
  const list: number[] = [];
  points.forEach((point, at) => {
    if (point === 1) list.push(at % width, Math.floor(at / width));
  });
  return list;
}

/** How far the lines fall to the right, in degrees. */
export function measureSkew(raster: Raster): number {
  const small = scaleRaster(raster, Math.min(1, glance / Math.max(raster.width, raster.height)));
  const ink = findInk(small);
  const points = listPoints(ink);
  const best = (from: number, to: number, step: number): number => {
    let found = { degrees: 0, score: -1 };
    for (let index = 0; index <= Math.round((to - from) / step); index += 1) {
      const degrees = from + index * step;
      const score = judge(points, ink.width, ink.height, degrees);
      // Of equals the more level one.
      if (score > found.score || (score === found.score && Math.abs(degrees) < Math.abs(found.degrees)))
        found = { degrees, score };
    }
    return found.degrees;
  };
  const rough = best(-widestSkew, widestSkew, coarse);
  return best(rough - coarse, rough + coarse, fine);
}

export function straighten(raster: Raster): Raster {
  const skew = measureSkew(raster);
  return Math.abs(skew) < level ? raster : rotateRaster(raster, -skew);
}
