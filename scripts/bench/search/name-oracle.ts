// All entries → how many agencies a text can exactly mean, worked out without the index that is measured.
import { foldKind } from '../../../src/report/registry/fold-name.ts';
import { listSyllables } from '../../../src/report/registry/romanize.ts';
import type { SearchEntry } from '../../../src/search/format/entry.ts';
import { countSlips } from '../../../src/search/match/match-slip.ts';

export type Spelling = 'han' | 'pinyin' | 'initials';

type Keys = Map<string, Set<string>>;

const spelled = new Map<string, string[]>();

/** Syllables as everybody types them: 陕西 as shanxi, and no mayor in 上海市长宁区. */
export function syllablesOf(name: string): string[] {
  const known =
    spelled.get(name) ??
    name
      .split(/(?<=[省市县区局厅])(?=长)/)
      .flatMap(listSyllables)
      .map((syllable) => syllable.replace('shaan', 'shan'));
  spelled.set(name, known);
  return known;
}

export function spell(name: string, spelling: Spelling): string {
  if (spelling === 'han') return name;
  const syllables = syllablesOf(name);
  return (spelling === 'pinyin' ? syllables : syllables.map((syllable) => syllable[0])).join('');
}

function addKey(keys: Keys, key: string, id: string): void {
  keys.set(key, (keys.get(key) ?? new Set()).add(id));
}

export class NameOracle {
  readonly agencies: readonly SearchEntry[];
  readonly #regions: ReadonlyMap<string, SearchEntry>;
  readonly #sectors: ReadonlyMap<string, SearchEntry>;
  readonly #byPlace = new Map<string, SearchEntry[]>();
  readonly #places: Record<Spelling, Keys> = { han: new Map(), pinyin: new Map(), initials: new Map() };
  readonly #kinds: Record<Spelling, Keys> = { han: new Map(), pinyin: new Map(), initials: new Map() };
  readonly #words = new Map<string, Set<string>>();

  constructor(entries: readonly SearchEntry[]) {
    this.agencies = entries.filter(({ kind }) => kind === 'agency');
    this.#regions = new Map(entries.filter(({ kind }) => kind === 'region').map((entry) => [entry.id, entry]));
    this.#sectors = new Map(entries.filter(({ kind }) => kind === 'sector').map((entry) => [entry.id, entry]));
    for (const agency of this.agencies) this.#addAgency(agency);
    for (const spelling of ['han', 'pinyin', 'initials'] as const) this.#addSpelling(spelling);
  }

  #addAgency(agency: SearchEntry): void {
    const key = `${agency.region}-${agency.sector}`;
    this.#byPlace.set(key, [...(this.#byPlace.get(key) ?? []), agency]);
    for (const word of listWords(agency.names.en)) addKey(this.#words, word, agency.id);
  }

  #addSpelling(spelling: Spelling): void {
    for (const code of this.#regions.keys()) {
      for (const place of this.listPlaces(code)) {
        addKey(this.#places[spelling], place.map((part) => spell(part, spelling)).join(''), code);
      }
    }
    for (const { id, names } of this.#sectors.values()) {
      for (const name of names.zh) addKey(this.#kinds[spelling], spell(name, spelling), id);
    }
  }

  region(code: string | null): SearchEntry | undefined {
    return this.#regions.get(code ?? '');
  }

  sector(id: string | null): SearchEntry | undefined {
    return this.#sectors.get(id ?? '');
  }

  above(code: string): SearchEntry | undefined {
    const codes = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((above) => above !== code);
    return codes.map((above) => this.#regions.get(above)).find((region) => region !== undefined);
  }

  /** What a region may be called, alone and after the one above it, shortest first. */
  listPlaces(code: string): string[][] {
    const own = this.region(code)?.names.zh ?? [];
    const above = this.above(code)?.names.zh ?? [];
    const places = [...own.map((name) => [name]), ...above.flatMap((first) => own.map((name) => [first, name]))];
    return places.sort((a, b) => a.join('').length - b.join('').length);
  }

  /** The shortest way to name a region that no other region shares in this spelling. */
  placeText(code: string, spelling: Spelling): string[] | undefined {
    return this.listPlaces(code).find((place) => {
      const key = place.map((part) => spell(part, spelling)).join('');
      return this.#places[spelling].get(key)?.size === 1;
    });
  }

  /** Agencies called so, as a place and a kind, by any of their names. */
  countNamed(text: string, spelling: Spelling): number {
    const found = new Set<string>();
    for (let end = 1; end < text.length; end += 1) {
      const kinds = this.#kinds[spelling].get(text.slice(end)) ?? [];
      const places = this.#places[spelling].get(text.slice(0, end)) ?? [];
      for (const place of places)
        for (const kind of kinds) if (this.#byPlace.has(`${place}-${kind}`)) found.add(`${place}-${kind}`);
    }
    return found.size;
  }

  /** Kinds of bodies of one region with a name that begins so. */
  countKinds(code: string, beginning: string, spelling: Spelling): number {
    const starts = ({ names }: SearchEntry): boolean =>
      names.zh.some((name) => spell(spelling === 'han' ? foldKind(name) : name, spelling).startsWith(beginning));
    return [...this.#sectors.values()].filter((sector) => this.#byPlace.has(`${code}-${sector.id}`) && starts(sector))
      .length;
  }

  /** Regions that have a name, alone or after the one above, within one slip of the text. */
  countPlacesNear(text: string, spelling: Spelling): number {
    return countNear(this.#places[spelling], text);
  }

  countKindsNear(text: string, spelling: Spelling): number {
    return countNear(this.#kinds[spelling], text);
  }

  /** Agencies whose English name has all these words. */
  countWorded(words: readonly string[]): number {
    const sets = words.map((word) => this.#words.get(word) ?? new Set<string>()).sort((a, b) => a.size - b.size);
    const [first = new Set<string>(), ...others] = sets;
    return [...first].filter((id) => others.every((set) => set.has(id))).length;
  }
}

function countNear(keys: Keys, text: string): number {
  const near = new Set<string>();
  for (const [key, ids] of keys) if (countSlips(text, key, 1) <= 1) for (const id of ids) near.add(id);
  return near.size;
}

export function listWords(english: string): string[] {
  return (
    english
      .toLowerCase()
      .replace(/'/g, '')
      .match(/[a-z]{2,}/g) ?? []
  );
}
