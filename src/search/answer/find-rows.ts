// Words of the query → the irregular names that share most grams with them, fetched and ranked.
import { decodeNumbers } from '../code-numbers.ts';
import type { Token } from '../fold-search-text.ts';
import { listTokenGrams, placeGram } from '../grams.ts';
import type { Tables } from '../match/unpack-core.ts';
import type { SearchCandidate } from './candidate.ts';
import { rankRows, type SpelledRow, spellRow } from './rank-rows.ts';
import type { Shards } from './shards.ts';

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

export async function findRows(tokens: readonly Token[], tables: Tables, shards: Shards): Promise<SearchCandidate[]> {
  if (shards.manifest.grams.length === 0 || tokens.length === 0) return [];
  const shared = await countShared(pickGrams(tokens), shards);
  const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, narrowed);
  const rows = await Promise.all(nearest.map(([number]) => loadRow(number, tables, shards)));
  return rankRows(tokens, rows.flat());
}
