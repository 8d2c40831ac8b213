// Names → the reading that each of their characters mostly has, and the names that read otherwise.
import { listSyllables } from '../../report/registry/romanize.ts';
import { foldSearchText } from '../format/fold-search-text.ts';
import { readSyllables } from '../format/readings.ts';

const none: ReadonlyMap<string, string> = new Map();

/** 陕西 is spelled Shaanxi to tell it from 山西, but everybody types shanxi. */
function spellAsTyped(syllable: string): string {
  return foldSearchText(syllable, none).replace('shaan', 'shan');
}

/** 市 and 长宁区 are two words: the dictionary would read the first three characters as a mayor. */
const noTitle = /(?<=[省市县区局厅])(?=长)/;

/** 威海市 → wei, hai, shi, as people type them. */
export const listTypedSyllables = (name: string): string[] =>
  name.split(noTitle).flatMap(listSyllables).map(spellAsTyped);

/** Undefined where syllables and characters do not pair up, as with letters in a name. */
function readName(name: string): string[] | undefined {
  const syllables = listTypedSyllables(name);
  return syllables.length === Array.from(name).length ? syllables : undefined;
}

/** How names are read. */
export class Readings {
  readonly usual: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, string[] | undefined>();

  constructor(names: Iterable<string>) {
    const counts = new Map<string, Map<string, number>>();
    for (const name of new Set(names)) {
      const syllables = readName(name);
      this.#byName.set(name, syllables);
      for (const [index, character] of Array.from(name).entries()) {
        const own = counts.get(character) ?? new Map<string, number>();
        const syllable = syllables?.[index] ?? '';
        if (/^[a-z]+$/.test(syllable)) counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
      }
    }
    this.usual = new Map([...counts].map(([character, own]) => [character, findMost(own)]));
  }

  list(name: string): string[] {
    return this.#byName.get(name) ?? readSyllables(name, this.usual);
  }

  /** The syllables of a name, joined, where the usual readings would give others. */
  listOdd(name: string): string | undefined {
    const own = this.list(name).join(' ');
    return own === readSyllables(name, this.usual).join(' ') ? undefined : own;
  }
}

function findMost(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The first level of GB 2312: what people type. */
function* listCommonCharacters(): Generator<string> {
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
}

/** Common characters that are in no name and sound like one that is: 谭 beside 平潭. */
export function listSounds(usual: ReadonlyMap<string, string>): Map<string, string> {
  const heard = new Set(usual.values());
  return new Map(
    [...listCommonCharacters()].flatMap((character): [string, string][] => {
      const syllable = usual.has(character) ? '' : (readName(character)?.[0] ?? '');
      return heard.has(syllable) ? [[character, syllable]] : [];
    }),
  );
}
