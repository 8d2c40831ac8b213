// Numbers of many bodies → how many, the least and most, the median and, where there are enough, the quartiles.
import { extent, median, quantile } from 'd3-array';

/** Fewer than these have no distribution worth the name: they are listed one by one. */
export const leastForQuartiles = 5;

export type ValueSummary =
  | { kind: 'list'; n: number; values: readonly number[] }
  | { kind: 'spread'; n: number; min: number; lower: number; median: number; upper: number; max: number };

/** Undefined for no numbers at all. */
export function summarizeValues(values: readonly number[]): ValueSummary | undefined {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = extent(sorted);
  if (min === undefined || max === undefined) return undefined;
  if (n < leastForQuartiles) return { kind: 'list', n, values: sorted };
  const [lower, middle, upper] = [quantile(sorted, 0.25), median(sorted), quantile(sorted, 0.75)];
  return { kind: 'spread', n, min, lower: lower ?? min, median: middle ?? min, upper: upper ?? max, max };
}
