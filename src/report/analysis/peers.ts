// Bodies and their numbers → who is like whom, the middle and the spread of a group, and places as far as numbers bear them.
import { extent, median, quantile } from 'd3-array';
import type { Agency, Region } from '../model/agency.ts';
import { type BodyLevel, bodyLevel } from '../model/agency.ts';
import { levelOfBody } from '../registry/locality.ts';
import { type Interval, isApart, leastForMedian, leastForPlaces } from './intervals.ts';

/** Bodies of one level, kind and scope: only these are set beside each other. */
export interface PeerGroup {
  /** Tells groups apart; safe in an id of a page. */
  readonly key: string;
  readonly level: BodyLevel;
  /** Null for towns and streets, and for a body of a kind that nobody registered. */
  readonly sector: string | null;
  readonly scope: Agency['scope'];
}

type Placed = Pick<Agency, 'id' | 'region' | 'zone' | 'sector' | 'scope'>;

/** The group of a body; one of a kind that nobody registered is like nobody else. */
export function peerGroupOf(body: Placed, regions: ReadonlyMap<string, Region>): PeerGroup {
  const level = levelOfBody(body, regions);
  const sector = level === 'town' ? null : body.sector;
  const kind = sector ?? (level === 'town' ? 'all' : body.id);
  return { key: [level, kind, body.scope].join('-'), level, sector, scope: body.scope };
}

/** Bodies by group, governments before others, from the top level down. */
export function groupPeers<Body extends Placed>(
  bodies: readonly Body[],
  regions: ReadonlyMap<string, Region>,
): { group: PeerGroup; bodies: readonly Body[] }[] {
  const groups = new Map<string, { group: PeerGroup; bodies: Body[] }>();
  for (const body of bodies) {
    const group = peerGroupOf(body, regions);
    const known = groups.get(group.key);
    if (known) known.bodies.push(body);
    else groups.set(group.key, { group, bodies: [body] });
  }
  const orderOf = ({ scope, level }: PeerGroup): number =>
    (scope === 'agency' ? bodyLevel.options.length : 0) + bodyLevel.options.indexOf(level);
  return [...groups.values()].sort(({ group: a }, { group: b }) => orderOf(a) - orderOf(b) || (a.key < b.key ? -1 : 1));
}

/** The numbers of a group: all of them while they are few, then their middle, then quartiles too. */
export type ValueSummary =
  | { kind: 'list'; n: number; values: readonly number[] }
  | { kind: 'middle'; n: number; min: number; median: number; max: number }
  | { kind: 'spread'; n: number; min: number; lower: number; median: number; upper: number; max: number };

/** Undefined for no numbers at all. `withQuartiles`: only what came in or was put out is told by quartiles. */
export function summarizeValues(values: readonly number[], withQuartiles: boolean): ValueSummary | undefined {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = extent(sorted);
  if (min === undefined || max === undefined) return undefined;
  if (n < leastForMedian) return { kind: 'list', n, values: sorted };
  const middle = median(sorted) ?? min;
  if (n < leastForPlaces || !withQuartiles) return { kind: 'middle', n, min, median: middle, max };
  const [lower, upper] = [quantile(sorted, 0.25) ?? min, quantile(sorted, 0.75) ?? max];
  return { kind: 'spread', n, min, lower, median: middle, upper, max };
}

/** The numbers of a group as a strip draws them, so many bytes at most however large the group is. */
export interface PeerSpread {
  /** Bodies that have a number. */
  readonly m: number;
  /** Null while they are few. */
  readonly median: number | null;
  /** The lower and the upper quartile; null where none are told. */
  readonly middleHalf: readonly [lower: number, upper: number] | null;
  /** The least first: each number, or of many those at equal parts of them; none while there is no median. */
  readonly marks: readonly number[];
}

/** Above this a strip has no mark for each body. */
export const mostMarks = 60;

/** Equal parts of the bodies, one more mark than these: a strip of thousands is as long as one of a hundred. */
export const equalParts = 40;

/** Of any number of bodies. `withQuartiles`: only what came in or was put out is told by them. */
export function spreadPeers(values: readonly number[], withQuartiles: boolean): PeerSpread {
  const sorted = values.toSorted((a, b) => a - b);
  const m = sorted.length;
  const middle = median(sorted);
  if (m < leastForMedian || middle === undefined) return { m, median: null, middleHalf: null, marks: [] };
  const [lower, upper] = [quantile(sorted, 0.25) ?? middle, quantile(sorted, 0.75) ?? middle];
  const parts = Array.from({ length: equalParts + 1 }, (_, part) => sorted[Math.round(((m - 1) * part) / equalParts)]);
  return {
    m,
    median: middle,
    middleHalf: withQuartiles && m >= leastForPlaces ? [lower, upper] : null,
    marks: m > mostMarks ? parts.flatMap((value) => value ?? []) : sorted,
  };
}

/** Where a number stands: above the upper quartile, below the lower one, or neither. */
export type Quarter = 'most' | 'middle' | 'least';

/** Null where no quartiles are told. */
export function quarterOf(value: number, { middleHalf }: Pick<PeerSpread, 'middleHalf'>): Quarter | null {
  if (!middleHalf) return null;
  const [lower, upper] = middleHalf;
  if (value > upper) return 'most';
  return value < lower ? 'least' : 'middle';
}

/** The largest number first; items of one number keep their order. */
export const sortByValue = <Item>(items: readonly Item[], read: (item: Item) => number): Item[] =>
  items.toSorted((a, b) => read(b) - read(a));

/** The places that an item may have: from the best to the worst, one where nothing is uncertain. */
export interface Place {
  readonly best: number;
  readonly worst: number;
}

/** Counts: the largest has place 1, equal ones share the place that the first of them has. */
export function placeCounts<Item>(items: readonly Item[], read: (item: Item) => number): Map<Item, Place> {
  const sorted = sortByValue(items, read);
  const firsts = new Map<number, number>();
  for (const [index, item] of sorted.entries()) {
    if (!firsts.has(read(item))) firsts.set(read(item), index + 1);
  }
  return new Map(
    sorted.map((item) => {
      const place = firsts.get(read(item)) ?? 1;
      return [item, { best: place, worst: place }];
    }),
  );
}

/** Rates: behind those that are surely higher, and before those that are surely lower; who overlaps shares places. */
export function placeRates<Item>(items: readonly Item[], read: (item: Item) => Interval): Map<Item, Place> {
  const uppers = items.map((item) => read(item).upper).sort((a, b) => a - b);
  const lowers = items.map((item) => read(item).lower).sort((a, b) => a - b);
  const countBelow = (sorted: readonly number[], bound: number): number => sorted.filter((one) => one < bound).length;
  return new Map(
    items.map((item) => {
      const { lower, upper } = read(item);
      const higher = items.length - lowers.filter((one) => one <= upper).length;
      return [item, { best: higher + 1, worst: items.length - countBelow(uppers, lower) }];
    }),
  );
}

/** The one that is surely above all others; undefined where any overlaps with it. */
export function findLeader<Item>(items: readonly Item[], read: (item: Item) => Interval): Item | undefined {
  const [first, ...others] = items.toSorted((a, b) => read(b).lower - read(a).lower);
  if (first === undefined) return undefined;
  return others.every((other) => isApart(read(first), read(other))) ? first : undefined;
}
