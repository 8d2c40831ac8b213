// Pictures of one line each → their letters with the place and certainty of each, freely and as digits alone; and running
// text without the numbers that the second reader does not have too.
import { NO_TEXT } from '../../text/shown-text.ts';
import { heightOf, type PageBox, widthOf } from '../pdf/geometry.ts';
import { cropLine, type Paper, rimOf } from './clean-paper.ts';
import type { InkMap } from './find-ink.ts';
import { countInk } from './find-rulings.ts';
import { lineHeight, type PictureReaders } from './picture-readers.ts';
import { type Raster, scaleRaster } from './raster.ts';

export interface ReadLetter {
  text: string;
  /** 0 to 1. */
  confidence: number;
  /** Its middle, as a share of the picture's width. */
  at: number;
}

export const joinLetters = (letters: readonly ReadLetter[]): string => letters.map(({ text }) => text).join('');

/** Of the least certain; of nothing, none. */
export const confidenceOf = (letters: readonly ReadLetter[]): number =>
  letters.length === 0 ? 0 : Math.min(...letters.map(({ confidence }) => confidence));

/** So certain is the reader of letters of what it sees clearly. */
export const sureLetter = 0.99;
/** The reader of digits never says more than 0.96 of a number. */
export const sureNumber = 0.9;
/**
 * Less certain, two readers that agree may both be wrong: thin print has lost the same strokes for both, and a 4 that is
 * read as a 1 everywhere breaks no sum.
 */
export const likelyLetter = 0.9;
export const likelyNumber = 0.8;

export interface LineReading {
  /** Of all characters. */
  letters: readonly ReadLetter[];
  /** As if only digits and their signs could stand there. */
  digits: readonly ReadLetter[];
}

/** What a cell of numbers may hold. */
const numerals = /^[\d./%-]$/u;
const narrowest = 48;
/** Pictures that are read together have one width; a step is the width of a digit. */
const widthStep = 48;
const together = 8;
/** Longer lines are read in one piece all the same, made narrower. */
const widest = 2400;

interface Prepared {
  index: number;
  picture: Raster;
  width: number;
}

function prepare(picture: Raster, index: number): Prepared {
  const scaled = scaleRaster(picture, lineHeight / picture.height);
  const wanted = Math.ceil(Math.max(narrowest, scaled.width) / widthStep) * widthStep;
  return { index, picture: scaled, width: Math.min(widest, wanted) };
}

/** Three equal planes; beyond the picture's right edge the paper goes on. */
function fillPlanes(batch: readonly Prepared[], width: number): Float32Array {
  const plane = lineHeight * width;
  const planes = new Float32Array(batch.length * 3 * plane).fill(1);
  batch.forEach(({ picture }, index) => {
    for (let y = 0; y < Math.min(lineHeight, picture.height); y += 1) {
      for (let x = 0; x < Math.min(width, picture.width); x += 1) {
        const value = (picture.grey[y * picture.width + x] ?? 255) / 127.5 - 1;
        for (let channel = 0; channel < 3; channel += 1) planes[(index * 3 + channel) * plane + y * width + x] = value;
      }
    }
  });
  return planes;
}

/** The likeliest letter of each step; repeated ones are one. `classes` are those that may be. */
function decode(
  chances: Float32Array,
  steps: number,
  all: number,
  classes: readonly number[],
  letters: readonly string[],
): { text: string; confidence: number; step: number }[] {
  const found: { text: string; confidence: number; step: number }[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let best = 0;
    let sum = 0;
    for (const one of classes) {
      const chance = chances[step * all + one] ?? 0;
      sum += chance;
      if (chance > (chances[step * all + best] ?? 0)) best = one;
    }
    const confidence = (chances[step * all + best] ?? 0) / Math.max(sum, 1e-12);
    if (best !== 0 && best !== before) found.push({ text: letters[best] ?? '', confidence, step });
    else if (best !== 0) {
      const last = found.at(-1);
      if (last) last.confidence = Math.max(last.confidence, confidence);
    }
    before = best;
  }
  return found;
}

