// A picture → which of its points are ink, against the light around them, without the dust; and the lines of text they make.
import { heightOf, type PageBox, widthOf } from '../pdf/geometry.ts';
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
/** On a page printed faintly, by this share of what most ink is; and by so many times what the paper itself varies. */
const ofFaint = 0.4;
const grains = 4;
const faintestStep = 10;

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

/** How much darker each point is than the light around it, and how light that is. */
function compare(raster: Raster): { steps: Int16Array; light: Uint8Array } {
  const { width, height, grey } = raster;
  const sums = integrate(raster);
  const reach = Math.max(8, Math.round(Math.max(width, height) * neighbourhood));
  const [steps, light] = [new Int16Array(width * height), new Uint8Array(width * height)];
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
      const at = y * width + x;
      light[at] = mean;
      steps[at] = Math.round(mean - (grey[at] ?? 255));
    }
  }
  return { steps, light };
}

/** The middle of numbers from 0 to 255, given how often each is there. */
function middleOf(counts: Uint32Array): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let sum = 0;
  for (const [value, count] of counts.entries()) {
    sum += count;
    if (sum >= half) return value;
  }
  return 0;
}

/** The least step of a page whose print is faint; no more than that of any other. */
function measureStep(steps: Int16Array, isInk: (at: number) => boolean): number {
  const [ink, paper] = [new Uint32Array(256), new Uint32Array(256)];
  for (let at = 0; at < steps.length; at += 1) {
    const counts = isInk(at) ? ink : paper;
    const size = Math.min(255, Math.abs(steps[at] ?? 0));
    counts[size] = (counts[size] ?? 0) + 1;
  }
  return Math.max(faintestStep, ofFaint * middleOf(ink), grains * 1.48 * middleOf(paper));
}

export function findInk(raster: Raster): InkMap {
  const { width, height } = raster;
  const { steps, light } = compare(raster);
  const usual = (at: number): number => Math.max(leastStep, (light[at] ?? 255) * darker);
  const faint = measureStep(steps, (at) => (steps[at] ?? 0) > usual(at));
  const points = new Uint8Array(width * height);
  for (let at = 0; at < points.length; at += 1) if ((steps[at] ?? 0) > Math.min(faint, usual(at))) points[at] = 1;
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

interface Stretch {
  from: number;
  to: number;
}

/** Stretches of rows or columns with ink, apart from one another by at least `gap` without. */
function listStretches(length: number, gap: number, hasInk: (at: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!hasInk(at)) continue;
    const last = stretches.at(-1);
    if (last && at - last.to < gap) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1 });
  }
  return stretches;
}

function hasInkInRow({ width, points }: InkMap, box: PageBox, y: number): boolean {
  for (let x = box.left; x < box.right; x += 1) if (points[y * width + x] === 1) return true;
  return false;
}

function hasInkInColumn({ width, points }: InkMap, box: PageBox, x: number): boolean {
  for (let y = box.top; y < box.bottom; y += 1) if (points[y * width + x] === 1) return true;
  return false;
}

/** Letters and numbers further apart than so many heights of the line stand in different places. */
const placeGap = 1.2;
/** 二 and 三 are one letter each: strokes so near, in heights of a letter, belong together. */
const oneLetter = 1.15;
const thinnest = 2;

/** Neighbouring bands that are no higher together than a letter are one. */
function joinBands(bands: readonly Stretch[], letter: number): Stretch[] {
  const joined: Stretch[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    const isFlat = ({ from, to }: Stretch): boolean => to - from < 0.6 * letter;
    if (last && (isFlat(last) || isFlat(band)) && band.to - last.from <= oneLetter * letter) last.to = band.to;
    else joined.push({ ...band });
  }
  return joined;
}

/** `letter`: the height of a letter. */
export function cutLines(ink: InkMap, box: PageBox, letter: number): PageBox[] {
  const bands = joinBands(
    listStretches(heightOf(box), thinnest, (at) => hasInkInRow(ink, box, box.top + at)),
    letter,
  );
  return bands.flatMap(({ from, to }) => {
    const band = { ...box, top: box.top + from, bottom: box.top + to };
    const gap = Math.max(6, placeGap * letter);
    const places = listStretches(widthOf(box), gap, (at) => hasInkInColumn(ink, band, box.left + at));
    return places.flatMap((place): PageBox[] => {
      const part = { ...band, left: box.left + place.from, right: box.left + place.to };
      const tight = tighten(ink, part);
      // What stands beside something higher may be several lines of its own.
      const isWhole = places.length === 1 || heightOf(tight) < 1.8 * letter;
      return isWhole ? [tight] : cutLines(ink, tight, letter);
    });
  });
}

function tighten(ink: InkMap, box: PageBox): PageBox {
  const rows = listStretches(heightOf(box), heightOf(box), (at) => hasInkInRow(ink, box, box.top + at));
  const [only] = rows;
  return only ? { ...box, top: box.top + only.from, bottom: box.top + only.to } : box;
}

/** Digits of one number stand nearer to one another than this, in heights of the line. */
const numberGap = 0.75;

/** Whether a line holds several numbers, which stand nearer to one another than words do. */
export const holdsGap = (ink: InkMap, box: PageBox): boolean =>
  listStretches(widthOf(box), numberGap * heightOf(box), (at) => hasInkInColumn(ink, box, box.left + at)).length > 1;

/** The middle height of lines that are no dashes; most print of a page has one size. */
export function measureLetter(boxes: readonly PageBox[]): number {
  const heights = boxes.map(heightOf).filter((height) => height >= 10 && height <= 90);
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 28;
}
