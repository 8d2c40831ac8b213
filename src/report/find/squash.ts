// Text → its letters and digits alone, with the way back to every place and what separated them.
// Labels are wrapped, spaced and punctuated differently in every copy; squashed they are the same.
import { foldCode } from '../text/fold-character.ts';

/** What stood between two kept characters, as flags. */
export const gap = { none: 0, space: 1, tab: 2, line: 4, pipe: 8, dot: 16, mark: 32 } as const;

export interface Squashed {
  text: string;
  /** Offset in the source of each kept character. */
  at: number[];
  /** Flags of what stood before each kept character. */
  before: number[];
}

const remarkLimit = 70;
const pageNumber =
  /^[ \t]*(?:[-—–－]+[ \t]*\d{1,4}[ \t]*[-—–－]+|第[ \t]*\d{1,4}[ \t]*页(?:[ \t]*(?:[,，/][ \t]*)?共[ \t]*\d{1,4}[ \t]*页)?)[ \t]*$/gmu;
const pageMark = /[-—–－页]/u;

// Characters are compared as numbers: every cell and every line of every report comes through here several times.
const unit = {
  line: 0x0a,
  tab: 0x09,
  space: 0x20,
  open: 0x28,
  close: 0x29,
  wideOpen: 0xff08,
  wideClose: 0xff09,
  pipe: 0x7c,
  dot: 0x2e,
  listComma: 0x3001,
  comma: 0x2c,
  plus: 0x2b,
  percent: 0x25,
  minus: 0x2d,
  slash: 0x2f,
} as const;

const gaps: ReadonlyMap<number, number> = new Map([
  [unit.line, gap.line],
  [unit.tab, gap.tab],
  [unit.pipe, gap.pipe],
  [unit.space, gap.space],
  [unit.dot, gap.dot],
  [unit.listComma, gap.dot],
  [unit.comma, gap.dot],
]);

/** A bracketed remark of at least six characters explains a label and is no part of it. */
function findRemarkEnd(source: string, from: number): number {
  let depth = 0;
  const limit = Math.min(source.length, from + remarkLimit);
  for (let index = from; index < limit; index += 1) {
    const code = source.charCodeAt(index);
    if (code === unit.open || code === unit.wideOpen) depth += 1;
    else if (code === unit.close || code === unit.wideClose) {
      depth -= 1;
      if (depth === 0) return countLetters(source, from, index) >= 6 ? index : -1;
    } else if (code === unit.pipe) return -1;
  }
  return -1;
}

function countLetters(source: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (isLetterCode(source.charCodeAt(index))) count += 1;
  return count;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const foldedAt = (source: string, index: number): number =>
  index < 0 || index >= source.length ? unit.space : foldCode(source.charCodeAt(index));

/** Signs and separators that are part of a number, or that stand in a cell for "does not apply". */
function isNumberSign(source: string, index: number, folded: number): boolean {
  if (folded === unit.plus || folded === unit.percent) return true;
  const separates = folded === unit.dot || folded === unit.comma;
  if (!separates && folded !== unit.minus && folded !== unit.slash) return false;
  const next = foldedAt(source, index + 1);
  const previous = foldedAt(source, index - 1);
  if (separates) return isDigit(previous) && isDigit(next);
  return !isLetterCode(previous) && (isDigit(next) || !isLetterCode(next));
}

function findPageNumbers(source: string): Map<number, number> | undefined {
  if (!pageMark.test(source)) return undefined;
  const found = [...source.matchAll(pageNumber)];
  return found.length > 0 ? new Map(found.map((match) => [match.index, match[0].length])) : undefined;
}

/** The kept characters as text: slices of the source, as most of its characters need no folding. */
function spell(source: string, at: readonly number[]): string {
  let text = '';
  let start = 0;
  let end = 0;
  for (const position of at) {
    const code = source.charCodeAt(position);
    const folded = foldCode(code);
    if (folded === code && position === end) {
      end += 1;
      continue;
    }
    text += source.slice(start, end);
    if (folded !== code) text += String.fromCharCode(folded);
    start = folded === code ? position : position + 1;
    end = position + 1;
  }
  return text + source.slice(start, end);
}

export function squash(source: string): Squashed {
  const pages = findPageNumbers(source);
  const at: number[] = [];
  const before: number[] = [];
  let flags: number = gap.none;
  for (let index = 0; index < source.length; index += 1) {
    const page = pages?.get(index);
    if (page) {
      index += page - 1;
      continue;
    }
    const folded = foldCode(source.charCodeAt(index));
    const end = folded === unit.open ? findRemarkEnd(source, index) : -1;
    if (end > 0) {
      index = end;
      flags |= gap.mark;
    } else if (isLetterCode(folded) || isNumberSign(source, index, folded)) {
      at.push(index);
      before.push(flags);
      flags = gap.none;
    } else flags |= gaps.get(folded) ?? gap.mark;
  }
  return { text: spell(source, at), at, before };
}

/** Squashed letters and digits of a label, without places. */
export function squashLabel(label: string): string {
  return squash(label).text;
}

const letter = /(?![⁰¹²³⁴-⁹₀-₉①-⑳])[\p{L}\p{N}]/u;
/** 0: not asked yet, 1: no, 2: yes. */
const known = new Uint8Array(0x10000);

/**
 * One UTF-16 unit as a number → whether it is a letter or a digit of any script. The small figures of footnotes are
 * none.
 */
function isLetterCode(code: number): boolean {
  const answer = known[code];
  if (answer) return answer === 2;
  const found = letter.test(String.fromCharCode(code));
  known[code] = found ? 2 : 1;
  return found;
}
