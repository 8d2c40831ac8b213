// The reports of one body and a metric → its years, with gaps, statuses and breaks of form.
import type { Report } from '../model/report.ts';
import { findBreaks } from './find-breaks.ts';
import { readPoint } from './read-point.ts';
import type { Series } from './series-point.ts';

export interface YearRange {
  from: number;
  to: number;
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
