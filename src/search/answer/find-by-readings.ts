// Readings → the agencies that exist among the pairs of place and kind they mean, and the regions and kinds themselves.
import { partOf } from '../format/index-format.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { cost, costOf, type Matches, type QueryReading } from '../match/reading.ts';
import type { SearchCandidate } from './candidate.ts';
import type { RegionForms, Shards } from './shards.ts';

interface Pair {
  region: number;
  sector: number;
  score: number;
}

const mostPlaces = 400;
const mostPairs = 4_000;
/** So few places leave room for those below them. */
const fewPlaces = 12;
/** Tells bodies apart that match equally well: higher ones first, then by code, then in the registry's order. */
const tie = { level: 1e-2, sector: 1e-5, region: 1e-7 };

function sortByCost(matches: Matches, most: number): [number, number][] {
  return [...matches].sort((a, b) => a[1] - b[1]).slice(0, most);
}

function addBelow(places: Map<number, number>, region: number, value: number, lexicon: Lexicon): void {
  for (const child of lexicon.tables.tree.children.get(region) ?? []) {
    const below = value + cost.below;
    if ((places.get(child) ?? Number.POSITIVE_INFINITY) <= below) continue;
    places.set(child, below);
    addBelow(places, child, below, lexicon);
  }
}

function listPlaces({ places }: QueryReading, lexicon: Lexicon): [number, number][] {
  const { levels } = lexicon.tables.tree;
  if (!places) return [...levels.keys()].filter((region) => (levels[region] ?? 3) < 3).map((region) => [region, 0.5]);
  const own = new Map(sortByCost(places, mostPlaces));
  if (own.size <= fewPlaces) for (const [region, value] of [...own]) addBelow(own, region, value, lexicon);
  return [...own];
}

function listSectors({ kinds }: QueryReading, { tables }: Lexicon): [number, number][] {
  return kinds ? sortByCost(kinds, 40) : tables.kinds.map((_, sector) => [sector, 0.5]);
}

/** The pairs of place and kind that a reading may mean, nearest first; whether they exist is another question. */
function pairAgencies(reading: QueryReading, lexicon: Lexicon): Pair[] {
  const { levels } = lexicon.tables.tree;
  const sectors = listSectors(reading, lexicon);
  const places = listPlaces(reading, lexicon).sort((a, b) => a[1] - b[1]);
  const base = reading.pieces * cost.piece;
  const room = Math.max(fewPlaces, Math.ceil(mostPairs / sectors.length));
  const pairs = places.slice(0, room).flatMap(([region, place]) => {
    const order = (levels[region] ?? 0) * tie.level + region * tie.region;
    return sectors.map(([sector, kind]) => ({
      region,
      sector,
      score: base + place + kind + order + sector * tie.sector,
    }));
  });
  return pairs.sort((a, b) => a.score - b.score);
}

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

/** A page of the region or of the kind stands behind the body that fits both, and before bodies that fit less well. */
const halfMeant = 0.3;
/** Before the bodies of a region where only the region was named. */
const whollyMeant = -0.1;
const each = 3;
/** One so much farther off than the nearest is not meant. */
const reach = 0.5;

function listNearest(matches: Matches, more: (number: number) => number): [number, number][] {
  return [...matches]
    .map(([number, value]): [number, number] => [number, value + more(number)])
    .sort((a, b) => a[1] - b[1])
    .slice(0, each)
    .filter(([, value], _, [nearest]) => value <= (nearest?.[1] ?? 0) + reach);
}

function findPartsInReading(reading: QueryReading, { tables }: Lexicon): SearchCandidate[] {
  const { places, kinds, pieces } = reading;
  const isHalf = places !== null && kinds !== null;
  const half = isHalf ? costOf(reading) + halfMeant : undefined;
  const more = half ?? whollyMeant + pieces * cost.piece;
  const regions = places
    ? listNearest(places, (region) => (tables.tree.levels[region] ?? 0) / 100 + region * 1e-7)
    : [];
  const sectors = kinds ? listNearest(kinds, (sector) => sector * 1e-5) : [];
  return [
    ...regions.map(([region, value]): SearchCandidate => ({ kind: 'region', region, score: value + more, isHalf })),
    ...sectors.map(([sector, value]): SearchCandidate => ({ kind: 'sector', sector, score: value + more, isHalf })),
  ];
}

/** The regions and kinds of bodies that have pages of their own. */
export function findParts(readings: readonly QueryReading[], lexicon: Lexicon): SearchCandidate[] {
  return readings.flatMap((reading) => findPartsInReading(reading, lexicon));
}
