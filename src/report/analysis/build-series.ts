// The reports of one body and a metric → its years, with gaps, statuses and breaks of form.
import type { Report } from '../model/report.ts';
import { compareSources } from './compare-points.ts';
import { readPoint } from './read-point.ts';
import type { Series, SeriesBreak, SeriesPoint } from './series-point.ts';

export interface YearRange {
  from: number;
  to: number;
}

/** First and last of some years; null where there are none. */
export const spanYears = (years: readonly number[]): YearRange | null =>
  years.length === 0
    ? null
    : { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) };

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

/** Every year of the range has a point, whether or not there is a report; without a range, the years of the reports. */
export function buildSeries(reports: readonly Report[], metric: string, range?: YearRange): Series {
  const years = reports.map((report) => report.year);
  const from = range?.from ?? Math.min(...years);
  const to = range?.to ?? Math.max(...years);
  const length = Number.isFinite(from) && Number.isFinite(to) ? Math.max(0, to - from + 1) : 0;
  const points = Array.from({ length }, (_, index) => readPoint(reports, metric, from + index));
  return { metric, points, breaks: findBreaks(points) };
}
