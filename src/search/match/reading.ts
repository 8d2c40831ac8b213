// What pieces of a query may mean and how far off that is → what they mean together: places inside each other, one kind of body.
import type { RegionTree } from '../format/region-tree.ts';

/** Numbers of regions or of kinds of bodies → the cost of each; 0 is the full name letter by letter, 1 about one slip. */
export type Matches = Map<number, number>;

/** How far off each way of meaning something is. */
export const cost = {
  /** A former name or an abbreviation that is listed. */
  alias: 0.05,
  /** 科学技术 for 科学技术局. */
  stem: 0.1,
  /** Pinyin, which several names may share. */
  pinyin: 0.02,
  /** One word of an English name. */
  word: 0.12,
  /** The letters that a kind of body goes by in addresses: kjj. */
  id: 0.25,
  initials: 0.3,
  /** The beginning of a name, the more the less of it. */
  prefix: 0.2,
  /** Characters of a name in their order, others left out. */
  abbreviation: 0.4,
  /** From the middle of a name. */
  inside: 0.5,
  /** A region stands for those below it. */
  below: 0.35,
  /** Each further piece that a word of the query is cut into. */
  piece: 0.02,
  slip: 1,
} as const;

/** Keeps the nearest. */
export function addMatch(matches: Matches, number: number, value: number): void {
  const known = matches.get(number);
  if (known === undefined || value < known) matches.set(number, value);
}

/** What part of a name is missing costs up to as much again. */
export function partCost(base: number, part: number, whole: number): number {
  return base + base * (1 - part / whole);
}

/** What a query, or some of its words, may mean. */
export interface QueryReading {
  /** Null where nothing says which place. */
  places: Matches | null;
  /** Null where nothing says which kind of body. */
  kinds: Matches | null;
  /** Pieces it was cut into, each costing a little. */
  pieces: number;
}

/** Nothing was said yet. */
export const emptyReading: QueryReading = { places: null, kinds: null, pieces: 0 };

function findAbove(matches: Matches, region: number, { parents }: RegionTree): number | undefined {
  for (let at = region; at >= 0; at = parents[at] ?? -1) {
    const value = matches.get(at);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Keeps the places of one list that are, or lie in, places of the other. */
function nestPlaces(inner: Matches, outer: Matches, tree: RegionTree, into: Matches): void {
  for (const [region, own] of inner) {
    const above = findAbove(outer, region, tree);
    if (above !== undefined) into.set(region, Math.min(own + above, into.get(region) ?? Number.POSITIVE_INFINITY));
  }
}

function mergePlaces(a: Matches, b: Matches, tree: RegionTree): Matches {
  const merged: Matches = new Map();
  nestPlaces(a, b, tree, merged);
  nestPlaces(b, a, tree, merged);
  return merged;
}

function mergeKinds(a: Matches, b: Matches): Matches {
  return new Map(
    [...a].flatMap(([kind, own]) => {
      const other = b.get(kind);
      return other === undefined ? [] : [[kind, own + other]];
    }),
  );
}

/** Undefined where the two cannot both be meant. */
export function mergeReadings(a: QueryReading, b: QueryReading, tree: RegionTree): QueryReading | undefined {
  const places = a.places && b.places ? mergePlaces(a.places, b.places, tree) : (a.places ?? b.places);
  const kinds = a.kinds && b.kinds ? mergeKinds(a.kinds, b.kinds) : (a.kinds ?? b.kinds);
  if (places?.size === 0 || kinds?.size === 0) return undefined;
  return { places, kinds, pieces: a.pieces + b.pieces };
}

function least(matches: Matches | null): number {
  let best = matches ? Number.POSITIVE_INFINITY : 0;
  for (const value of matches?.values() ?? []) if (value < best) best = value;
  return best;
}

/** What the best that a reading can mean costs. */
export function costOf(reading: QueryReading): number {
  return least(reading.places) + least(reading.kinds) + reading.pieces * cost.piece;
}

/** Keeps the best readings of a longer list. */
export function keepBestReadings(readings: readonly QueryReading[], most: number): QueryReading[] {
  if (readings.length <= 1) return [...readings];
  const ranked = readings.map((reading) => ({ reading, value: costOf(reading) })).sort((a, b) => a.value - b.value);
  return ranked.slice(0, most).map(({ reading }) => reading);
}
