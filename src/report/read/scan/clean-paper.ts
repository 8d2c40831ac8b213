// A picture of a page → the same turned level: its print without stamps, its ink without ruling lines, and single lines of it.
import { heightOf, type PageBox, widthOf } from '../pdf/geometry.ts';
import type { RulingLine } from '../pdf/page.ts';
import { findInk, type InkMap, removeDust } from './find-ink.ts';
import { findRulings } from './find-rulings.ts';
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

function straighten(raster: Raster): Raster {
  const skew = measureSkew(raster);
  return Math.abs(skew) < level ? raster : rotateRaster(raster, -skew);
}

/** Coloured and not dark: a stamp, not print. */
const coloured = 70;
const tooDark = 95;

export interface Paper {
  /** What is printed, without stamps. */
  print: Raster;
  /** Without ruling lines and dust. */
  ink: InkMap;
  /** Where a stamp lies; what it may have hidden cannot be seen. */
  stamp: InkMap;
  rulings: RulingLine[];
}

/** `askew`: as it lay on the glass. */
export function cleanPaper(askew: Raster): Paper {
  const raster = straighten(askew);
  const stamp: InkMap = { width: raster.width, height: raster.height, points: new Uint8Array(raster.grey.length) };
  const grey = raster.grey.slice();
  raster.chroma?.forEach((chroma, at) => {
    if (chroma < coloured || (grey[at] ?? 0) < tooDark) return;
    stamp.points[at] = 1;
    grey[at] = 255;
  });
  const print: Raster = { width: raster.width, height: raster.height, grey };
  const { rulings, rest } = findRulings(findInk(print));
  removeDust(rest);
  return { print, ink: rest, stamp, rulings };
}

/** The white around a line, in its heights: readers are trained on lines that do not touch the picture's rim. */
export const rimOf = (box: PageBox): number => Math.max(3, Math.round(heightOf(box) * 0.18));

/** Paper is at least so light once the darkest ink is black. */
const paperLevel = 235;
const leastContrast = 40;

function findDarkest({ print }: Paper, box: PageBox): number {
  let darkest = 255;
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) darkest = Math.min(darkest, print.grey[y * print.width + x] ?? 255);
  return darkest;
}

/** Around ink, in heights of the line, so far belongs to its letters: thin strokes are too light to be ink themselves. */
const strokeReach = 0.3;

/** Where there is ink within `reach`, in a part of the page. */
function spreadInk({ ink }: Paper, { left, top, right, bottom }: PageBox, reach: number): Uint8Array {
  const [width, height] = [right - left, bottom - top];
  const across = new Uint8Array(width * height);
  const spread = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (ink.points[(top + y) * ink.width + left + x] === 1)
        across.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1));
  for (let y = 0; y < height; y += 1)
    for (let row = Math.max(0, y - reach); row < Math.min(height, y + reach + 1); row += 1)
      for (let x = 0; x < width; x += 1) if (across[row * width + x] === 1) spread[y * width + x] = 1;
  return spread;
}

/** The line alone: its print as it is, also what is too light to be ink, on white; nothing from beyond `within`. */
export function cropLine(paper: Paper, box: PageBox, within: PageBox): Raster {
  const { print } = paper;
  const rim = rimOf(box);
  const [width, height] = [widthOf(box) + 2 * rim, heightOf(box) + 2 * rim];
  const grey = new Uint8Array(width * height).fill(255);
  const darkest = findDarkest(paper, box);
  const stretch = 255 / Math.max(leastContrast, paperLevel - darkest);
  const part: PageBox = {
    left: Math.max(0, within.left, box.left - rim),
    top: Math.max(0, within.top, box.top - rim),
    right: Math.min(print.width, within.right, box.right + rim),
    bottom: Math.min(print.height, within.bottom, box.bottom + rim),
  };
  const spread = spreadInk(paper, part, Math.max(2, Math.round(strokeReach * heightOf(box))));
  for (let y = part.top; y < part.bottom; y += 1) {
    for (let x = part.left; x < part.right; x += 1) {
      if (spread[(y - part.top) * widthOf(part) + x - part.left] === 0) continue;
      const value = ((print.grey[y * print.width + x] ?? 255) - darkest) * stretch;
      grey[(y - box.top + rim) * width + x - box.left + rim] = Math.max(0, Math.min(255, value));
    }
  }
  return { width, height, grey };
}

/** A trace of print is darker than the paper around it by this, and by so many times what the paper itself varies. */
const trace = 9;
const grains = 4.5;
/** Beside a line the paper is never quite even. */
const aside = 5;
/** Half widths and heights of what is taken together: specks, and strokes of letters. */
const shapes = [
  [1, 1],
  [1, 4],
  [4, 1],
] as const;

/** Mean darkness of a shape all over a part of the page, from the darkest on. */
function listMeans({ print: { width, grey } }: Paper, box: PageBox, wide: number, high: number): number[] {
  const means: number[] = [];
  for (let y = box.top + aside + high; y < box.bottom - aside - high; y += 2) {
    for (let x = box.left + aside + wide; x < box.right - aside - wide; x += 2) {
      let sum = 0;
      for (let row = y - high; row <= y + high; row += 1)
        for (let column = x - wide; column <= x + wide; column += 1) sum += grey[row * width + column] ?? 255;
      means.push(sum / ((2 * wide + 1) * (2 * high + 1)));
    }
  }
  return means.sort((a, b) => a - b);
}

const middleOf = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? 0;

/** Whether something may be printed in a part without ink that is too faint to be ink. */
export const holdsTrace = (paper: Paper, box: PageBox): boolean =>
  shapes.some(([wide, high]) => {
    const means = listMeans(paper, box, wide, high);
    const middle = middleOf(means);
    const spread = 1.48 * middleOf(means.map((mean) => Math.abs(mean - middle)).sort((a, b) => a - b));
    return means.length > 0 && middle - (means[0] ?? middle) > Math.max(trace, grains * spread);
  });

/** Share of a border's length that must be darker than its surroundings to be a trace of a line. */
const tracedShare = 0.4;
const besides = 6;

/** Whether a line may have been drawn along a border on which none was found. `at` and `reach` are along `direction`. */
export function mayHoldLine(
  { print: { width, grey } }: Paper,
  direction: RulingLine['direction'],
  at: number,
  from: number,
  to: number,
): boolean {
  const read = (along: number, across: number): number =>
    (direction === 'horizontal' ? grey[across * width + along] : grey[along * width + across]) ?? 255;
  let darker = 0;
  for (let along = from; along < to; along += 1) {
    let least = 255;
    for (let across = at - 3; across <= at + 3; across += 1) least = Math.min(least, read(along, across));
    const around = Math.min(read(along, at - besides), read(along, at + besides));
    if (around - least > trace) darker += 1;
  }
  return darker > tracedShare * (to - from);
}
