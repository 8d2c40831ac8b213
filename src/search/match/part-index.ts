// Names → where a part of one can begin: at each character, at each syllable, at each English word.
import { listEnglishWords, type SpelledName } from './named.ts';

/** A name and the syllable of it that a part may begin with. */
export interface Beginning {
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
