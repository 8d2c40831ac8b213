// Names → a table from everything they are exactly called to what is meant.
import { foldKind } from '../fold-search-text.ts';
import { addMatch, cost, type Matches } from './match.ts';
import { cutEnding, listEnglishWords, type SpelledName } from './named.ts';
import type { Tables } from './unpack-core.ts';

export type ExactTable = Map<string, Matches>;

const endings = /(委员会办公室|委员会|办公室|[局厅委办])$/;
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

export function tabulatePlaces(names: readonly SpelledName[], { places }: Tables): ExactTable {
  const table: ExactTable = new Map();
  for (const named of names) addNamed(table, named);
  for (const [number, { code, en }] of places.entries()) {
    add(table, code, number, 0);
    addWords(table, number, en);
  }
  return table;
}

function addStem(table: ExactTable, named: SpelledName): void {
  const stem = cutEnding(named.han);
  if (stem === '') return;
  const { length } = Array.from(stem);
  add(table, stem, named.number, named.cost + cost.stem);
  add(table, named.syllables.slice(0, length).join(''), named.number, named.cost + cost.stem + cost.pinyin);
  add(table, named.initials.slice(0, length), named.number, named.cost + cost.stem + cost.initials);
}

export function tabulateKinds(names: readonly SpelledName[], { kinds, forms }: Tables): ExactTable {
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
  const stem = own.replace(endings, '');
  // 管理委员会办 is on its way to 管理委员会办公室 and not another form of 管理委员会.
  const whole = stem === own || stem.length < 2 || endings.test(stem);
  return known ?? (whole ? undefined : findFolded(table, stem));
}
