// Points that are computed, not read → the years in which the form of their reports changes.
import { hasSameClasses } from '../../forms/outcomes.ts';
import type { SeriesBreak } from '../../report/analysis/series-point.ts';
import type { ComparePoint } from './compare-point.ts';

/** A year whose bodies use several forms has no form of its own and makes no break. */
export function listFormBreaks(points: readonly ComparePoint[]): SeriesBreak[] {
  const formed = points.flatMap(({ year, template }) => (template === null ? [] : [{ year, template }]));
  return formed.flatMap(({ year, template }, index): SeriesBreak[] => {
    const before = formed[index - 1];
    if (!before || before.template === template) return [];
    return [
      {
        year,
        from: before.template,
        to: template,
        comparability: hasSameClasses(before.template, template) ? 'full' : 'approximate',
      },
    ];
  });
}
