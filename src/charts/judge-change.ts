// A series → what its first and last number say together, no more than they can bear.
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { isInexact } from './format-value.ts';
import { readValue } from './read-value.ts';

export type Change =
  | { kind: 'none' }
  | { kind: 'only'; last: ChartPoint; after: number }
  /** `side_by_side`: two numbers that do not allow to say more or less. */
  | {
      kind: 'rise' | 'fall' | 'same' | 'side_by_side';
      first: ChartPoint;
      last: ChartPoint;
      before: number;
      after: number;
    };

/** Rounded numbers that lie closer than this share of the larger are not told apart. */
const roughly = 0.1;

function canCompare(first: ChartPoint, last: ChartPoint, { breaks }: ChartSeries): boolean {
  const sameScope = (first.scope ?? null) === (last.scope ?? null);
  const sameSource = (first.tie === 'different_source') === (last.tie === 'different_source');
  const broken = breaks.some(
    ({ year, comparability }) => comparability === 'none' && year > first.year && year <= last.year,
  );
  const open = first.qualifier === 'at_least' || last.qualifier === 'at_least';
  return sameScope && sameSource && !broken && !open;
}

export function judgeChange(series: ChartSeries): Change {
  const reported = series.points.filter((point) => readValue(point) !== undefined).toSorted((a, b) => a.year - b.year);
  const [first, last] = [reported[0], reported.at(-1)];
  if (!first || !last) return { kind: 'none' };
  const [before, after] = [readValue(first) ?? 0, readValue(last) ?? 0];
  if (first === last) return { kind: 'only', last, after };
  const pair = { first, last, before, after };
  const near = Math.abs(after - before) <= roughly * Math.max(Math.abs(before), Math.abs(after));
  if (!canCompare(first, last, series) || ((isInexact(first) || isInexact(last)) && near))
    return { kind: 'side_by_side', ...pair };
  return { kind: after > before ? 'rise' : after < before ? 'fall' : 'same', ...pair };
}
