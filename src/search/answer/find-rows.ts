// Words of the query → the entries kept with their whole names: ranked by fuse.js, the irregular ones found by their grams.
import Fuse from 'fuse.js/basic';
import { decodeNumbers } from '../format/code-numbers.ts';
import { foldSearchText, type Token } from '../format/fold-search-text.ts';
import { listTokenGrams, placeGram } from '../format/grams.ts';
import type { EntryRow } from '../format/index-format.ts';
import { joinInitials, readSyllables } from '../format/readings.ts';
import { isAbbreviation } from '../match/match-part.ts';
import { cost, partCost } from '../match/reading.ts';
import type { Tables } from '../match/unpack-core.ts';
import type { SearchCandidate } from './candidate.ts';
import type { Shards } from './shards.ts';

interface SpelledRow {
  row: EntryRow;
  han: string[];
  pinyin: string[];
  initials: string[];
  english: string;
}

type RowCandidate = Extract<SearchCandidate, { kind: 'row' }>;

/** fuse.js gives up to 1 for nothing in common; a slip in a name of eight characters is about 0.15. */
const farthest = 0.34;
const initialsLeast = 4;
/** A slip in a whole name is behind the same slip in a place or a kind, which say more about what was meant. */
export const wholeSlip = cost.slip + 0.2;

const spelledRows = new WeakMap<EntryRow, SpelledRow>();

/** Spells a row once, however often it is a candidate. */
export function spellRow(row: EntryRow, tables: Tables): SpelledRow {
  const spelled = spelledRows.get(row) ?? spellNames(row, tables);
  spelledRows.set(row, spelled);
  return spelled;
}

function spellNames(row: EntryRow, { readings, simplify }: Tables): SpelledRow {
  const han = row.zh.map((name) => foldSearchText(name, simplify).replace(/[^\p{L}\p{N}]/gu, ''));
  const syllables = han.map((name, index) =>
    index === 0 && row.reading ? row.reading.split(' ') : readSyllables(name, readings),
  );
  return {
    row,
    han,
    pinyin: syllables.map((list) => list.join('')),
    initials: syllables.map(joinInitials),
    english: foldSearchText(row.en, simplify).replace(/[^a-z0-9]+/g, ' '),
  };
}

/** Cost of one word in one key of an entry; undefined where it is not plainly there. */
function findInKey(text: string, key: string): number | undefined {
  const at = key.indexOf(text);
  if (at < 0) return undefined;
  if (text.length === key.length) return 0;
  const starts = at === 0 || key[at - 1] === ' ';
  return partCost(starts ? cost.prefix : cost.prefix + cost.alias, text.length, key.length);
}

const cutPairs = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));

/** Whether half of the text's pairs are in the name. */
function sharesHalf(text: string, key: string): boolean {
  const pairs = cutPairs(text);
  return pairs.filter((pair) => key.includes(pair)).length * 2 >= pairs.length;
}

/** 文登公安分局 for 公安局文登分局: all the characters, in another order. */
const isReordered = (text: string, name: string): boolean =>
  text.length > 3 && Array.from(text).every((character) => name.includes(character)) && sharesHalf(text, name);

function findLoosely({ text, script }: Token, key: string, initials: string): number | undefined {
  if (script !== 'han') {
    const usual = text.length >= initialsLeast && initials.startsWith(text);
    return usual ? partCost(cost.initials, text.length, initials.length) : undefined;
  }
  if (isAbbreviation(text, key)) return partCost(cost.abbreviation, text.length, key.length);
  return isReordered(text, key) ? partCost(cost.inside, text.length, key.length) : undefined;
}

