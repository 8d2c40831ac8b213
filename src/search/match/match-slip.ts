// A piece with a typing slip → the few names that come near it, ranked by fuse.js.
import Fuse from 'fuse.js/basic';
import type { Token } from '../format/fold-search-text.ts';
import type { SpelledName } from './named.ts';
import { addMatch, cost, type Matches } from './reading.ts';

/** Cuts off what both begin and end with: most pairs are decided by that. */
function trim(a: string, b: string): [string, string] {
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return [a.slice(start, endA), b.slice(start, endB)];
}

/** A wrong, missing, extra or two swapped characters (optimal string alignment); more than `most` is `most + 1`. */
export function countSlips(a: string, b: string, most: number): number {
  const [left, right] = trim(a, b);
  const longest = Math.max(left.length, right.length);
  if (left.length === 0 || right.length === 0) return Math.min(longest, most + 1);
  // Each slip covers two characters at most, and both ends differ.
  if (Math.abs(left.length - right.length) > most || (most === 1 && longest > 2)) return most + 1;
  return Math.min(align(left, right, most), most + 1);
}

function align(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const slips = countAt(a, b, row, column, { before, last, next });
      least = Math.min(least, slips);
      next.push(slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return last[b.length] ?? most + 1;
}

interface Rows {
  before: readonly number[];
  last: readonly number[];
  next: readonly number[];
}

function countAt(a: string, b: string, row: number, column: number, { before, last, next }: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}

type Key = 'han' | 'pinyin';

/** How many pieces of a word one slip can spoil: a character, or the pairs of letters around two swapped ones. */
const spoiled = { han: 1, pinyin: 3 } as const;

function cutPairs(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** Names by their characters, or by pairs of their letters. */
export class SlipIndex {
  readonly #names: readonly SpelledName[];
  readonly #key: Key;
  /** By piece and length of the name. */
  readonly #postings = new Map<string, number[]>();
  /** The last search that saw each name: quicker than a set of thousands. */
  readonly #seen: Uint32Array;
  #search = 0;

  constructor(names: readonly SpelledName[], key: Key) {
    this.#names = names;
    this.#key = key;
    this.#seen = new Uint32Array(names.length);
    for (const [index, named] of names.entries()) {
      for (const gram of new Set(this.#cut(named[key]))) {
        const place = gram + named[key].length;
        const postings = this.#postings.get(place);
        if (postings) postings.push(index);
        else this.#postings.set(place, [index]);
      }
    }
  }

  #cut(text: string): string[] {
    return this.#key === 'han' ? Array.from(text) : cutPairs(text);
  }

  /** Names within so many slips: each has one of the rarest pieces, of which there are more than the slips can spoil. */
  narrow(text: string, most: number): Map<SpelledName, number> {
    const near = new Map<SpelledName, number>();
    const grams = [...new Set(this.#cut(text))];
    this.#search += 1;
    for (let length = text.length - most; length <= text.length + most; length += 1) {
      const lists = grams.map((gram) => this.#postings.get(gram + length) ?? []).sort((a, b) => a.length - b.length);
      for (const list of lists.slice(0, most * spoiled[this.#key] + 1)) this.#check(text, list, most, near);
    }
    return near;
  }

  #check(text: string, list: readonly number[], most: number, near: Map<SpelledName, number>): void {
    for (const index of list) {
      const named = this.#names[index];
      if (!named || this.#seen[index] === this.#search) continue;
      this.#seen[index] = this.#search;
      const slips = countSlips(text, named[this.#key], most);
      if (slips <= most) near.set(named, slips);
    }
  }
}

/** Fewer characters than this may be anything. */
export const shortestSlip = { han: 2, latin: 4 } as const;
const shortestAlone = { han: 3, latin: 4 } as const;

/** How many slips a piece of this length may have. */
export function allowSlips({ text, script }: Token, lone: boolean): number {
  if (script === 'digits' || text.length < (lone ? shortestAlone : shortestSlip)[script]) return 0;
  return text.length < (script === 'han' ? 8 : 12) ? 1 : 2;
}

/** `lone` is a piece with no exact one beside it, from which less is to be concluded. */
export function matchSlip(token: Token, lone: boolean, indexes: Record<Key, SlipIndex>): Matches {
  const matches: Matches = new Map();
  const most = allowSlips(token, lone);
  if (most === 0) return matches;
  const key = token.script === 'han' ? 'han' : 'pinyin';
  const near = indexes[key].narrow(token.text, most);
  const fuse = new Fuse([...near.keys()], { keys: [key], includeScore: true, threshold: 1 });
  for (const { item, score = 1 } of fuse.search(token.text)) {
    addMatch(matches, item.number, (near.get(item) ?? most) * cost.slip + score / 4 + item.cost);
  }
  return matches;
}
