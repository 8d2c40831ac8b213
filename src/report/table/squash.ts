// Text → its letters and digits alone, with the way back to every place and what separated them.
// Labels are wrapped, spaced and punctuated differently in every copy; squashed they are the same.
import { foldCharacter } from '../text/fold-character.ts';

/** What stood between two kept characters, as flags. */
export const gap = { none: 0, space: 1, tab: 2, line: 4, pipe: 8, dot: 16, mark: 32 } as const;

export interface Squashed {
  text: string;
  /** Offset in the source of each kept character. */
  at: number[];
  /** Flags of what stood before each kept character. */
  before: number[];
}

const kept = /[\p{L}\p{N}]/u;
const remarkLimit = 70;
const pageNumber = /^[ \t]*(?:[-—–－]+[ \t]*\d{1,4}[ \t]*[-—–－]+|第[ \t]*\d{1,4}[ \t]*页(?:[ \t]*[,，/]?[ \t]*共[ \t]*\d{1,4}[ \t]*页)?)[ \t]*$/gmu;

/** A bracketed remark of at least six characters explains a label and is no part of it. */
function findRemarkEnd(source: string, open: number): number {
  let depth = 0;
  const limit = Math.min(source.length, open + remarkLimit);
  for (let index = open; index < limit; index += 1) {
    const character = source[index];
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') {
      depth -= 1;
      if (depth === 0) return countLetters(source, open, index) >= 6 ? index : -1;
    } else if (character === '|') return -1;
  }
  return -1;
}

function countLetters(source: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (kept.test(source[index] ?? '')) count += 1;
  return count;
}

function gapOf(character: string): number {
  if (character === '\n') return gap.line;
  if (character === '\t') return gap.tab;
  if (character === '|') return gap.pipe;
  if (character === ' ') return gap.space;
  if (character === '.' || character === '、' || character === ',') return gap.dot;
  return gap.mark;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';

/** Signs and separators that are part of a number, or that stand in a cell for "does not apply". */
function isNumberSign(source: string, index: number, folded: string): boolean {
  const next = foldCharacter(source[index + 1] ?? ' ');
  const previous = foldCharacter(source[index - 1] ?? ' ');
  if (folded === '.' || folded === ',') return isDigit(previous) && isDigit(next);
  if (folded === '+' || folded === '%') return true;
  if (folded !== '-' && folded !== '/') return false;
  return (isDigit(next) && !kept.test(previous)) || (!kept.test(previous) && !kept.test(next));
}

export function squash(source: string): Squashed {
  const pages = new Map([...source.matchAll(pageNumber)].map((match) => [match.index, match[0].length] as const));
  const result: Squashed = { text: '', at: [], before: [] };
  const pieces: string[] = [];
  let flags: number = gap.none;
  for (let index = 0; index < source.length; index += 1) {
    const page = pages.get(index);
    if (page) {
      index += page - 1;
      continue;
    }
    const folded = foldCharacter(source[index] ?? '');
    if (folded === '(') {
      const end = findRemarkEnd(source, index);
      if (end > 0) {
        index = end;
        flags |= gap.mark;
        continue;
      }
    }
    if (kept.test(folded) || isNumberSign(source, index, folded)) {
      pieces.push(folded);
      result.at.push(index);
      result.before.push(flags);
      flags = gap.none;
    } else flags |= gapOf(folded);
  }
  result.text = pieces.join('');
  return result;
}

/** Squashed letters and digits of a label, without places. */
export function squashLabel(label: string): string {
  return squash(label).text;
}
