// Readings → the agencies that exist among the pairs they mean, nearest first.
import { partOf } from '../index-format.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { costOf, type QueryReading } from '../match/reading.ts';
import type { SearchCandidate } from './candidate.ts';
import { type Pair, pairAgencies } from './pair-agencies.ts';
import type { RegionForms, Shards } from './shards.ts';

/** Pairs looked up at a time: their parts of the country are fetched together. */
const batch = 24;
const batches = 10;

type AgencyCandidate = Extract<SearchCandidate, { kind: 'agency' }>;

async function loadParts(pairs: readonly Pair[], lexicon: Lexicon, shards: Shards): Promise<Map<string, RegionForms>> {
  const parts = new Set(pairs.map(({ region }) => partOf(lexicon.tables.places[region]?.code ?? '')));
  return new Map(await Promise.all([...parts].map(async (part) => [part, await shards.combinations(part)] as const)));
}

function checkPair(
  { region, sector, score }: Pair,
  parts: Map<string, RegionForms>,
  { tables }: Lexicon,
): AgencyCandidate[] {
  const forms = parts.get(partOf(tables.places[region]?.code ?? ''))?.get(region) ?? [];
  const own = forms.filter((form) => tables.forms[form]?.sector === sector);
  return own.map((form) => ({ kind: 'agency', region, form, score }));
}

async function findAgenciesInReading(
  reading: QueryReading,
  most: number,
  lexicon: Lexicon,
  shards: Shards,
): Promise<AgencyCandidate[]> {
  const pairs = pairAgencies(reading, lexicon);
  const found: AgencyCandidate[] = [];
  for (let start = 0; start < Math.min(pairs.length, batch * batches) && found.length < most; start += batch) {
    const some = pairs.slice(start, start + batch);
    const parts = await loadParts(some, lexicon, shards);
    found.push(...some.flatMap((pair) => checkPair(pair, parts, lexicon)));
  }
  return found;
}

/** Each agency once, with its nearest reading. */
export async function findAgencies(
  readings: readonly QueryReading[],
  most: number,
  lexicon: Lexicon,
  shards: Shards,
): Promise<AgencyCandidate[]> {
  let found: AgencyCandidate[] = [];
  for (const reading of readings) {
    // What comes next cannot come before what is there.
    if (costOf(reading) > (found[most - 1]?.score ?? Number.POSITIVE_INFINITY)) break;
    found = keepNearest([...found, ...(await findAgenciesInReading(reading, most, lexicon, shards))], most);
  }
  return found;
}

function keepNearest(found: AgencyCandidate[], most: number): AgencyCandidate[] {
  found.sort((a, b) => a.score - b.score);
  const seen = new Set<string>();
  return found
    .filter(({ region, form }) => !seen.has(`${region} ${form}`) && seen.add(`${region} ${form}`))
    .slice(0, most);
}
