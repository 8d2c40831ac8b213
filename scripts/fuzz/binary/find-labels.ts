// A row's wording and a page's fragments → where the page prints it, over as many lines as it takes.
import { foldText } from '../../../src/report/text/fold-character.ts';
import type { Fragment } from './print-pages.ts';

export interface Label {
  top: number;
  bottom: number;
}

const letters = (text: string): string => foldText(text).replace(/[^\p{L}]/gu, '');

const isBeside = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.bottom - b.bottom) < 2 && b.left - a.right < (a.bottom - a.top) * 0.6 && b.left >= a.left;

const isBelow = (a: Fragment, b: Fragment): boolean => {
  const height = a.bottom - a.top;
  const step = b.bottom - a.bottom;
  return step > height * 0.5 && step < height * 2.2 && b.left < a.right && b.right > a.left;
};

/** Fragments of one line that follow each other closely are one; numbers are no part of a label. */
function joinLines(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  for (const fragment of fragments.toSorted((a, b) => a.left - b.left)) {
    const before = joined.findLast((it) => isBeside(it, fragment));
    if (before) {
      before.text += fragment.text;
      before.right = Math.max(before.right, fragment.right);
    } else joined.push({ ...fragment });
  }
  return joined;
}

/** The longest labels take six lines. */
const deepest = 6;

/** Goes on below the lines so far while they are the beginning of the wording; undefined where they are not. */
function follow(wording: string, chain: readonly Fragment[], lines: readonly Fragment[]): Fragment[] | undefined {
  const text = chain.map((line) => letters(line.text)).join('');
  if (text.includes(wording)) return [...chain];
  const last = chain.at(-1);
  if (!last || chain.length === deepest) return undefined;
  const begins = [...text].some((_, at) => text.length - at >= 2 && wording.startsWith(text.slice(at)));
  if (!begins) return undefined;
  for (const line of lines) {
    const found = line !== last && isBelow(last, line) ? follow(wording, [...chain, line], lines) : undefined;
    if (found) return found;
  }
  return undefined;
}

export function findLabels(wording: string, fragments: readonly Fragment[]): Label[] {
  const lines = joinLines(fragments).filter(({ text }) => letters(text) !== '');
  const wanted = letters(wording);
  return lines.flatMap((line) => {
    const chain = follow(wanted, [line], lines);
    return chain
      ? [{ top: Math.min(...chain.map(({ top }) => top)), bottom: Math.max(...chain.map(({ bottom }) => bottom)) }]
      : [];
  });
}
