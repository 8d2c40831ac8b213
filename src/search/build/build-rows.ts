// Entries that are kept with their whole names → rows; of those whose names follow no rule, blocks and the grams that lead to them.
import { encodeNumbers, maskYears } from '../format/code-numbers.ts';
import type { SearchEntry } from '../format/entry.ts';
import { foldSearchText } from '../format/fold-search-text.ts';
import { listNameGrams, placeGram } from '../format/grams.ts';
import type { EntryRow, GramShard } from '../format/index-format.ts';
import type { Readings } from './count-readings.ts';

/** Completeness in whole percent: a strip of that many pixels shows no more. */
export function toPercent(completeness: number | null): number | null {
  return completeness === null ? null : Math.round(completeness * 100);
}

/** The row that the index keeps of an entry. */
export function packRow(entry: SearchEntry, firstYear: number, readings: Readings): EntryRow {
  const odd = readings.listOdd(entry.names.zh[0] ?? '');
  return {
    kind: entry.kind,
    id: entry.id,
    zh: [...entry.names.zh],
    en: entry.names.en,
    years: maskYears(entry.years, firstYear),
    completeness: toPercent(entry.completeness),
    ...(odd === undefined ? {} : { reading: odd }),
  };
}

/** Entries to one file of blocks. */
export const blockSize = 32;
/** Entries to one file of grams. */
const gramSpread = 32;
/** A gram of more entries, or of so large a share of all, narrows nothing (分局): it is left out. */
const common = { least: 400, share: 1 / 3, most: 4_000 };

const limitGram = (entries: number): number =>
  Math.min(common.most, Math.max(common.least, Math.floor(entries * common.share)));

interface Irregular {
  blocks: EntryRow[][];
  grams: GramShard[];
}

const none: ReadonlyMap<string, string> = new Map();

function listEntryGrams({ names }: SearchEntry, readings: Readings): Set<string> {
  const folded = names.zh.map((name) => foldSearchText(name, none).replace(/[^\p{L}\p{N}]/gu, ''));
  return new Set(folded.flatMap((name) => listNameGrams(name, readings.list(name), names.en)));
}

function fillShards(postings: ReadonlyMap<string, number[]>, count: number, limit: number): GramShard[] {
  const shards = Array.from({ length: count }, (): GramShard => ({}));
  for (const [gram, numbers] of postings) {
    const shard = shards[placeGram(gram, count)];
    if (shard && numbers.length <= limit) shard[gram] = encodeNumbers(numbers);
  }
  return shards;
}

/** Blocks of entries, and files of grams. */
export function buildIrregular(entries: readonly SearchEntry[], firstYear: number, readings: Readings): Irregular {
  const postings = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const gram of listEntryGrams(entry, readings)) {
      const numbers = postings.get(gram);
      if (numbers) numbers.push(number);
      else postings.set(gram, [number]);
    }
  }
  const rows = entries.map((entry) => packRow(entry, firstYear, readings));
  const blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, block) =>
    rows.slice(block * blockSize, (block + 1) * blockSize),
  );
  return { blocks, grams: fillShards(postings, Math.ceil(entries.length / gramSpread), limitGram(entries.length)) };
}
