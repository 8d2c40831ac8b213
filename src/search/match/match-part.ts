// A part of a name, as typed so far or picked from its middle → the names that may be meant: by characters, syllables, English words.
import type { Token } from '../format/fold-search-text.ts';
import { listEnglishWords, type SpelledName } from './named.ts';
import { addMatch, cost, type Matches, partCost } from './reading.ts';

/** A name and the syllable of it that a part may begin with. */
interface Beginning {
  named: SpelledName;
  start: number;
  /** Letters from there to the end of the name. */
  letters: number;
}

type Words = Map<string, number[]>;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The two letters that a part can have first: of the syllable, or of it and the next one. */
function listStarts(syllables: readonly string[], start: number): Set<string> {
  const syllable = syllables[start] ?? '';
  return new Set([syllable.slice(0, 2), syllable.charAt(0) + (syllables[start + 1] ?? '').charAt(0)]);
}

/** Where a part of a name can begin: at each character, at each syllable, at each English word. */
export class PartIndex {
  readonly #byCharacter = new Map<string, SpelledName[]>();
  readonly #byLetters = new Map<string, Beginning[]>();
  readonly #sorted = new Set<string>();
  readonly #words = new Map<string, Words>();

  constructor(names: readonly SpelledName[], english: readonly (readonly [number: number, en: string])[]) {
    for (const named of names) this.#addName(named);
    for (const [number, en] of english) for (const word of new Set(listEnglishWords(en))) this.#addWord(word, number);
  }

  #addName(named: SpelledName): void {
    for (const character of new Set(named.han)) push(this.#byCharacter, character, named);
    const { syllables } = named;
    let letters = named.pinyin.length;
    push(this.#byLetters, named.pinyin.charAt(0), { named, start: 0, letters });
    for (const [start, syllable] of syllables.entries()) {
      const beginning = { named, start, letters };
      for (const pair of listStarts(syllables, start)) if (pair.length === 2) push(this.#byLetters, pair, beginning);
      letters -= syllable.length;
    }
  }

  #addWord(word: string, number: number): void {
    const letters = word.slice(0, 2);
    const words: Words = this.#words.get(letters) ?? new Map();
    this.#words.set(letters, words);
    push(words, word, number);
  }

  /** Names with the first character of the text. */
  withCharacter(text: string): readonly SpelledName[] {
    return this.#byCharacter.get(text.charAt(0)) ?? [];
  }

  /** Syllables that begin as the letters do, those with most letters after them first. */
  withLetters(letters: string): readonly Beginning[] {
    const pair = letters.slice(0, 2);
    const list = this.#byLetters.get(pair) ?? [];
    if (!this.#sorted.has(pair)) list.sort((a, b) => b.letters - a.letters);
    this.#sorted.add(pair);
    return list;
  }

  /** English words that begin as the letters do, with what they are words of. */
  withWords(letters: string): ReadonlyMap<string, readonly number[]> {
    return this.#words.get(letters.slice(0, 2)) ?? new Map();
  }
}

interface Spelled {
  /** Syllables used, one after the other. */
  syllables: number;
  /** Syllables of which all letters were typed. */
  full: number;
}

/** `weihkj` spells wei-hai-ke-ji; the longest way through each syllable is tried first. */
function follow(letters: string, at: number, syllables: readonly string[], index: number): Spelled | undefined {
  if (at === letters.length) return { syllables: 0, full: 0 };
  const syllable = syllables[index];
  if (syllable === undefined) return undefined;
  let common = 0;
  while (common < syllable.length && letters[at + common] === syllable[common]) common += 1;
  for (let length = common; length > 0; length -= 1) {
    const rest = follow(letters, at + length, syllables, index + 1);
    if (rest) return { syllables: rest.syllables + 1, full: rest.full + (length === syllable.length ? 1 : 0) };
  }
  return undefined;
}

/** Undefined where the letters do not spell syllables of the name one after the other from `start`. */
export function matchSyllables(letters: string, syllables: readonly string[], start = 0): Spelled | undefined {
  return syllables[start]?.[0] === letters[0] ? follow(letters, 0, syllables, start) : undefined;
}

/** Fewer letters than this begin names, but are found in the middle of too many. */
const shortestInside = 3;

/** Characters of a name in their order, the first one first: 文广旅局 in 文化广电旅游局. */
export function isAbbreviation(short: string, name: string): boolean {
  if (short.length < 2 || short[0] !== name[0]) return false;
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function matchHan(text: string, { han }: SpelledName): number | undefined {
  const at = han.indexOf(text);
  if (at === 0) return partCost(cost.prefix, text.length, han.length);
  if (at > 0) return text.length < 2 ? undefined : partCost(cost.inside, text.length, han.length);
  return isAbbreviation(text, han) ? partCost(cost.abbreviation, text.length, han.length) : undefined;
}

function matchLatin(text: string, { named, start }: Beginning): number | undefined {
  if (start > 0 && text.length < shortestInside) return undefined;
  const spelled = matchSyllables(text, named.syllables, start);
  if (!spelled || (start > 0 && spelled.full === 0)) return undefined;
  const base = spelled.full * 2 >= spelled.syllables ? cost.prefix : cost.initials + cost.prefix;
  return partCost(start === 0 ? base : base + cost.inside, text.length, named.pinyin.length);
}

function matchLetters(text: string, index: PartIndex, matches: Matches): void {
  for (const beginning of index.withLetters(text)) {
    // The many 市 at the end of names have room for three letters only.
    if (beginning.letters < text.length) break;
    const value = matchLatin(text, beginning);
    if (value !== undefined) addMatch(matches, beginning.named.number, value + beginning.named.cost);
  }
  if (text.length < 2) return;
  for (const [word, numbers] of index.withWords(text)) {
    if (!word.startsWith(text)) continue;
    const value = cost.word + partCost(cost.prefix, text.length, word.length);
    for (const number of numbers) addMatch(matches, number, value);
  }
}

/** Matches one piece of the query with all names of one kind. */
export function matchPart({ text, script }: Token, index: PartIndex): Matches {
  const matches: Matches = new Map();
  if (script === 'latin') matchLetters(text, index, matches);
  if (script !== 'han') return matches;
  for (const named of index.withCharacter(text)) {
    const value = matchHan(text, named);
    if (value !== undefined) addMatch(matches, named.number, value + named.cost);
  }
  return matches;
}
