// Numbers of many bodies → the year to rank by, their places, and their spread.
import { extent, median, quantile } from 'd3-array';

/** `years`: one for each report that has a number. The one with most reports, the latest of equals. */
export function chooseYear(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const sorted = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return sorted[0]?.[0] ?? null;
}

export interface Ranked<T> {
  item: T;
  value: number;
  rank: number;
  /** Another item has the same number. */
  tied: boolean;
}

/** The largest first; equal numbers share a place. */
export function rankValues<T>(items: readonly T[], read: (item: T) => number): Ranked<T>[] {
  const sorted = items.map((item) => ({ item, value: read(item) })).sort((a, b) => b.value - a.value);
  const firsts = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const [index, { value }] of sorted.entries()) {
    if (!firsts.has(value)) firsts.set(value, index + 1);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sorted.map(({ item, value }) => ({
    item,
    value,
    rank: firsts.get(value) ?? 1,
    tied: (counts.get(value) ?? 0) > 1,
  }));
}

/** Fewer than these have no distribution worth the name: they are listed one by one. */
export const leastForQuartiles = 5;

export type ValueSummary =
  | { kind: 'list'; n: number; values: readonly number[] }
  | { kind: 'spread'; n: number; min: number; lower: number; median: number; upper: number; max: number };

/** How many, the least and most, the median and, where there are enough, the quartiles; undefined for none at all. */
export function summarizeValues(values: readonly number[]): ValueSummary | undefined {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = extent(sorted);
  if (min === undefined || max === undefined) return undefined;
  if (n < leastForQuartiles) return { kind: 'list', n, values: sorted };
  const [lower, middle, upper] = [quantile(sorted, 0.25), median(sorted), quantile(sorted, 0.75)];
  return { kind: 'spread', n, min, lower: lower ?? min, median: middle ?? min, upper: upper ?? max, max };
}
