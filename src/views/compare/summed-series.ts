// Something that can be compared → its figures for `/compare-data/`: a body's own, or sums and pooled rates with what each covers.

import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import type { FormId } from '../../forms/forms.ts';
import { listOutcomeMetrics } from '../../forms/outcomes.ts';
import { listRateMetrics, type RateDefinition, type RateFormula, rateDefinitions } from '../../forms/rates.ts';
import type { OutcomeId } from '../../forms/record.ts';
import { findRedefinition } from '../../forms/redefinitions.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import { poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { buildOutcomeSeries, readOutcomePoint } from '../../report/analysis/read-outcomes.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { Series, SeriesBreak, SeriesPoint } from '../../report/analysis/series-point.ts';
import { type AgencySum, sumOverAgencies } from '../../report/analysis/sum-over-agencies.ts';
import type { Report } from '../../report/model/report.ts';
import { findResidents } from '../../report/registry/population.ts';
import { type AgencyEntry, type Corpus, isKnownIn } from '../../store/corpus.ts';
import { computeSoundRate, findDoubts } from '../findings/find-doubts.ts';
import { cellOfSum } from '../region/totals.ts';
import type { CompareBody, ComparePoint, CompareSeries, CompareSource } from './compare-point.ts';
import type { Compared } from './list-compared.ts';
import { type CountMeasure, countMeasures, idOfRate } from './measures.ts';

/** How the numbers of two forms compare, and what they count, in which a redefinition may lie. */
interface Definition {
  metrics: readonly string[];
  compare(before: ComparePoint, after: ComparePoint): SeriesBreak['comparability'];
}

/** A year whose bodies use several forms has no form of its own and makes no break. */
export function listFormBreaks(points: readonly ComparePoint[], { metrics, compare }: Definition): SeriesBreak[] {
  const formed = points.flatMap((point) => (point.template === null ? [] : [{ point, template: point.template }]));
  return formed.flatMap(({ point, template }, index): SeriesBreak[] => {
    const before = formed[index - 1];
    if (!before) return [];
    const redefined = findRedefinition(metrics, before.point.year, point.year);
    const span = { year: point.year, from: before.template, to: template };
    if (redefined) return [{ ...span, comparability: 'none', why: redefined.id }];
    return before.template === template ? [] : [{ ...span, comparability: compare(before.point, point) }];
  });
}

const formulaIn = ({ formulas }: RateDefinition, form: FormId): RateFormula | undefined =>
  formulas.find(({ numerator, denominator }) =>
    [...numerator, ...denominator].every((id) => metricById.get(id)?.forms.includes(form)),
  );

/** Forms of one formula compare in full. */
const defineRate = (rate: RateDefinition): Definition => ({
  metrics: listRateMetrics(rate),
  compare: ({ template: from }, { template: to }) => {
    if (from === null || to === null) return 'none';
    if (formulaIn(rate, from) === formulaIn(rate, to)) return 'full';
    return rate.across === 'weak' ? 'none' : 'approximate';
  },
});

/** A sum is as loosely defined as the loosest figure in it. */
const defineCount = ({ id, outcome }: CountMeasure): Definition => ({
  metrics: outcome ? listOutcomeMetrics(outcome) : [id],
  compare: (before, after) => {
    if (before.tie === 'weak' || after.tie === 'weak') return 'none';
    return before.tie === 'near' || after.tie === 'near' ? 'approximate' : 'full';
  },
});

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
export function readRate(
  corpus: Corpus,
  report: Report,
  definition: RateDefinition,
  residents: number | null = null,
): Rate {
  const rate = computeSoundRate(corpus, report, definition, residents);
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
  const { year, state, value, qualifier, template, tie, source, scope } = point;
  if (scope === null) return [];
  const doubt = value !== null && isDoubted(year) && { doubt: true as const };
  return [{ year, state, value, qualifier, template, tie, source, scope, ...doubt }];
}

