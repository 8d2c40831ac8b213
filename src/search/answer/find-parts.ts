// Readings → the regions and kinds of bodies that have pages of their own.

import type { Lexicon } from '../match/lexicon.ts';
import type { Matches } from '../match/match.ts';
import { cost } from '../match/match.ts';
import { costOf, type QueryReading } from '../match/reading.ts';
import type { SearchCandidate } from './candidate.ts';

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
  const half = places && kinds ? costOf(reading) + halfMeant : undefined;
  const more = half ?? whollyMeant + pieces * cost.piece;
  const regions = places
    ? listNearest(places, (region) => (tables.tree.levels[region] ?? 0) / 100 + region * 1e-7)
    : [];
  const sectors = kinds ? listNearest(kinds, (sector) => sector * 1e-5) : [];
  return [
    ...regions.map(([region, value]): SearchCandidate => ({ kind: 'region', region, score: value + more })),
    ...sectors.map(([sector, value]): SearchCandidate => ({ kind: 'sector', sector, score: value + more })),
  ];
}

export function findParts(readings: readonly QueryReading[], lexicon: Lexicon): SearchCandidate[] {
  return readings.flatMap((reading) => findPartsInReading(reading, lexicon));
}
