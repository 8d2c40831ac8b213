// The reports of one body and a metric → its years, with gaps, statuses and breaks of form.
import type { Report } from '../model/report.ts';
import { compareSources } from './compare-points.ts';
import { readPoint } from './read-point.ts';
import type { Comparability, Series, SeriesBreak, SeriesPoint } from './series-point.ts';

export interface YearRange {
  from: number;
  to: number;
}

/** First and last of some years; null where there are none. */
export const spanYears = (years: readonly number[]): YearRange | null =>
  years.length === 0
    ? null
    : { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) };

const isOf = ({ template, value }: SeriesPoint, form: SeriesPoint): boolean =>
  template === form.template && value !== null;

/** Years without a report are passed over: the break lies at the first report of the new form or definition. */
export function findBreaks(
  points: readonly SeriesPoint[],
  compare: (before: SeriesPoint, after: SeriesPoint) => Comparability = compareSources,
): SeriesBreak[] {
  const present = points.filter((point) => point.template !== null);
  return present.flatMap((point, index): SeriesBreak[] => {
    const before = present[index - 1];
    if (!before?.template || !point.template) return [];
    // A form that leaves its first year blank is compared by the first number it gives.
    const left = present.slice(0, index).findLast((one) => isOf(one, before)) ?? before;
    const right = present.slice(index).find((one) => isOf(one, point)) ?? point;
    const compared = compare({ ...left, year: before.year }, { ...right, year: point.year });
    const why = 'why' in compared ? compared.why : undefined;
    if (before.template === point.template && why === undefined) return [];
    const span = { year: point.year, from: before.template, to: point.template };
    return [{ ...span, comparability: compared.kind, ...(why !== undefined && { why }) }];
  });
}

/** A page asks for the same series for its charts, its table and each language; the next is of other reports. */
let last: { reports: readonly Report[]; series: Map<string, Series> } = { reports: [], series: new Map() };

const isOfLast = (reports: readonly Report[]): boolean =>
  reports.length === last.reports.length && reports.every((report, index) => report === last.reports[index]);

/** Every year of the range has a point, whether or not there is a report; without a range, the years of the reports. */
export function buildSeries(reports: readonly Report[], metric: string, range?: YearRange): Series {
  if (!isOfLast(reports)) last = { reports, series: new Map() };
  const key = `${metric} ${range?.from} ${range?.to}`;
  const series = last.series.get(key) ?? readSeries(reports, metric, range);
  last.series.set(key, series);
  return series;
}

function readSeries(reports: readonly Report[], metric: string, range?: YearRange): Series {
  const years = reports.map((report) => report.year);
  const from = range?.from ?? Math.min(...years);
  const to = range?.to ?? Math.max(...years);
  const length = Number.isFinite(from) && Number.isFinite(to) ? Math.max(0, to - from + 1) : 0;
  const points = Array.from({ length }, (_, index) => readPoint(reports, metric, from + index));
  return { metric, points, breaks: findBreaks(points) };
}
