// A reading → the pairs of place and kind it may mean, nearest first; whether they exist is another question.

import type { Lexicon } from '../match/lexicon.ts';
import { cost, type Matches } from '../match/match.ts';
import type { QueryReading } from '../match/reading.ts';

export interface Pair {
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

export function pairAgencies(reading: QueryReading, lexicon: Lexicon): Pair[] {
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
