// The corpus and a metric or a rate → what its page shows, in the language of the page.
import { type Metric, metricById } from '../../forms/catalogue.ts';
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import type { Language, WordKey } from '../../i18n/translate.ts';
import { computeRate, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import type { Figure } from '../../report/model/figure.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import { summarizeValues, type ValueSummary } from '../ranking/rank-values.ts';
import { type BodyGroup, groupBodies, type RateRanking, rankRates } from '../ranking/rankings.ts';
import { type RateRankingView, viewRateRanking } from '../ranking/view-rankings.ts';
import { countReportsByMetric } from './metric-index.ts';
import { type MetricGroup, type MetricReading, viewMetric, type YearSpread } from './metric-view.ts';
import { listRelated } from './relate-metrics.ts';

interface RateSpread {
  year: number;
  /** Numerators over denominators of all bodies that have both. */
  pooled: PooledRate;
  /** Rates with a denominator that is large enough. */
  values: ValueSummary | undefined;
  /** How many have a denominator that is too small. */
  small: number;
}

interface RateGroup {
  group: BodyGroup;
  ranking: RateRanking | null;
  years: readonly RateSpread[];
}

function spreadYear(year: number, rates: readonly Rate[]): RateSpread {
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate] : []));
  const firm = known.filter(({ small }) => !small);
  return {
    year,
    pooled: poolRates(rates),
    values: summarizeValues(firm.map(({ value }) => value)),
    small: known.length - firm.length,
  };
}

function listYears(agencies: readonly AgencyEntry[], definition: RateDefinition): RateSpread[] {
  const files = agencies.flatMap(({ reports }) => reports);
  const byYear = [...Map.groupBy(files, ({ report }) => report.year)].sort(([a], [b]) => b - a);
  return byYear
    .map(([year, own]) => ({ year, rates: own.map(({ report }) => computeRate(report, definition)) }))
    .filter(({ rates }) => rates.some(({ state }) => state === 'known'))
    .map(({ year, rates }) => spreadYear(year, rates));
}

function compose(corpus: Corpus, id: string): readonly RateGroup[] {
  const definition = rateDefinitions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`there is no rate ${id}`);
  return groupBodies(corpus.agencies, corpus.registry).map(({ group, agencies }) => ({
    group,
    ranking: rankRates(agencies, definition),
    years: listYears(agencies, definition),
  }));
}

/**
 * The corpus and a rate → what its page shows: places of the bodies with enough cases, and the spread of each year.
 */
export const viewRate = rememberByKey(compose);

interface BodyOfMetric {
  id: string;
  name: string;
  /** Null where its report does not list the metric. */
  figure: Figure | null;
}

interface CountedBody extends BodyOfMetric {
  value: number;
  doubt: DoubtView | undefined;
}

/** One group of bodies by their numbers of a year. */
export interface MetricRankingView {
  group: BodyGroup;
  year: number;
  ranked: readonly (CountedBody & { rank: number; tied: boolean })[];
  without: readonly (BodyOfMetric & { state: Exclude<MetricReading['state'], 'reported'> })[];
  /** How many have a number, and how many of them are listed at most. */
  all: number;
  most: number;
  /** The largest number; a bar from zero says nothing of numbers below it. */
  largest: number;
  isBarless: boolean;
}

/** The only body of its level with a number. */
export interface AloneBody extends CountedBody {
  group: BodyGroup;
  year: number;
}

/** The numbers of one group, year by year, and those of the ranked year one by one. */
export interface MetricSpreadView {
  group: BodyGroup;
  year: number | null;
  bodies: readonly { id: string; name: string; value: number; qualifier: Figure['qualifier'] }[];
  years: readonly YearSpread[];
}

export interface MetricPageView {
  metric: Metric;
  rankings: readonly MetricRankingView[];
  alone: readonly AloneBody[];
  spreads: readonly MetricSpreadView[];
  /** Metrics of the same row, of the same column, or of the same kind. */
  related: readonly { words: WordKey; items: readonly { id: string; label: string }[] }[];
  /** How many reports state a metric. */
  counts: ReadonlyMap<string, number>;
}

const most = 50;

const nameBody = (language: Language, agency: AgencyEntry): { id: string; name: string } => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

function viewGroup(language: Language, corpus: Corpus, own: MetricGroup): MetricRankingView {
  const { group, ranked, without } = own;
  const year = own.year ?? 0;
  return {
    group,
    year,
    ranked: ranked.slice(0, most).map(({ rank, tied, value, item: { agency, figure } }) => ({
      ...nameBody(language, agency),
      rank,
      tied,
      value,
      figure,
      doubt: makeDoubtView(language, corpus, agency)({ year, figure }),
    })),
    without: without.slice(0, most).map(({ agency, state, figure }) => ({
      ...nameBody(language, agency),
      figure,
      state: state === 'reported' ? 'not_stated' : state,
    })),
    all: ranked.length,
    most,
    largest: ranked[0]?.value ?? 0,
    isBarless: ranked.some(({ value }) => value < 0),
  };
}

const viewSpread = (language: Language, { group, year, ranked, years }: MetricGroup): MetricSpreadView => ({
  group,
  year,
  bodies: ranked.map(({ value, item: { agency, figure } }) => ({
    ...nameBody(language, agency),
    value,
    qualifier: figure?.qualifier ?? 'exact',
  })),
  years,
});

const relations = [
  ['row', 'metrics.sameRow'],
  ['column', 'metrics.sameColumn'],
  ['kin', 'metrics.kin'],
] as const satisfies readonly (readonly [string, WordKey])[];

export function viewMetricPage(language: Language, corpus: Corpus, id: string): MetricPageView {
  const metric = metricById.get(id);
  if (!metric) throw new Error(`there is no page for the metric ${id}`);
  const { groups } = viewMetric(corpus, id);
  const related = listRelated(id);
  return {
    metric,
    rankings: groups.filter(({ ranked }) => ranked.length > 1).map((own) => viewGroup(language, corpus, own)),
    alone: groups
      .filter(({ ranked }) => ranked.length === 1)
      .flatMap(({ group, ranked }) =>
        ranked.map(({ value, item: { agency, year, figure } }) => ({
          ...nameBody(language, agency),
          group,
          year,
          value,
          figure,
          doubt: makeDoubtView(language, corpus, agency)({ year, figure }),
        })),
      ),
    spreads: groups.map((own) => viewSpread(language, own)),
    related: relations
      .map(([kind, words]) => ({
        words,
        items: related[kind].map((other) => ({ id: other.id, label: other.label(language) })),
      }))
      .filter(({ items }) => items.length > 0),
    counts: countReportsByMetric(corpus),
  };
}

export interface RatePageView {
  rate: RateDefinition;
  rankings: readonly { group: BodyGroup; ranking: RateRankingView }[];
  spreads: readonly { group: BodyGroup; years: readonly RateSpread[] }[];
}

export function viewRatePage(language: Language, corpus: Corpus, rate: RateDefinition): RatePageView {
  const groups = viewRate(corpus, rate.id);
  return {
    rate,
    rankings: groups.flatMap(({ group, ranking }) =>
      ranking ? [{ group, ranking: viewRateRanking(language, corpus, ranking, most) }] : [],
    ),
    spreads: groups.map(({ group, years }) => ({ group, years })),
  };
}