/** A rate's value or the reason why it has none, as a point holds it. */
export function stateRate(
  rate: Rate,
): Pick<ComparePoint, 'state' | 'value' | 'qualifier' | 'numerator' | 'denominator' | 'small' | 'reason'> {
  if (rate.state === 'known') {
    const { value, numerator, denominator, small, exact } = rate;
    const parts = { numerator, denominator, small };
    if (small) return { state: 'too_few', value: null, qualifier: null, ...parts };
    return { state: 'reported', value, qualifier: exact ? 'exact' : 'approx', ...parts };
  }
  const nothing = { value: null, qualifier: null };
  const { reason } = rate;
  if (reason === 'zero_denominator') return { ...nothing, state: 'too_few', reason };
  if (reason === 'inconsistent' || reason === 'doubted') return { ...nothing, state: 'conflicting', reason };
  if (reason === 'no_residents') return { ...nothing, state: 'not_stated' };
  return { ...nothing, state: reason };
}

/** Two reports of one year leave the rate open: nobody can say which is meant. */
function readRates(corpus: Corpus, reports: readonly Report[], definition: RateDefinition): ComparePoint[] {
  return [...Map.groupBy(reports, ({ year }) => year)].flatMap(([year, own]): ComparePoint[] => {
    const [report, other] = own;
    if (!report) return [];
    const { template, scope } = report;
    const place = { year, template, scope, tie: null, source: 'table' as const };
    if (other) return [{ ...place, state: 'conflicting', value: null, qualifier: null }];
    const rate = readRate(corpus, report, definition, findResidents(corpus.registry.population, report));
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
    return [idOfRate(definition.id), { points, breaks: listFormBreaks(points, defineRate(definition)) }];
  });
  return Object.fromEntries([...counts, ...rates].filter(([, series]) => isStated(series)));
}

/** One year's reports by body; `ids` are all bodies that the sum is meant to cover: those known of the year. */
interface YearReports {
  corpus: Corpus;
  year: number;
  reports: readonly Report[];
  ids: readonly string[];
}

/** The ways in which requests end are sums of classes: the core's own sum is of one body at a time. */
function sumOutcome(outcome: OutcomeId, { year, reports, ids }: YearReports): AgencySum {
  const byBody = Map.groupBy(reports, ({ agencyId }) => agencyId);
  const read = ids.map((agencyId) => ({
    agencyId,
    point: readOutcomePoint(byBody.get(agencyId) ?? [], outcome, year),
  }));
  const known = read.filter(({ point }) => point.state === 'reported');
  return {
    metric: `outcome.${outcome}`,
    year,
    value: known.length === 0 ? null : known.reduce((sum, { point }) => sum + (point.value ?? 0), 0),
    covered: known.map(({ agencyId }) => agencyId),
    omitted: read.flatMap(({ agencyId, point: { state } }) =>
      state === 'reported' ? [] : [{ agencyId, reason: state }],
    ),
    approximate: known.filter(({ point }) => point.tie === 'near' || point.tie === 'weak').length,
    weak: known.some(({ point }) => point.tie === 'weak'),
    exact: known.every(({ point }) => point.qualifier === 'exact'),
    source: 'table',
  };
}

function templateOf(reports: readonly Report[]): ComparePoint['template'] {
  const [first, ...others] = new Set(reports.map(({ template }) => template));
  return first !== undefined && others.length === 0 ? first : null;
}

/** A sum is in question with any report that is in it. */
function findDoubt(
  { reports }: YearReports,
  bodies: readonly string[],
  isDoubted: (report: Report) => boolean,
): { doubt: true } | undefined {
  const covered = new Set(bodies);
  const found = reports.some((report) => covered.has(report.agencyId) && isDoubted(report));
  return found ? { doubt: true } : undefined;
}

/** A point with the bodies that are in it. */
interface SummedPoint {
  point: ComparePoint;
  bodies: readonly string[];
}

function sumCounts(measure: CountMeasure, held: YearReports): SummedPoint {
  const { id, outcome } = measure;
  const { corpus, year, reports, ids } = held;
  const sum = outcome ? sumOutcome(outcome, held) : sumOverAgencies(reports, id, year, ids);
  const { state, value, qualifier, covered, of, approximate } = cellOfSum(sum);
  const tie = value === null ? null : sum.weak ? 'weak' : approximate ? 'near' : 'own';
  const place = { year, template: templateOf(reports), scope: 'agency' as const, source: sum.source };
  const doubt = findDoubt(held, sum.covered, (report) => isCountDoubted(corpus, report, measure));
  return { point: { ...place, state, value, qualifier, tie, covered, of, ...doubt }, bodies: sum.covered };
}

const noRate: Rate = { state: 'absent', reason: 'not_stated' };

