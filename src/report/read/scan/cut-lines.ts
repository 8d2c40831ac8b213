// A part of a page and its ink → the lines of text in it, each with the box of its ink.
import type { PageBox } from '../pdf/geometry.ts';
import { heightOf, widthOf } from '../pdf/geometry.ts';
import type { InkMap } from './find-ink.ts';

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
