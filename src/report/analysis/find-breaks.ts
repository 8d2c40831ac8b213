// The points of a series → the years in which the form of the report changes.
import { compareSources } from './compare-points.ts';
import type { SeriesBreak, SeriesPoint } from './series-point.ts';

/** Years without a report are passed over: the break lies at the first report of the new form. */
export function findBreaks(points: readonly SeriesPoint[]): SeriesBreak[] {
  const present = points.filter((point) => point.template !== null);
  return present.flatMap((point, index) => {
    const before = present[index - 1];
    if (!before?.template || !point.template || before.template === point.template) return [];
    const { kind } = compareSources(before, point);
    return [{ year: point.year, from: before.template, to: point.template, comparability: kind }];
  });
}
