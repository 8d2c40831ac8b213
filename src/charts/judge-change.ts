// A series → what its first and last number say together, no more than they can bear.
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { isDoubted, isInexact, isNear, readValue } from './points.ts';

/** What became of a series. */
export type SeriesChange =
  | { kind: 'none' }
  | { kind: 'only'; last: ChartPoint; after: number }
  /** `side_by_side`: two numbers that do not allow to say more or less. */
  | {
      kind: 'rise' | 'fall' | 'same' | 'side_by_side';
      first: ChartPoint;
      last: ChartPoint;
      before: number;
      after: number;
      /** What is counted differs a little between the two; never beside numbers that claim nothing. */
      isNear: boolean;
    };

/** Rounded numbers that lie closer than this share of the larger are not told apart. */
const roughly = 0.1;

const listBetween = (first: ChartPoint, last: ChartPoint, { breaks }: ChartSeries) =>
  breaks.filter(({ year }) => year > first.year && year <= last.year);

function canCompare(first: ChartPoint, last: ChartPoint, series: ChartSeries): boolean {
  const sameScope = (first.scope ?? null) === (last.scope ?? null);
  const sameSource = (first.tie === 'other_source') === (last.tie === 'other_source');
  const broken = listBetween(first, last, series).some(({ comparability }) => comparability === 'none');
  const open = [first, last].some((point) => point.qualifier === 'at_least' || isDoubted(point));
  return sameScope && sameSource && !broken && !open;
}

/** A break of near definitions lies between them, or one of them alone is of a near definition. */
function isRoughMatch(first: ChartPoint, last: ChartPoint, series: ChartSeries): boolean {
  const crossed = listBetween(first, last, series).some(({ comparability }) => comparability === 'approximate');
  return crossed || isNear(first) !== isNear(last);
}

/** From its first to its last number. */
export function judgeChange(series: ChartSeries): SeriesChange {
  const reported = series.points.filter((point) => readValue(point) !== undefined).toSorted((a, b) => a.year - b.year);
  const [first, last] = [reported[0], reported.at(-1)];
  if (!first || !last) return { kind: 'none' };
  const [before, after] = [readValue(first) ?? 0, readValue(last) ?? 0];
  if (first === last) return { kind: 'only', last, after };
  const pair = { first, last, before, after, isNear: false };
  const near = Math.abs(after - before) <= roughly * Math.max(Math.abs(before), Math.abs(after));
  if (!canCompare(first, last, series) || ((isInexact(first) || isInexact(last)) && near))
    return { kind: 'side_by_side', ...pair };
  const kind = after > before ? 'rise' : after < before ? 'fall' : 'same';
  return { kind, ...pair, isNear: isRoughMatch(first, last, series) };
}
