// The corpus and a rate → what its page shows, in the language of the page.
import { layoutPositionStrip } from '../../charts/position-strip.ts';
import type { Scene } from '../../charts/scene.ts';
import {
  companionsOf,
  listRateMetrics,
  type RateDefinition,
  type RateId,
  rateDefinitions,
  rateOf,
  ratesTogether,
} from '../../forms/rates.ts';
import { askRate, nameRate } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { isShown, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { isOfEnough, leastForMedian } from '../../report/analysis/intervals.ts';
import { groupPeers, type PeerGroup, type PeerSpread, spreadPeers } from '../../report/analysis/peers.ts';
import type { Report } from '../../report/model/report.ts';
import { findResidents } from '../../report/registry/population.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { computeSoundRate, findDoubts } from '../findings/find-doubts.ts';
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

/** A rate of one group in one year. */
export interface RateSpread {
  year: number;
  /** Numerators over denominators of all bodies that have both. */
  pooled: PooledRate;
  /** Of rates on enough cases to be shown that no check calls into question. */
  spread: PeerSpread;
  /** How many are of too few. */
  small: number;
  /** Those that are shown, the least first, where they are too few for a median; each with whether a check questions a part of it. */
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
  const shown = judged.flatMap(({ rate, doubted }) =>
    rate.state === 'known' && isShown(rate) ? [{ value: rate.value, doubted }] : [],
  );
  const spread = spreadPeers(
    shown.filter(({ doubted }) => !doubted).map(({ value }) => value),
    false,
  );
  return {
    year,
    pooled: poolRates(rates, definition),
    spread,
    small: known.length - shown.length,
    listed: spread.median === null ? shown.toSorted((a, b) => a.value - b.value) : [],
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

export interface RateView {
  /** The year that groups are listed in; null where nobody has the rate. */
  year: number | null;
  groups: readonly RateGroup[];
}

function compose(corpus: Corpus, id: string): RateView {
  const definition = rateDefinitions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`there is no rate ${id}`);
  const groups = groupPeers(corpus.agencies, corpus.registry.regions).map(({ group, bodies }) => ({
    group,
    bodies,
    years: listYears(corpus, bodies, definition),
  }));
  // One entry for each body whose rate is of enough cases to be shown; where there is none, for each that has a rate.
  const listYearsOf = (count: (spread: RateSpread) => number): number[] =>
    groups.flatMap(({ years }) => years.flatMap((own) => Array.from({ length: count(own) }, () => own.year)));
  const shown = listYearsOf(({ spread, listed }) => Math.max(spread.m, listed.length));
  const year = chooseYear(shown.length > 0 ? shown : listYearsOf(({ small }) => small));
  return {
    year,
    groups: groups.map(({ group, bodies, years }) => ({
      group,
      years,
      ranking: years.length > 0 ? rankRates(corpus, bodies, definition, year) : null,
    })),
  };
}

/** The corpus and a rate → like bodies with their rates, and the spread of each year. */
export const viewRate = rememberByKey(compose);

const nameBody = (language: Language, agency: AgencyEntry): { id: string; name: string } => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

/** More would make a page of names of it. */
const mostTogether = 8;
const mostLists = 4;
const mostSpreads = { newest: 8, other: 6 };

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
    .slice(0, mostTogether)
    .flatMap(({ agency, year }) => {
      const report = agency.reports.find((file) => file.report.year === year)?.report;
      return report ? [viewTogether(language, corpus, { agency, report })] : [];
    });
}

/** A group in a year. */
export interface RateSpreadRow extends RateSpread {
  group: GroupView;
  /** Of the newest year, where there are rates enough. */
  strip: Scene | null;
}

export interface RateTab {
  year: number;
  rows: readonly RateSpreadRow[];
  /** Groups that are not listed. */
  left: number;
}

export interface RatePageView {
  rate: RateDefinition;
  question: string;
  /** Figures stand between `**`. */
  answer: readonly string[];
  /** The year of all lists that name no other. */
  year: number | null;
  /** It divides by residents, and no source gives any. */
  lacksResidents: boolean;
  /** The rates that stand beside this one, with itself. */
  companions: readonly RateId[];
  /** Province by province; null where that makes no map. */
  tiles: TileMapView | null;
  together: readonly TogetherRow[];
  tabs: readonly RateTab[];
  rankings: readonly { group: GroupView; ranking: RateRankingView }[];
  moreGroups: number;
}

const sizeOf = ({ spread, listed, small }: RateSpread): number => Math.max(spread.m, listed.length) * 1000 + small;

const ofMost = <Item>(items: readonly Item[], size: (item: Item) => number): Item[] =>
  items.toSorted((a, b) => size(b) - size(a));

/** What the parts of a page ask for. */
interface RateDesk {
  language: Language;
  corpus: Corpus;
  rate: RateDefinition;
}

function viewTabs({ language, corpus, rate }: RateDesk, { groups, year: newest }: RateView): RateTab[] {
  const all = groups.flatMap(({ group, years }) => years.map((own) => ({ group, own })));
  const byYear = [...Map.groupBy(all, ({ own }) => own.year)].sort(([a], [b]) => b - a);
  const ordered = [...byYear.filter(([year]) => year === newest), ...byYear.filter(([year]) => year !== newest)];
  return ordered.map(([year, found]) => {
    const count = year === newest ? mostSpreads.newest : mostSpreads.other;
    const kept = ofMost(found, ({ own }) => sizeOf(own)).slice(0, count);
    return {
      year,
      left: found.length - kept.length,
      rows: kept.map(({ group, own }) => {
        const named = viewGroupName(language, group, corpus.registry);
        const isDrawn = year === newest && rate.per === undefined;
        const strip = {
          id: `strip-${group.key}`,
          language,
          metric: nameRate(language, rate.id),
          group: named.name,
          year,
          unit: null,
          spread: own.spread,
          own: [],
          width: 260,
        };
        return { ...own, group: named, strip: isDrawn ? (layoutPositionStrip(strip) ?? null) : null };
      }),
    };
  });
}

/** The rate of all departments together, then the middle of the largest groups. */
function answer({ language, corpus, rate }: RateDesk, { groups, year }: RateView): string[] {
  if (year === null) return [];
  const ofYear = groups.flatMap(({ group, years }) =>
    years.filter((own) => own.year === year).map((own) => ({ group, own })),
  );
  const departments = ofYear.filter(({ group }) => group.scope === 'agency');
  const add = (part: 'numerator' | 'denominator'): number =>
    departments.reduce((sum, { own }) => sum + (own.pooled.rate.state === 'known' ? own.pooled.rate[part] : 0), 0);
  const covered = departments.reduce((sum, { own }) => sum + own.pooled.covered, 0);
  const [numerator, denominator] = [add('numerator'), add('denominator')];
  const combined =
    isOfEnough({ denominator }) && covered > 1
      ? [
          translateCount(language, 'metrics.answerCombined', covered, {
            year,
            value: writeRate((numerator / denominator) * (rate.per ?? 1), rate),
            numerator: formatNumber(numerator),
            denominator: formatNumber(denominator),
          }),
        ]
      : [];
  const told = ofMost(
    ofYear.filter(({ own }) => own.spread.median !== null),
    ({ own }) => own.spread.m,
  ).slice(0, 3);
  const middles = told.map(({ group, own }) =>
    translate(language, 'metrics.answerMiddle', {
      group: viewGroupName(language, group, corpus.registry).name,
      m: formatNumber(own.spread.m),
      median: writeRate(own.spread.median ?? 0, rate),
    }),
  );
  const middle =
    told.length > 0
      ? translate(language, 'metrics.answerRates', {
          year,
          middles: middles.join(translate(language, 'metrics.answerAnd')),
        })
      : translate(language, 'metrics.answerRatesFew', { year, least: leastForMedian });
  return [...combined, middle];
}

export function viewRatePage(language: Language, corpus: Corpus, rate: RateDefinition): RatePageView {
  const desk = { language, corpus, rate };
  const view = viewRate(corpus, rate.id);
  const groups = view.groups.filter(({ years }) => years.length > 0);
  const ranked = ofMost(groups, ({ ranking }) => ranking?.rows.filter((row) => isShown(row.rate)).length ?? 0);
  const kept = ranked.slice(0, mostLists);
  const nameOf = (group: PeerGroup): GroupView => viewGroupName(language, group, corpus.registry);
  return {
    rate,
    question: askRate(language, rate.id),
    answer: answer(desk, view),
    year: view.year,
    lacksResidents: rate.base === 'residents' && corpus.registry.population.size === 0,
    companions: ratesTogether,
    tiles: viewProvinceRates(language, corpus, rate.id),
    together: listTogether(language, corpus, kept, rate),
    tabs: viewTabs(desk, view),
    rankings: kept.flatMap(({ group, ranking }) =>
      ranking ? [{ group: nameOf(group), ranking: viewRateRanking(language, corpus, ranking) }] : [],
    ),
    moreGroups: groups.length - kept.length,
  };
}
