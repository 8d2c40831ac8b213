// The reports of a body → the numbers by which it stands among its like: what came in, how it ended, what was put out.
import { headline } from '../../forms/editions.ts';
import { metricsOfVolume } from '../../forms/facts.ts';
import { figuresIn } from '../../forms/listings.ts';
import { listRateMetrics, type RateId, rateOf, ratesTogether } from '../../forms/rates.ts';
import type { Report } from '../model/report.ts';
import { computeRate, type IsContradicted, isShown } from './compute-rate.ts';
import { listReadings, metricsOfReading } from './list-readings.ts';
import { readPoint } from './read-point.ts';
import type { SeriesPoint } from './series-point.ts';

/** What is set beside its like: a metric, or a rate by the id of its page. */
export type KeyFigure = { readonly id: string } & (
  | { readonly metric: string; readonly rate?: undefined }
  | { readonly rate: RateId; readonly metric?: undefined }
);

const byMetric = (metric: string): KeyFigure => ({ id: metric, metric });
const byRate = (rate: RateId): KeyFigure => ({ id: `rate.${rate}`, rate });

/** In the order in which they are told; rates of refusal stand together. */
export const keyFigures: readonly KeyFigure[] = [
  byMetric(headline),
  byRate('granted_any'),
  byRate('unavailable'),
  ...ratesTogether.map(byRate),
  ...[...figuresIn('chart.channels').filter(({ as }) => as === 'whole'), ...figuresIn('chart.posts')].map(
    ({ metric }) => byMetric(metric.id),
  ),
];

/** Quartiles are told of what came in and what was put out, never of how requests ended. */
export const hasQuartiles = ({ metric }: KeyFigure): boolean => metric !== undefined && metricsOfVolume.has(metric);

/** A body’s number of a year. */
export interface KeyNumber {
  /** Id of the key figure. */
  readonly figure: string;
  readonly year: number;
  /** A count, or a share between 0 and 1. */
  readonly value: number;
  /** Cases of a share: of its part and of its whole; null for counts. */
  readonly cases: readonly [part: number, whole: number] | null;
  /** A sentence says it: it stands beside numbers of sentences only. */
  readonly isText: boolean;
  /** A check calls it into question: it stands beside no other. */
  readonly isDoubted: boolean;
}

/** What the checks say of the metrics of a report. */
export interface Judged {
  readonly isDoubted: (metric: string) => boolean;
  readonly isContradicted: IsContradicted;
}

/** An exact number of its own kind of place: a sentence that stands in for a table is none, nor what counts more or less. */
const isPlaceable = ({ state, tie, source, qualifier }: SeriesPoint): boolean =>
  state === 'reported' && qualifier === 'exact' && tie !== 'weak' && (tie !== 'other_source' || source === 'table');

type Read = Omit<KeyNumber, 'figure' | 'year'>;

function readCount(reports: readonly Report[], metric: string, year: number, { isDoubted }: Judged): Read[] {
  const point = readPoint(reports, metric, year);
  if (!isPlaceable(point) || point.value === null) return [];
  const read = [point.figure, ...(point.others ?? [])].flatMap((figure) => figure?.metric ?? []);
  const isText = point.source === 'text';
  return [{ value: point.value, cases: null, isText, isDoubted: read.some(isDoubted) }];
}

function readRate(report: Report, id: RateId, { isDoubted, isContradicted }: Judged): Read[] {
  const definition = rateOf(id);
  const rate = computeRate(report, definition, null, isContradicted);
  if (rate.state !== 'known' || !isShown(rate) || !rate.exact) return [];
  const { value, numerator, denominator } = rate;
  const isOwn = listRateMetrics(definition).some(isDoubted);
  return [{ value, cases: [numerator, denominator], isText: false, isDoubted: isOwn }];
}

/** All metrics that are looked at. */
export const keyMetrics: ReadonlySet<string> = new Set(
  keyFigures.flatMap(({ metric, rate }) =>
    rate ? listRateMetrics(rateOf(rate)) : listReadings(metric ?? '').flatMap(metricsOfReading),
  ),
);

function readFigure({ metric, rate }: KeyFigure, report: Report, judged: Judged): Read[] {
  return rate ? readRate(report, rate, judged) : readCount([report], metric ?? '', report.year, judged);
}

/** `reports`: of one scope; a year told twice is left out, since it is not clear which to take. */
export function readKeyNumbers(reports: readonly Report[], judge: (report: Report) => Judged): KeyNumber[] {
  return [...Map.groupBy(reports, ({ year }) => year)].flatMap(([year, [report, ...others]]) => {
    if (!report || others.length > 0) return [];
    const judged = judge(report);
    return keyFigures.flatMap((figure) =>
      readFigure(figure, report, judged).map((number): KeyNumber => ({ figure: figure.id, year, ...number })),
    );
  });
}
