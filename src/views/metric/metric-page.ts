// The corpus and a metric or a rate → what its page shows, in the language of the page.
import { type Metric, metricById } from '../../forms/catalogue.ts';
import {
  companionsOf,
  listRateMetrics,
  type RateDefinition,
  type RateId,
  rateDefinitions,
  rateOf,
  ratesTogether,
} from '../../forms/rates.ts';
import type { Language, WordKey } from '../../i18n/translate.ts';
import { isShown, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { groupPeers, type PeerGroup, summarizeValues, type ValueSummary } from '../../report/analysis/peers.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { findResidents } from '../../report/registry/population.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { computeSoundRate, findDoubts } from '../findings/find-doubts.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import { type GroupView, viewGroupName } from '../ranking/name-group.ts';
import { type TileMapView, viewProvinceRates } from '../ranking/place-tiles.ts';
import { type RateRanking, rankRates } from '../ranking/rankings.ts';
import {
  type RateRankingView,
  viewRateRanking,
  writeInterval,
  writeParts,
  writeRate,
} from '../ranking/view-rankings.ts';
import { countReportsByMetric } from './metric-index.ts';
import { type MetricGroup, type MetricReading, viewMetric, type YearSpread } from './metric-view.ts';
import { listRelated } from './relate-metrics.ts';

interface RateSpread {
  year: number;
  /** Numerators over denominators of all bodies that have both. */
  pooled: PooledRate;
  /** Rates of enough cases to be shown. */
  values: ValueSummary | undefined;
  /** How many are of too few. */
  small: number;
  /** Those that are shown, the least first, each with whether a check calls a part of it into question. */
  listed: readonly { value: number; doubted: boolean }[];
}

interface RateGroup {
  group: PeerGroup;
  ranking: RateRanking | null;
  years: readonly RateSpread[];
}

interface JudgedRate {
  rate: Rate;
  doubted: boolean;
}

function spreadYear(definition: RateDefinition, year: number, judged: readonly JudgedRate[]): RateSpread {
  const rates = judged.map(({ rate }) => rate);
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate] : []));
  const shown = known.filter(isShown);
  return {
    year,
    pooled: poolRates(rates, definition),
    values: summarizeValues(
      shown.map(({ value }) => value),
      false,
    ),
    small: known.length - shown.length,
    listed: judged
      .flatMap(({ rate, doubted }) => (rate.state === 'known' && isShown(rate) ? [{ value: rate.value, doubted }] : []))
      .sort((a, b) => a.value - b.value),
  };
}

function listYears(corpus: Corpus, agencies: readonly AgencyEntry[], definition: RateDefinition): RateSpread[] {
  const { population } = corpus.registry;
  const parts = listRateMetrics(definition);
  const files = agencies.flatMap(({ reports }) => reports);
  const byYear = [...Map.groupBy(files, ({ report }) => report.year)].sort(([a], [b]) => b - a);
  return byYear
    .map(([year, own]) => ({
      year,
      rates: own.map(({ report }): JudgedRate => {
        const doubts = findDoubts(corpus, report);
        return {
          rate: computeSoundRate(corpus, report, definition, findResidents(population, report)),
          doubted: parts.some((metric) => doubts.has(metric)),
        };
      }),
    }))
    .filter(({ rates }) => rates.some(({ rate }) => rate.state === 'known'))
    .map(({ year, rates }) => spreadYear(definition, year, rates));
}

function compose(corpus: Corpus, id: string): readonly RateGroup[] {
  const definition = rateDefinitions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`there is no rate ${id}`);
  return groupPeers(corpus.agencies, corpus.registry.regions).map(({ group, bodies }) => ({
    group,
    ranking: rankRates(corpus, bodies, definition),
    years: listYears(corpus, bodies, definition),
  }));
}

/**
 * The corpus and a rate → what its page shows: like bodies with their rates, and the spread of each year.
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

/** Like bodies by their numbers of a year, the largest first; those in doubt follow. */
export interface MetricListView {
  group: GroupView;
  year: number;
  listed: readonly CountedBody[];
  without: readonly (BodyOfMetric & { state: Exclude<MetricReading['state'], 'reported'> })[];
  /** How many have a number, and how many of them are listed at most. */
  all: number;
  most: number;
  /** The largest number; a bar from zero says nothing of numbers below it. */
  largest: number;
  isBarless: boolean;
}

/** The only body of its level and kind with a number. */
export interface AloneBody extends CountedBody {
  group: GroupView;
  year: number;
}

/** The numbers of one group, year by year, and those of the listed year one by one. */
export interface MetricSpreadView {
  group: GroupView;
  year: number | null;
  bodies: readonly { id: string; name: string; value: number; qualifier: Figure['qualifier'] }[];
  years: readonly YearSpread[];
}