export async function readLetters(pictures: readonly Raster[], readers: PictureReaders): Promise<LineReading[]> {
  const { letters } = readers;
  const every = letters.map((_, index) => index);
  const digits = [0, ...every.filter((index) => numerals.test(letters[index] ?? ''))];
  const readings: LineReading[] = pictures.map(() => ({ letters: [], digits: [] }));
  const groups = Map.groupBy(pictures.map(prepare), ({ width }) => width);
  for (const [width, group] of groups) {
    for (let first = 0; first < group.length; first += together) {
      const batch = group.slice(first, first + together);
      const { data, steps, classes } = await readers.recognise(fillPlanes(batch, width), batch.length, width);
      batch.forEach(({ index, picture }, place) => {
        const chances = data.subarray(place * steps * classes, (place + 1) * steps * classes);
        const toLetter = ({
          text,
          confidence,
          step,
        }: {
          text: string;
          confidence: number;
          step: number;
        }): ReadLetter => ({
          text,
          confidence,
          at: ((step + 0.5) * width) / steps / Math.max(1, picture.width),
        });
        readings[index] = {
          letters: decode(chances, steps, classes, every, letters).map(toLetter),
          digits: decode(chances, steps, classes, digits, letters).map(toLetter),
        };
      });
    }
  }
  return readings;
}

/** Running text is only as good as its words: where one is doubtful, its numbers are. */
const sureWord = 0.8;
/** Beyond the middle of the outermost digit, in heights of the line. */
const half = 0.3;

/** The column without ink that is nearest to where two letters should part; they may part a little beside it. */
function findGap(ink: InkMap, box: PageBox, wanted: number): number {
  const at = Math.round(wanted);
  for (let step = 0; step < half * heightOf(box); step += 1) {
    for (const x of [at - step, at + step]) {
      if (x <= box.left || x >= box.right) continue;
      if (countInk(ink, { ...box, left: x, right: x + 1 }) === 0) return x;
    }
  }
  return Math.max(box.left, Math.min(box.right, at));
}

/** Where the digits stand from `from` on, between their neighbours. */
function findPart(
  ink: InkMap,
  box: PageBox,
  letters: readonly ReadLetter[],
  from: number,
  to: number,
): PageBox | undefined {
  const [before, first, last, after] = [letters[from - 1], letters[from], letters[to - 1], letters[to]];
  if (!first || !last) return undefined;
  const rim = rimOf(box);
  const toX = (share: number): number => box.left - rim + share * (widthOf(box) + 2 * rim);
  const beside = half * heightOf(box);
  const left = before ? (toX(before.at) + toX(first.at)) / 2 : toX(first.at) - beside;
  const right = after ? (toX(last.at) + toX(after.at)) / 2 : toX(last.at) + beside;
  const part = { ...box, left: findGap(ink, box, left), right: findGap(ink, box, right) };
  return part.left < part.right ? part : undefined;
}

/** Letters of one line stand no further apart than this, in heights of the line; where there is ink further apart, one is lost. */
const widestStep = 1.6;

/** 约, 万 or 不 that was not seen changes a number, and leaves its ink behind. */
function misses({ ink }: Paper, box: PageBox, letters: readonly ReadLetter[]): boolean {
  const rim = rimOf(box);
  const [height, toX] = [heightOf(box), (share: number) => box.left - rim + share * (widthOf(box) + 2 * rim)];
  const middles = [box.left - height / 2, ...letters.map(({ at }) => toX(at)), box.right + height / 2];
  return middles.some((right, index) => {
    const left = middles[index - 1] ?? right;
    if (right - left <= widestStep * height) return false;
    const [from, to] = [Math.ceil(left + height * 0.6), Math.floor(right - height * 0.6)];
    return from < to && countInk(ink, { ...box, left: Math.max(box.left, from), right: Math.min(box.right, to) }) > 0;
  });
}

export function proveText(paper: Paper, box: PageBox, letters: readonly ReadLetter[], readers: PictureReaders): string {
  const words = letters.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const isSure = confidenceOf(words) >= sureWord && !misses(paper, box, letters);
  // Each letter is one character, so that offsets in the text count them.
  return joinLetters(letters).replace(/\d[\d.]*/gu, (number, offset: number) => {
    const [from, to] = [offset, offset + number.length];
    const part = findPart(paper.ink, box, letters, from, to);
    if (!isSure || !part || confidenceOf(letters.slice(from, to)) < sureLetter) return NO_TEXT;
    const second = readers.readDigits(cropLine(paper, part, box));
    return second.text === number && second.confidence >= sureNumber ? number : NO_TEXT;
  });
}