/** A body of which nobody knows the rate is asked for too, so that the coverage counts it. */
function poolYear(definition: RateDefinition, held: YearReports): SummedPoint {
  const { corpus, year, reports, ids } = held;
  const byBody = Map.groupBy(reports, ({ agencyId }) => agencyId);
  const rates = ids.map((id): Rate => {
    const [report, other] = byBody.get(id) ?? [];
    return report && !other ? readRate(corpus, report, definition) : noRate;
  });
  const { rate, covered, of } = poolRates(rates, definition);
  const place = {
    year,
    template: templateOf(reports),
    tie: null,
    source: 'table' as const,
    scope: 'agency' as const,
    covered,
    of,
  };
  const bodies = ids.filter((_, index) => rates[index]?.state === 'known');
  const doubt = findDoubt(held, bodies, (report) => isRateDoubted(corpus, report, definition));
  if (covered > 0) return { point: { ...place, ...stateRate(rate), ...doubt }, bodies };
  const reasons = new Set(rates.map((one) => (one.state === 'absent' ? one.reason : null)));
  return { point: { ...place, ...stateRate(reasons.size === 1 ? (rates[0] ?? noRate) : noRate) }, bodies };
}

function listYears(corpus: Corpus, agencies: readonly AgencyEntry[]): YearReports[] {
  const reports = agencies.flatMap((agency) => agency.reports.map(({ report }) => report));
  const byYear = [...Map.groupBy(reports, ({ year }) => year)].sort(([a], [b]) => a - b);
  return byYear.map(([year, own]) => {
    const ids = agencies.filter((agency) => isKnownIn(agency, year)).map(({ id }) => id);
    return { corpus, year, reports: own, ids };
  });
}

function findRecast(summed: readonly SummedPoint[]): number[] {
  const valued = summed.filter(({ point }) => point.value !== null);
  return valued.flatMap(({ point, bodies }, index) => {
    const before = valued[index - 1];
    return before && before.bodies.join() !== bodies.join() ? [point.year] : [];
  });
}

function makeSeries(summed: readonly SummedPoint[], definition: Definition): CompareSeries {
  const points = summed.map(({ point }) => point);
  return { points, breaks: listFormBreaks(points, definition), recast: findRecast(summed) };
}

const hasValue = ({ points }: CompareSeries): boolean => points.some(({ value }) => value !== null);

/** The bodies are of scope `agency`: what sums up others is never added. */
export function buildSummedSeries(corpus: Corpus, agencies: readonly AgencyEntry[]): Record<string, CompareSeries> {
  const years = listYears(corpus, agencies);
  const counts = countMeasures.map((measure): [string, CompareSeries] => [
    measure.id,
    makeSeries(
      years.map((held) => sumCounts(measure, held)),
      defineCount(measure),
    ),
  ]);
  const rates = rateDefinitions.map((definition): [string, CompareSeries] => [
    idOfRate(definition.id),
    makeSeries(
      years.map((held) => poolYear(definition, held)),
      defineRate(definition),
    ),
  ]);
  return Object.fromEntries([...counts, ...rates].filter(([, series]) => hasValue(series)));
}

const listSources = (agency: AgencyEntry): CompareSource[] =>
  agency.reports.map(({ report, source }) => ({
    year: report.year,
    template: report.template,
    title: source.title ?? report.title,
    publisher: source.publisher ?? report.agency,
    published: report.published,
    url: source.url,
  }));

function findNewest(agencies: readonly AgencyEntry[]): string | null {
  const days = agencies.flatMap((agency) => agency.reports.flatMap(({ report }) => report.published ?? []));
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** What the running text says of requests is no volume of the table. */
function findVolume(series: CompareBody['series']): number | null {
  const points = series[headline]?.points ?? [];
  return points.findLast(({ value, tie }) => value !== null && tie !== 'other_source')?.value ?? null;
}

export function buildBody(corpus: Corpus, { entry, agencies }: Compared): CompareBody {
  const [own] = agencies;
  const isOwn = entry.bodies === null && own !== undefined;
  const series = isOwn
    ? buildOwnSeries(
        corpus,
        own.reports.map(({ report }) => report),
      )
    : buildSummedSeries(corpus, agencies);
  return {
    entry: { ...entry, volume: findVolume(series) },
    series,
    agency: isOwn ? own.id : null,
    sources: isOwn ? listSources(own) : [],
    reports: agencies.reduce((sum, { reports }) => sum + reports.length, 0),
    newest: findNewest(agencies),
  };
}
