// Entries whose names follow no rule → blocks of entries, and files of grams that lead to them.
import { encodeNumbers } from '../code-numbers.ts';
import type { SearchEntry } from '../entry.ts';
import { foldSearchText } from '../fold-search-text.ts';
import { listNameGrams, placeGram } from '../grams.ts';
import type { EntryRow, GramShard } from '../index-format.ts';
import type { Readings } from './count-readings.ts';
import { packRow } from './describe-row.ts';

export const blockSize = 32;
/** Entries to one file of grams. */
const gramSpread = 32;
/** A gram of more entries, or of so large a share of all, narrows nothing (分局): it is left out. */
const common = { least: 400, share: 1 / 3, most: 4_000 };

const limitGram = (entries: number): number =>
  Math.min(common.most, Math.max(common.least, Math.floor(entries * common.share)));

export interface Irregular {
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
