// The lines of running text, page after page → paragraphs, by where lines begin and end.
import type { Origin } from '../../model/figure.ts';
import { foldText } from '../../text/fold-character.ts';
import { endsTitle } from '../ends-title.ts';
import { type PrintedLine, writePieces } from './build-lines.ts';
import { type Page, placeOrigin } from './page.ts';

export interface FlowLine extends PrintedLine {
  page: Page;
  /** The text area of its page: where full lines begin and end. */
  margins: { left: number; right: number };
}

export interface PrintedParagraph {
  text: string;
  origin: Origin;
}

const marker =
  /^(?:[一二三四五六七八九十]{1,3}[、．.，]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|第[一二三四五六七八九十]{1,3}[部条章]|附件|附[:：])/u;
const sentenceEnd = /[。！？；：!?;:](?:[”"’'）)】》」』])*$/u;

const textOf = (line: PrintedLine): string => writePieces(line.pieces, ' ');

const indentOf = (line: FlowLine): number => (line.box.left - line.margins.left) / line.size;
const roomOf = (line: FlowLine): number => (line.margins.right - line.box.right) / line.size;

/** Set apart from both margins by about as much. */
function isCentred(line: FlowLine): boolean {
  return indentOf(line) > 2.5 && roomOf(line) > 2.5 && Math.abs(indentOf(line) - roomOf(line)) < 2.5;
}

function isSameType(line: FlowLine, next: FlowLine): boolean {
  return Math.abs(line.size - next.size) <= 0.12 * Math.max(line.size, next.size);
}

/** Blank space between two lines of a page, in font sizes; 0 over a page border. */
function skipBetween(line: FlowLine, next: FlowLine): number {
  return line.page === next.page ? (next.box.top - line.box.bottom) / line.size : 0;
}

/** The size that most of the text is printed in. */
function findBodySize(lines: readonly FlowLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size);
    counts.set(size, (counts.get(size) ?? 0) + textOf(line).length);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}

/** Titles are larger than the text and centred; of one on several lines only the last is sure to look centred. */
const isTitle = (line: FlowLine, bodySize: number): boolean => isCentred(line) || line.size > 1.15 * bodySize;

function continuesTitle(line: FlowLine, next: FlowLine): boolean {
  if (!isCentred(next) || line.page !== next.page || skipBetween(line, next) > 1.6) return false;
  return !endsTitle(foldText(textOf(line))) && !/^[（(]/u.test(textOf(next)) && !sentenceEnd.test(textOf(line));
}

function continuesLine(line: FlowLine, next: FlowLine, bodySize: number): boolean {
  if (!isSameType(line, next) || skipBetween(line, next) > 2.4) return false;
  if (isTitle(line, bodySize)) return continuesTitle(line, next);
  if (roomOf(line) > 2.6) return false;
  const text = textOf(line);
  if (marker.test(foldText(textOf(next))) && (sentenceEnd.test(text) || indentOf(next) > 1)) return false;
  return indentOf(next) < 1.1 || (!sentenceEnd.test(text) && next.box.left <= line.box.left + 0.3 * line.size);
}

/** Words of an alphabet are told apart by the line's end; Chinese text is not. */
function joinTexts(before: string, after: string): string {
  return /[A-Za-z,]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
}

export function buildParagraphs(lines: readonly FlowLine[]): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  const bodySize = findBodySize(lines);
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = paragraphs.at(-1);
    const text = textOf(line);
    if (previous && last && continuesLine(previous, line, bodySize)) {
      last.text = joinTexts(last.text, text);
      if (line.page === previous.page) last.origin = widen(last.origin, placeOrigin(line.page, line.box));
    } else paragraphs.push({ text, origin: placeOrigin(line.page, line.box) });
  });
  return paragraphs;
}

/** A paragraph's place is where it begins; what of it stands on the next page is left out. */
function widen(origin: Origin, more: Origin): Origin {
  if (origin.page !== more.page) return origin;
  const [left, top, right, bottom] = origin.box;
  return {
    page: origin.page,
    box: [
      Math.min(left, more.box[0]),
      Math.min(top, more.box[1]),
      Math.max(right, more.box[2]),
      Math.max(bottom, more.box[3]),
    ],
  };
}
