// A series → what its last number and the one before it say together, no more than the law and they can bear.
import { type BesideReason, lookBackFromLast } from '../report/analysis/look-back.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { isDoubted, listReported, readValue } from './points.ts';

/** What became of a series. */
export type SeriesChange =
  | { kind: 'none' }
  | { kind: 'only'; last: ChartPoint; after: number }
  | { kind: 'rise' | 'fall' | 'same'; first: ChartPoint; last: ChartPoint; after: number; difference: number }
  /** Two numbers of which nothing is said but what they are. */
  | { kind: 'side_by_side'; first: ChartPoint; last: ChartPoint; after: number; reason: BesideReason };

/** From the number before its last one. */
export function judgeChange(series: ChartSeries): SeriesChange {
  const points = listReported(series).toSorted((a, b) => a.year - b.year);
  const last = points.at(-1);
  if (!last) return { kind: 'none' };
  const after = readValue(last) ?? 0;
  const change = lookBackFromLast({ points, breaks: series.breaks }, isDoubted);
  if (change.kind === 'first' || change.kind === 'no_value') return { kind: 'only', last, after };
  const ends = { first: change.before, last, after };
  if (change.kind === 'beside') return { kind: 'side_by_side', ...ends, reason: change.reason };
  const { absolute } = change;
  return { kind: absolute > 0 ? 'rise' : absolute < 0 ? 'fall' : 'same', ...ends, difference: Math.abs(absolute) };
}
