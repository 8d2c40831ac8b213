// A line of running text as one reader has it → the same without the numbers that the second reader does not have too.
import { NO_TEXT } from '../../text/shown-text.ts';
import { heightOf, type PageBox, widthOf } from '../pdf/geometry.ts';
import { cropLine, type Paper, rimOf } from './clean-paper.ts';
import type { InkMap } from './find-ink.ts';
import { countInk } from './find-rulings.ts';
import type { PictureReaders } from './picture-readers.ts';
import { confidenceOf, joinLetters, type ReadLetter, sureLetter, sureNumber } from './read-letters.ts';

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

export function proveText(paper: Paper, box: PageBox, letters: readonly ReadLetter[], readers: PictureReaders): string {
  const isSure = confidenceOf(letters.filter(({ text }) => /\p{Script=Han}/u.test(text))) >= sureWord;
  // Each letter is one character, so that offsets in the text count them.
  return joinLetters(letters).replace(/\d[\d.]*/gu, (number, offset: number) => {
    const [from, to] = [offset, offset + number.length];
    const part = findPart(paper.ink, box, letters, from, to);
    if (!isSure || !part || confidenceOf(letters.slice(from, to)) < sureLetter) return NO_TEXT;
    const second = readers.readDigits(cropLine(paper, part));
    return second.text === number && second.confidence >= sureNumber ? number : NO_TEXT;
  });
}
