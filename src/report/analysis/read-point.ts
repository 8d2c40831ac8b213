// The reports of one body for one year, and a metric → the point of a series, or just the number where there is one.
import { metricById } from '../../forms/catalogue.ts';
import { textFamily } from '../../forms/text.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { listReadings, metricsOfReading, type Reading } from './list-readings.ts';
import type { SeriesPoint } from './series-point.ts';

export type ReportedFigure = Figure & { value: number };

const isReported = (figure: Figure): figure is ReportedFigure =>
  figure.status === 'reported' && figure.value !== null && figure.unit !== null;

/** A report and a metric → its figure where it is a number in a known unit. */
export function readReported(report: Report, metric: string): ReportedFigure | undefined {
  const figure = report.figures.find((candidate) => candidate.metric === metric);
  return figure && isReported(figure) ? figure : undefined;
}

const nothing = { value: null, qualifier: null, figure: null, tie: null, source: null } as const;

/** Whether a figure stands in a table or in a sentence. */
export const sourceOf = ({ metric }: Figure): 'table' | 'text' =>
  metricById.get(metric)?.family === textFamily.id ? 'text' : 'table';

type Stated = Pick<SeriesPoint, 'state' | 'value' | 'qualifier'>;

function stateOne({ status, value, qualifier, unit, withheld }: Figure): Stated {
  if (withheld) return { state: 'withheld', value: null, qualifier };
  if (status === 'reported' && unit === null) return { state: 'unit_not_stated', value: null, qualifier };
  return { state: status, value, qualifier };
}

/** A sum is as well known as the least known of its figures. */
function addUp(figures: readonly Figure[]): Stated {
  const stated = figures.map(stateOne);
  const unknown = stated.find(({ state }) => state !== 'reported');
  const loose = stated.find(({ qualifier }) => qualifier !== 'exact');
  const value = stated.reduce((sum, one) => sum + (one.value ?? 0), 0);
  return unknown ?? { state: 'reported', value: Number(value.toPrecision(15)), qualifier: loose?.qualifier ?? 'exact' };
}

/** The text states what a table prints in a run of digits that cannot be cut: the run may begin with that number. */
const bearsOut = ({ status, raw, withheld }: Figure, stated: ReportedFigure | undefined): boolean =>
  status === 'unreadable' && !withheld && stated !== undefined && squash(raw).startsWith(String(stated.value));

const squash = (raw: string): string => raw.replace(/[\s,，]/g, '');

/**
 * The first reading that the report lists counts, also where its cell is blank: a tie never fills a blank. Of a table’s
 * number that stands before the text’s, `metric` is the text’s: it counts where the table’s cannot be read and agrees as
 * far as can be seen, and not where the table must print another.
 */
function readReport(report: Report, metric: string, readings: readonly Reading[]): SeriesPoint {
  const { year, template, scope } = report;
  for (const reading of readings) {
    const metrics = metricsOfReading(reading);
    const found = metrics.flatMap((metric) => report.figures.find((candidate) => candidate.metric === metric) ?? []);
    const [figure, ...others] = found;
    if (!figure) continue;
    const source = sourceOf(figure);
    const beside = reading.first ? readReported(report, metric) : undefined;
    if (others.length === 0 && bearsOut(figure, beside)) continue;
    const place = { year, figure, tie: reading.tie, source, template, scope, ...(beside && { beside }) };
    if (found.length < metrics.length) return { ...place, state: 'not_stated', value: null, qualifier: null };
    if (others.length === 0) return { ...place, ...stateOne(figure) };
    return { ...place, ...addUp(found), others };
  }
  const printed = readings.some((reading) => metricById.get(reading.metric)?.forms.includes(template));
  return { year, state: printed ? 'not_stated' : 'not_in_form', ...nothing, template, scope };
}

const isSame = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.state === b.state && a.value === b.value && a.scope === b.scope;

/** A government's report on itself and its departments speaks where there is none on all of its place. */
export function chooseOfYear<Own extends Pick<Report, 'scope' | 'year'>>(reports: readonly Own[], year: number): Own[] {
  const own = reports.filter((report) => report.year === year);
  const usual = own.filter(({ scope }) => scope !== 'own_level');
  return usual.length > 0 ? usual : own;
}

export function readPoint(reports: readonly Report[], metric: string, year: number): SeriesPoint {
  const readings = listReadings(metric);
  const points = chooseOfYear(reports, year).map((report) => readReport(report, metric, readings));
  const [first, ...others] = points;
  if (!first) return { year, state: 'no_report', ...nothing, template: null, scope: null };
  if (others.every((other) => isSame(first, other))) return first;
  return { year, state: 'conflicting', ...nothing, template: first.template, scope: null };
}