function findPlainly(token: Token, { han, pinyin, initials, english }: SpelledRow): number | undefined {
  const keys = token.script === 'han' ? han : [...pinyin, english];
  const costs = keys.flatMap(
    (key, index) => findInKey(token.text, key) ?? findLoosely(token, key, initials[index] ?? '') ?? [],
  );
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

/** Other words for the same thing; none where names are proper names. */
type ListSynonyms = (token: Token) => readonly string[];

/** The word itself, else another word for it, which is a little less what was typed. */
function findInAnyWords(token: Token, synonyms: readonly string[], spelled: SpelledRow): number | undefined {
  const others = synonyms.flatMap((text) => findPlainly({ ...token, text }, spelled) ?? []);
  const costs = others.map((value) => value + cost.alias);
  const own = findPlainly(token, spelled);
  if (own !== undefined) costs.push(own);
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

function rankToken(token: Token, rows: readonly SpelledRow[], synonyms: readonly string[]): Map<SpelledRow, number> {
  const costs = new Map(
    rows.flatMap((spelled) => {
      const plain = findInAnyWords(token, synonyms, spelled);
      return plain === undefined ? [] : [[spelled, plain] as const];
    }),
  );
  if (costs.size > 0 || token.text.length < 4) return costs;
  const keys = token.script === 'han' ? (['han'] as const) : (['pinyin', 'english'] as const);
  // fuse.js is slow on long names: what shares too little is not shown to it.
  const near = rows.filter((row) => keys.some((key) => [row[key]].flat().some((name) => sharesHalf(token.text, name))));
  const fuse = new Fuse(near, {
    keys: [...keys],
    includeScore: true,
    threshold: farthest,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  for (const { item, score = 1 } of fuse.search(token.text)) if (score <= farthest) costs.set(item, wholeSlip + score);
  return costs;
}

/** Shorter names first where the words fit equally well. */
const lengthCost = ({ han, row }: SpelledRow): number => (han[0]?.length ?? 0) * 1e-3 + (row.behind ?? 0);

/** Those that every word of the query fits, the nearest first. */
export function rankRows(
  tokens: readonly Token[],
  rows: readonly SpelledRow[],
  listSynonyms: ListSynonyms = () => [],
): RowCandidate[] {
  let left: readonly SpelledRow[] = rows;
  const sums = new Map<SpelledRow, number>();
  for (const token of tokens) {
    const costs = rankToken(token, left, listSynonyms(token));
    for (const [spelled, value] of costs) sums.set(spelled, (sums.get(spelled) ?? lengthCost(spelled)) + value);
    left = left.filter((spelled) => costs.has(spelled));
  }
  const found = left.map((spelled): RowCandidate => ({ kind: 'row', row: spelled.row, score: sums.get(spelled) ?? 0 }));
  return found.sort((a, b) => a.score - b.score);
}

/** Grams looked up: more would only confirm what the first ones say. */
const mostGrams = 16;
/** Entries ranked. */
const narrowed = 24;

/** Drawn by their hash, so that the next keystroke asks mostly for the same ones. */
function pickGrams(tokens: readonly Token[]): string[] {
  const grams = [...new Set(tokens.flatMap(listTokenGrams))];
  const places = new Map(grams.map((gram) => [gram, placeGram(gram, 2 ** 32)]));
  return grams.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)).slice(0, mostGrams);
}

async function countShared(grams: readonly string[], shards: Shards): Promise<Map<number, number>> {
  const files = shards.manifest.grams.length;
  const shared = new Map<number, number>();
  const postings = await Promise.all(
    grams.map(async (gram) => decodeNumbers((await shards.grams(placeGram(gram, files)))[gram] ?? '')),
  );
  for (const numbers of postings) {
    // A rare gram says more than a common one.
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1 / Math.log2(numbers.length + 2));
  }
  return shared;
}

async function loadRow(number: number, tables: Tables, shards: Shards): Promise<SpelledRow[]> {
  const { blockSize } = shards.manifest;
  const row = (await shards.block(Math.floor(number / blockSize)))[number % blockSize];
  return row ? [spellRow(row, tables)] : [];
}

/** The irregular names that share most grams with the words. */
export async function findRows(tokens: readonly Token[], tables: Tables, shards: Shards): Promise<SearchCandidate[]> {
  if (shards.manifest.grams.length === 0 || tokens.length === 0) return [];
  const shared = await countShared(pickGrams(tokens), shards);
  const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, narrowed);
  const rows = await Promise.all(nearest.map(([number]) => loadRow(number, tables, shards)));
  return rankRows(tokens, rows.flat());
}
