// Two points of a series → whether their values can be compared, and if not, why.
import { findTie } from './list-readings.ts';
import type { Comparability, SeriesPoint } from './series-point.ts';

const listSummands = ({ figure, others = [] }: SeriesPoint): string[] =>
  (figure ? [figure, ...others] : []).map(({ metric }) => metric);

/** The comparability of two figures by what they count alone, whatever their years. */
export function compareSources(before: SeriesPoint, after: SeriesPoint): Comparability {
  if (before.scope !== after.scope) return { kind: 'none', reason: 'other_scope' };
  if (before.value === null || after.value === null || !before.figure || !after.figure)
    return { kind: 'none', reason: 'no_value' };
  const tie = findTie(listSummands(before), listSummands(after));
  if (tie === 'own' || tie === 'equal') return { kind: 'full' };
  return tie === 'near' ? { kind: 'approximate' } : { kind: 'none', reason: 'other_source' };
}

/** A year is compared with the year right before it only. */
export function comparePoints(before: SeriesPoint, after: SeriesPoint): Comparability {
  if (before.state === 'no_report' || after.state === 'no_report' || after.year !== before.year + 1)
    return { kind: 'none', reason: 'gap' };
  return compareSources(before, after);
}
