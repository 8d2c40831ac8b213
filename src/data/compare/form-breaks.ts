// Points that are computed, not read → the years in which the form of their reports changes.
import type { SeriesBreak } from '../../report/series/series-point.ts';
import type { ComparePoint } from './compare-point.ts';

/** The classes of the 2019 form stand unchanged in that of 2021; before, they were others. */
const isSameTable = (template: string): boolean => template === '2019' || template === '2021';

/** A year whose bodies use several forms has no form of its own and makes no break. */
export function listFormBreaks(points: readonly ComparePoint[]): SeriesBreak[] {
  const formed = points.flatMap(({ year, template }) => (template === null ? [] : [{ year, template }]));
  return formed.flatMap(({ year, template }, index): SeriesBreak[] => {
    const before = formed[index - 1];
    if (!before || before.template === template) return [];
    const same = isSameTable(before.template) && isSameTable(template);
    return [{ year, from: before.template, to: template, comparability: same ? 'full' : 'approximate' }];
  });
}
