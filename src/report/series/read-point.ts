// The reports of one body for one year, and a metric → the point of a series.
import { metricById } from '../../forms/catalogue.ts';
import type { Report } from '../model/report.ts';
import { listReadings, type Reading } from './list-readings.ts';
import type { SeriesPoint } from './series-point.ts';

const nothing = { value: null, qualifier: null, figure: null, tie: null } as const;

/** The first reading that the report lists counts, also where its cell is blank: a tie never fills a blank. */
function readReport(report: Report, readings: readonly Reading[]): SeriesPoint {
  const { year, template, scope } = report;
  for (const { metric, tie } of readings) {
    const figure = report.figures.find((candidate) => candidate.metric === metric);
    if (!figure) continue;
    const { status, value, qualifier, unit } = figure;
    const found = { year, qualifier, figure, tie, template, scope };
    if (status === 'reported' && unit === null) return { ...found, state: 'unit_not_stated', value: null };
    return { ...found, state: status, value };
  }
  const printed = readings.some(({ metric }) => metricById.get(metric)?.forms.includes(template));
  return { year, state: printed ? 'not_stated' : 'not_in_form', ...nothing, template, scope };
}

const isSame = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.state === b.state && a.value === b.value && a.scope === b.scope;

export function readPoint(reports: readonly Report[], metric: string, year: number): SeriesPoint {
  const readings = listReadings(metric);
  const points = reports.filter((report) => report.year === year).map((report) => readReport(report, readings));
  const [first, ...others] = points;
  if (!first) return { year, state: 'no_report', ...nothing, template: null, scope: null };
  if (others.every((other) => isSame(first, other))) return first;
  return { year, state: 'conflicting', ...nothing, template: first.template, scope: null };
}
