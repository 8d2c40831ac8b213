// A piece with a typing slip → the few names that come near it, ranked by fuse.js.
import Fuse from 'fuse.js/basic';
import type { Token } from '../fold-search-text.ts';
import { countSlips } from './count-slips.ts';
import { addMatch, cost, type Matches } from './match.ts';
import type { SpelledName } from './named.ts';

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
