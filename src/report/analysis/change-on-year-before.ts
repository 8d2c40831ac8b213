// A series and a year → the change on the year before, only between comparable neighbours.
import { comparePoints } from './compare-points.ts';
import type { Comparability, Series } from './series-point.ts';

export type Change =
  | {
      state: 'known';
      from: number;
      to: number;
      absolute: number;
      /** absolute ÷ from; null where last year's value is 0 or below. */
      relative: number | null;
      comparability: 'full' | 'approximate';
      /** Both values are exact numbers. */
      exact: boolean;
    }
  | { state: 'unknown'; reason: Extract<Comparability, { kind: 'none' }>['reason'] };

/** Differences of decimals keep the digits that the figures have. */
const subtract = (a: number, b: number): number => Number((a - b).toPrecision(15));

export function changeOnYearBefore({ points }: Series, year: number): Change {
  const after = points.find((point) => point.year === year);
  const before = points.find((point) => point.year === year - 1);
  if (!after || !before) return { state: 'unknown', reason: 'gap' };
  const comparability = comparePoints(before, after);
  if (comparability.kind === 'none') return { state: 'unknown', reason: comparability.reason };
  if (before.value === null || after.value === null) return { state: 'unknown', reason: 'no_value' };
  const absolute = subtract(after.value, before.value);
  return {
    state: 'known',
    from: before.value,
    to: after.value,
    absolute,
    relative: before.value > 0 ? absolute / before.value : null,
    comparability: comparability.kind,
    exact: before.qualifier === 'exact' && after.qualifier === 'exact',
  };
}
