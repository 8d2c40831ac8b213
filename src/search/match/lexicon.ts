// The tables of the core file → all that is needed to match a piece of the query, built once.
import { cutEnding, findStem, foldKind } from '../../report/registry/fold-name.ts';
import { PartIndex } from './match-part.ts';
import { SlipIndex } from './match-slip.ts';
import { listEnglishWords, type SpelledName, spellKindNames, spellPlaceNames } from './named.ts';
import { addMatch, cost, type Matches } from './reading.ts';
import type { Tables } from './unpack-core.ts';

type ExactTable = Map<string, Matches>;

/** 市科技局 after the name of a city that was left without its 市. */
const level = /^[省市县区州旗](?=..)/;

function add(table: ExactTable, key: string, number: number, value: number): void {
  const matches = table.get(key);
  if (matches) addMatch(matches, number, value);
  else table.set(key, new Map([[number, value]]));
}

function addNamed(table: ExactTable, named: SpelledName): void {
  add(table, named.han, named.number, named.cost);
  add(table, named.pinyin, named.number, named.cost + cost.pinyin);
  if (named.initials.length > 1) add(table, named.initials, named.number, named.cost + cost.initials);
}

function addWords(table: ExactTable, number: number, english: string): void {
  for (const word of listEnglishWords(english)) add(table, word, number, cost.word);
}

/** Everything that places are exactly called → what is meant. */
function tabulatePlaces(names: readonly SpelledName[], { places }: Tables): ExactTable {
  const table: ExactTable = new Map();
  for (const named of names) addNamed(table, named);
  for (const [number, { code, en }] of places.entries()) {
    add(table, code, number, 0);
    addWords(table, number, en);
  }
  return table;
}

function addStem(table: ExactTable, named: SpelledName): void {
  const stem = findStem(named.han);
  if (stem === undefined) return;
  const { length } = Array.from(stem);
  add(table, stem, named.number, named.cost + cost.stem);
  add(table, named.syllables.slice(0, length).join(''), named.number, named.cost + cost.stem + cost.pinyin);
  add(table, named.initials.slice(0, length), named.number, named.cost + cost.stem + cost.initials);
}

/** Everything that kinds are exactly called → what is meant. */
function tabulateKinds(names: readonly SpelledName[], { kinds, forms }: Tables): ExactTable {
  const table: ExactTable = new Map();
  for (const named of names) addNamed(table, named);
  for (const named of names) addStem(table, named);
  for (const [number, { id, en }] of kinds.entries()) {
    add(table, id, number, cost.id);
    addWords(table, number, en);
  }
  for (const { sector, en } of forms) addWords(table, sector, en);
  return table;
}

function findFolded(table: ExactTable, key: string): Matches | undefined {
  return table.get(key) ?? table.get(foldKind(key));
}

/** 科技厅 where only 科技局 is listed, 市科技局 where 市 repeats the region's. */
export function findKind(table: ExactTable, key: string): Matches | undefined {
  if (key.charCodeAt(0) < 128) return table.get(key);
  const own = key.replace(level, '');
  const known = findFolded(table, key) ?? (own === key ? undefined : findFolded(table, own));
  const stem = findStem(own);
  // 管理委员会办 is on its way to 管理委员会办公室 and not another form of 管理委员会.
  return known ?? (stem === undefined || cutEnding(stem) !== stem ? undefined : findFolded(table, stem));
}

/** One of the two parts of a name: the places, or the kinds of bodies. */
export interface Factor {
  exact: ExactTable;
  parts: PartIndex;
  /** Built when the first slip is met. */
  slips: () => { han: SlipIndex; pinyin: SlipIndex };
}

/** What a query is matched with. */
export interface Lexicon {
  tables: Tables;
  places: Factor;
  kinds: Factor;
}

type English = readonly (readonly [number: number, en: string])[];

function buildFactor(names: readonly SpelledName[], exact: ExactTable, english: English): Factor {
  let slips: ReturnType<Factor['slips']> | undefined;
  return {
    exact,
    parts: new PartIndex(names, english),
    slips: () => {
      slips ??= { han: new SlipIndex(names, 'han'), pinyin: new SlipIndex(names, 'pinyin') };
      return slips;
    },
  };
}

/** Built once an index. */
export function buildLexicon(tables: Tables): Lexicon {
  const places = spellPlaceNames(tables);
  const kinds = spellKindNames(tables);
  const ofPlaces = tables.places.map(({ en }, number) => [number, en] as const);
  const ofKinds = tables.kinds.map(({ en }, number) => [number, en] as const);
  const ofForms = new Map(tables.forms.map(({ sector, en }) => [`${sector} ${en}`, [sector, en] as const]));
  return {
    tables,
    places: buildFactor(places, tabulatePlaces(places, tables), ofPlaces),
    kinds: buildFactor(kinds, tabulateKinds(kinds, tables), [...ofKinds, ...ofForms.values()]),
  };
}
