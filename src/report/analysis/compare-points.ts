// Two points of a series → whether their values can be compared, and if not, why; and how far they are apart.
import { findRedefinition } from '../../forms/redefinitions.ts';
import { findTie, type StandIn } from './list-readings.ts';
import type { Comparability, Series, SeriesPoint } from './series-point.ts';

const listSummands = ({ figure, others = [] }: SeriesPoint): string[] =>
  (figure ? [figure, ...others] : []).map(({ metric }) => metric);

type TieOf = (before: SeriesPoint, after: SeriesPoint) => StandIn | 'own' | undefined;

const tieOfFigures: TieOf = (before, after) => findTie(listSummands(before), listSummands(after));

/** The comparability of two figures by what they count, whatever their years. */
export function compareSources(before: SeriesPoint, after: SeriesPoint, tieOf: TieOf = tieOfFigures): Comparability {
  if (before.scope !== after.scope) return { kind: 'none', reason: 'other_scope' };
  if (before.value === null || after.value === null || !before.figure || !after.figure)
    return { kind: 'none', reason: 'no_value' };
  const metrics = [...listSummands(before), ...listSummands(after)];
  const redefined = findRedefinition(metrics, before.year, after.year);
  if (redefined) return { kind: 'none', reason: 'redefined', why: redefined.id };
  const tie = tieOf(before, after);
  if (tie === 'own' || tie === 'equal') return { kind: 'full' };
  if (tie === 'near') return { kind: 'approximate' };
  return { kind: 'none', reason: tie === 'weak' ? 'weak' : 'other_source' };
}

/** A year is compared with the year right before it only. */
export function comparePoints(before: SeriesPoint, after: SeriesPoint): Comparability {
  if (before.state === 'no_report' || after.state === 'no_report' || after.year !== before.year + 1)
    return { kind: 'none', reason: 'gap' };
  return compareSources(before, after);
}

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

/** The change on the year before, only between comparable neighbours. */
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