export interface MetricPageView {
  metric: Metric;
  lists: readonly MetricListView[];
  /** Groups of like bodies that are not listed, since they are small and many. */
  moreGroups: number;
  alone: readonly AloneBody[];
  spreads: readonly MetricSpreadView[];
  moreSpreads: number;
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

function viewGroup(language: Language, corpus: Corpus, own: MetricGroup): MetricListView {
  const { listed, without } = own;
  const year = own.year ?? 0;
  const rows = listed
    .slice(0, most)
    .map(({ agency, figure }) => ({
      ...nameBody(language, agency),
      value: figure?.value ?? 0,
      figure,
      doubt: makeDoubtView(language, corpus, agency)({ year, figure }),
    }))
    .toSorted((a, b) => Number(a.doubt !== undefined) - Number(b.doubt !== undefined));
  return {
    group: viewGroupName(language, own.group, corpus.registry),
    year,
    listed: rows,
    without: without.slice(0, most).map(({ agency, state, figure }) => ({
      ...nameBody(language, agency),
      figure,
      state: state === 'reported' ? 'not_stated' : state,
    })),
    all: listed.length,
    most,
    largest: rows.reduce((largest, { value }) => Math.max(largest, value), 0),
    isBarless: rows.some(({ value }) => value < 0),
  };
}

const viewSpread = (
  language: Language,
  corpus: Corpus,
  { group, year, listed, years }: MetricGroup,
): MetricSpreadView => ({
  group: viewGroupName(language, group, corpus.registry),
  year,
  bodies: listed.map(({ agency, figure }) => ({
    ...nameBody(language, agency),
    value: figure?.value ?? 0,
    qualifier: figure?.qualifier ?? 'exact',
  })),
  years,
});

/** More groups would make a page of names of it; the largest are kept, in the order of the levels. */
const mostGroups = 8;

function keepLargest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[] {
  const kept = new Set(items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostGroups));
  return items.filter((item) => kept.has(item));
}

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
  const several = groups.filter(({ listed }) => listed.length > 1);
  const listed = keepLargest(several, (group) => group.listed.length);
  const spread = keepLargest(groups, (group) => group.listed.length);
  const alone = groups.filter((group) => group.listed.length === 1).slice(0, most);
  return {
    metric,
    lists: listed.map((own) => viewGroup(language, corpus, own)),
    moreGroups: several.length - listed.length,
    alone: alone.flatMap((own) =>
      own.listed.map(({ agency, year, figure }) => ({
        ...nameBody(language, agency),
        group: viewGroupName(language, own.group, corpus.registry),
        year,
        value: figure?.value ?? 0,
        figure,
        doubt: makeDoubtView(language, corpus, agency)({ year, figure }),
      })),
    ),
    spreads: spread.map((own) => viewSpread(language, corpus, own)),
    moreSpreads: groups.length - spread.length,
    related: relations
      .map(([kind, words]) => ({
        words,
        items: related[kind].map((other) => ({ id: other.id, label: other.label(language) })),
      }))
      .filter(({ items }) => items.length > 0),
    counts: countReportsByMetric(corpus),
  };
}

/** A body's rates of one year that mislead alone. */
export interface TogetherRow {
  id: string;
  name: string;
  year: number;
  cells: readonly { id: RateId; value: string | null; interval: string; parts: string }[];
}

function viewTogether(
  language: Language,
  corpus: Corpus,
  { agency, report }: { agency: AgencyEntry; report: Report },
): TogetherRow {
  const cells = ratesTogether.map((id) => {
    const rate = computeSoundRate(corpus, report, rateOf(id));
    if (rate.state !== 'known') return { id, value: null, interval: '', parts: '' };
    const shown = isShown(rate);
    return {
      id,
      value: shown ? writeRate(rate.value, rateOf(id)) : null,
      interval: shown ? writeInterval(rate) : '',
      parts: writeParts(language, rate),
    };
  });
  return { ...nameBody(language, agency), year: report.year, cells };
}

/** The newest reports of bodies that have the rate on cases enough to show it; none for a rate that stands alone. */
function listTogether(
  language: Language,
  corpus: Corpus,
  groups: readonly RateGroup[],
  rate: RateDefinition,
): TogetherRow[] {
  if (companionsOf(rate.id).length === 0) return [];
  const bodies = groups.flatMap(({ ranking }) => ranking?.rows.map((row) => ({ ...row, year: ranking.year })) ?? []);
  return bodies
    .filter((row) => isShown(row.rate))
    .slice(0, most)
    .flatMap(({ agency, year }) => {
      const report = agency.reports.find((file) => file.report.year === year)?.report;
      return report ? [viewTogether(language, corpus, { agency, report })] : [];
    });
}

export interface RatePageView {
  rate: RateDefinition;
  /** It divides by residents, and no source gives any. */
  lacksResidents: boolean;
  /** The rates that stand beside this one, with itself. */
  companions: readonly RateId[];
  /** Province by province; null where that makes no map. */
  tiles: TileMapView | null;
  together: readonly TogetherRow[];
  rankings: readonly { group: GroupView; ranking: RateRankingView }[];
  moreGroups: number;
  spreads: readonly { group: GroupView; years: readonly RateSpread[] }[];
}

export function viewRatePage(language: Language, corpus: Corpus, rate: RateDefinition): RatePageView {
  const groups = viewRate(corpus, rate.id).filter(({ years }) => years.length > 0);
  const kept = keepLargest(groups, ({ ranking }) => ranking?.rows.filter(({ rate }) => isShown(rate)).length ?? 0);
  const nameOf = (group: PeerGroup): GroupView => viewGroupName(language, group, corpus.registry);
  return {
    rate,
    lacksResidents: rate.base === 'residents' && corpus.registry.population.size === 0,
    companions: ratesTogether,
    tiles: viewProvinceRates(language, corpus, rate.id),
    together: listTogether(language, corpus, kept, rate),
    rankings: kept.flatMap(({ group, ranking }) =>
      ranking ? [{ group: nameOf(group), ranking: viewRateRanking(language, corpus, ranking, most) }] : [],
    ),
    moreGroups: groups.length - kept.length,
    spreads: kept.map(({ group, years }) => ({ group: nameOf(group), years })),
  };
}
