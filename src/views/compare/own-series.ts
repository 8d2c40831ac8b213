// One body's reports → its points of every measure.

import { metricById } from '../../forms/catalogue.ts';
import { hasSameClasses, listOutcomeMetrics } from '../../forms/outcomes.ts';
import { listRateMetrics, type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import { computeRate, type Rate } from '../../report/analysis/compute-rate.ts';
import { buildOutcomeSeries } from '../../report/analysis/read-outcomes.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { Series, SeriesBreak, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Report } from '../../report/model/report.ts';
import type { Corpus } from '../../store/corpus.ts';
import { findDoubts } from '../checks/find-doubts.ts';
import type { ComparePoint, CompareSeries } from './compare-point.ts';
import { type CountMeasure, countMeasures, idOfRate } from './measures.ts';

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

/** The figure that the measure is read from; of an outcome, any class that is added up for it. */
export function isCountDoubted(corpus: Corpus, report: Report, { id, outcome }: CountMeasure): boolean {
  const doubts = findDoubts(corpus, report);
  if (doubts.size === 0) return false;
  if (outcome) return listOutcomeMetrics(outcome).some((metric) => doubts.has(metric));
  const { figure } = readPoint([report], id, report.year);
  return figure !== null && doubts.has(figure.metric);
}

/** A report prints the table of one form, so that no figure of another formula is in it. */
export function isRateDoubted(corpus: Corpus, report: Report, rate: RateDefinition): boolean {
  const doubts = findDoubts(corpus, report);
  return doubts.size > 0 && listRateMetrics(rate).some((metric) => doubts.has(metric));
}

/** A form that has one of the formulas has the rate, whatever the report made of it. */
const hasRate = ({ template }: Report, { formulas }: RateDefinition): boolean =>
  formulas.some(({ denominator }) => denominator.every((id) => metricById.get(id)?.forms.includes(template)));

/** The core's rate, but a form that lacks it and a report that leaves its table out are two reasons. */
export function readRate(report: Report, definition: RateDefinition): Rate {
  const rate = computeRate(report, definition);
  if (rate.state === 'known' || rate.reason !== 'not_in_form' || !hasRate(report, definition)) return rate;
  return { state: 'absent', reason: 'not_stated' };
}

export function spanReports(reports: readonly Report[]): YearRange {
  const years = reports.map(({ year }) => year);
  return { from: Math.min(...years), to: Math.max(...years) };
}

const buildCounts = ({ id, outcome }: CountMeasure, reports: readonly Report[]): Series =>
  outcome ? buildOutcomeSeries(reports, outcome, spanReports(reports)) : buildSeries(reports, id);

function shorten(point: SeriesPoint, isDoubted: (year: number) => boolean): ComparePoint[] {
  const { year, state, value, qualifier, template, tie, scope } = point;
  if (scope === null) return [];
  const doubt = value !== null && isDoubted(year) && { doubt: true as const };
  return [{ year, state, value, qualifier, template, tie, scope, ...doubt }];
}

/** A rate's value or the reason why it has none, as a point holds it. */
export function stateRate(
  rate: Rate,
): Pick<ComparePoint, 'state' | 'value' | 'qualifier' | 'numerator' | 'denominator' | 'small' | 'reason'> {
  if (rate.state === 'known') {
    const { value, numerator, denominator, small, exact } = rate;
    return { state: 'reported', value, qualifier: exact ? 'exact' : 'approx', numerator, denominator, small };
  }
  const nothing = { value: null, qualifier: null };
  const { reason } = rate;
  if (reason === 'zero_denominator') return { ...nothing, state: 'not_applicable', reason };
  if (reason === 'inconsistent') return { ...nothing, state: 'conflicting', reason };
  return { ...nothing, state: reason };
}

/** Two reports of one year leave the rate open: nobody can say which is meant. */
function readRates(corpus: Corpus, reports: readonly Report[], definition: RateDefinition): ComparePoint[] {
  return [...Map.groupBy(reports, ({ year }) => year)].flatMap(([year, own]): ComparePoint[] => {
    const [report, other] = own;
    if (!report) return [];
    const { template, scope } = report;
    const place = { year, template, scope, tie: null };
    if (other) return [{ ...place, state: 'conflicting', value: null, qualifier: null }];
    const rate = readRate(report, definition);
    const doubt = rate.state === 'known' && isRateDoubted(corpus, report, definition) && { doubt: true as const };
    return [{ ...place, ...stateRate(rate), ...doubt }];
  });
}

const isStated = ({ points }: CompareSeries): boolean =>
  points.some(({ state }) => state !== 'not_stated' && state !== 'not_in_form');

/** Reports are in the order of their years. */
export function buildOwnSeries(corpus: Corpus, reports: readonly Report[]): Record<string, CompareSeries> {
  const counts = countMeasures.map((measure): [string, CompareSeries] => {
    const { points, breaks } = buildCounts(measure, reports);
    const isDoubted = (year: number) =>
      reports.some((report) => report.year === year && isCountDoubted(corpus, report, measure));
    return [measure.id, { points: points.flatMap((point) => shorten(point, isDoubted)), breaks }];
  });
  const rates = rateDefinitions.map((definition): [string, CompareSeries] => {
    const points = readRates(corpus, reports, definition);
    return [idOfRate(definition.id), { points, breaks: listFormBreaks(points) }];
  });
  return Object.fromEntries([...counts, ...rates].filter(([, series]) => isStated(series)));
}
