// Numbers and rates of bodies → what their tables and charts show, in the language of the page.
import { drawSparkline } from '../../charts/sparkline.ts';
import { listRateMetrics, type RateDefinition, rateOf } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import type { Valued } from '../../i18n/state-words.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { buildSeries, spanYears } from '../../report/analysis/build-series.ts';
import { isShown, type KnownRate } from '../../report/analysis/compute-rate.ts';
import { leastForPlaces } from '../../report/analysis/intervals.ts';
import type { Place } from '../../report/analysis/peers.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { computeSoundRate } from '../findings/find-doubts.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import { type CutList, cutList } from './cut-list.ts';
import { type GroupView, viewGroupName } from './name-group.ts';
import type { AbsentReason, FigureList, RankingGroup, RateRanking } from './rankings.ts';

const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** 0.25 → `25.0%`: one decimal throughout a column. */
export const writePercent = (value: number): string => `${oneDecimal(value * 100)}%`;

/** A share in percent; so many for every 100 or 10,000 as a number. */
export const writeRate = (value: number, { per }: Pick<RateDefinition, 'per'>): string =>
  per === undefined ? writePercent(value) : formatNumber(Number(oneDecimal(value)));

/** `3.5–4.8%`; nothing where the rate has no interval. */
export const writeInterval = ({ interval }: Pick<KnownRate, 'interval'>): string =>
  interval ? `${oneDecimal(interval.lower * 100)}–${writePercent(interval.upper)}` : '';

export const absentRateWords: Readonly<Record<AbsentReason, WordKey>> = {
  blank: 'common.statusBlank',
  not_applicable: 'common.statusNotApplicable',
  unreadable: 'common.statusUnreadable',
  not_stated: 'common.stateNotStated',
  not_in_form: 'places.rateNotInForm',
  zero_denominator: 'places.rateZero',
  inconsistent: 'places.rateInconsistent',
  no_residents: 'places.rateNoResidents',
  doubted: 'places.rateDoubted',
};

export function writeParts(
  language: Language,
  { numerator, denominator }: Record<'numerator' | 'denominator', number>,
) {
  return translate(language, 'places.parts', {
    numerator: formatNumber(numerator),
    denominator: formatNumber(denominator),
  });
}

interface ListedBody {
  id: string;
  name: string;
}

/** How many bodies have a number, and how many no report of the year. */
interface Rest {
  all: number;
  noReport: number;
}

/** A number of a list, or why there is none. */
export type ListPoint = Valued & Pick<SeriesPoint, 'state'> & Partial<Pick<SeriesPoint, 'tie' | 'figure'>>;

/** A body with its number of the year. */
export type ListedFigureRow = ListedBody & {
  value: number;
  point: ListPoint;
  doubt: DoubtView | undefined;
  /** Its numbers by year, as a small line; empty where there are not two. */
  trend: string;
};

/** Bodies by a number of a year, the largest first. */
export interface FigureListView extends Rest {
  metric: string;
  year: number;
  /** The largest number, for the lengths of the bars. */
  largest: number;
  listed: CutList<ListedFigureRow>;
  doubted: readonly ListedFigureRow[];
  without: readonly (ListedBody & { point: ListPoint })[];
}

/** Of those in doubt or without a number. */
const mostBeside = 12;

/** A line breaks where numbers do not compare, and takes none from a sentence that stands in for a table. */
function drawTrend(agency: AgencyEntry, metric: string): string {
  const reports = agency.reports.map(({ report }) => report);
  const years = spanYears(reports.map(({ year }) => year));
  if (!years) return '';
  const { points, breaks } = buildSeries(reports, metric, years);
  const apart = new Set(breaks.map(({ year }) => year));
  return drawSparkline(
    points.map(({ year, value, tie }) => ({
      year,
      value: tie === 'other_source' ? null : value,
      apart: apart.has(year),
    })),
  );
}

const nameBody = (language: Language, agency: AgencyEntry): ListedBody => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

export function viewFigureList(
  language: Language,
  corpus: Corpus,
  { metric, year, listed, doubted, without, noReport }: FigureList,
): FigureListView {
  const viewRow = ({ agency, point }: { agency: AgencyEntry; point: SeriesPoint }): ListedFigureRow => ({
    ...nameBody(language, agency),
    value: point.value ?? 0,
    point,
    doubt: makeDoubtView(language, corpus, agency)(point),
    trend: drawTrend(agency, metric),
  });
  const values = [...listed, ...doubted].map(({ point }) => point.value ?? 0);
  return {
    metric,
    year,
    largest: values.reduce((a, b) => Math.max(a, b), 0),
    listed: cutList(listed, viewRow),
    doubted: doubted.slice(0, mostBeside).map(viewRow),
    without: without.slice(0, mostBeside).map(({ agency, point }) => ({ ...nameBody(language, agency), point })),
    all: listed.length,
    noReport,
  };
}

export type RatedBody = ListedBody & {
  rate: KnownRate;
  doubt: DoubtView | undefined;
  /** `1`, `3–7`; null where it has none. */
  place: string | null;
  /** Null below ten cases. */
  value: string | null;
  interval: string;
};

export interface RateRankingView extends Rest {
  id: RateRanking['rate'];
  year: number;
  rows: CutList<RatedBody>;
  /** Why there are no places; null where there are. */
  unplaced: string | null;
  without: readonly (ListedBody & { reason: AbsentReason })[];
}

const writePlace = ({ best, worst }: Place): string => (best === worst ? `${best}` : `${best}–${worst}`);

/** `like` are of the group, whatever they have; `peers` have cases enough for a place. */
function sayUnplaced(language: Language, like: number, peers: number): string | null {
  if (peers >= leastForPlaces) return null;
  if (like <= 1) return translate(language, 'places.peersNone');
  if (peers === 0) return translate(language, 'places.peersSmall');
  return translateCount(language, 'places.peersFew', peers, { least: leastForPlaces });
}

export function viewRateRanking(
  language: Language,
  corpus: Corpus,
  { rate: id, year, rows, peers, without, noReport }: RateRanking,
): RateRankingView {
  const definition = rateOf(id);
  const parts = listRateMetrics(definition);
  return {
    id,
    year,
    rows: cutList(rows, ({ agency, rate, place }) => ({
      ...nameBody(language, agency),
      rate,
      place: place && writePlace(place),
      value: isShown(rate) ? writeRate(rate.value, definition) : null,
      interval: isShown(rate) ? writeInterval(rate) : '',
      doubt: makeDoubtView(language, corpus, agency)({ year, figure: null }, parts),
    })),
    unplaced: sayUnplaced(language, rows.length + without.length + noReport, peers),
    without: without.slice(0, mostBeside).map(({ agency, reason }) => ({ ...nameBody(language, agency), reason })),
    all: rows.length,
    noReport,
  };
}

/** Like bodies by requests received, and by the rate of those granted. */
export interface RankingGroupView {
  group: GroupView;
  received: FigureListView;
  rate: { name: string; ranking: RateRankingView } | null;
}

export const viewRankings = (language: Language, corpus: Corpus, groups: readonly RankingGroup[]): RankingGroupView[] =>
  groups.map(({ group, received, rate }) => ({
    group: viewGroupName(language, group, corpus.registry),
    received: viewFigureList(language, corpus, received),
    rate: rate && {
      name: nameRate(language, rate.rate),
      ranking: viewRateRanking(language, corpus, rate),
    },
  }));

/** The numbers of one group in a year, for a strip of dots. */
export interface DistributionView {
  group: GroupView;
  year: number;
  bodies: readonly { id: string; label: string; point: SeriesPoint }[];
}

/** `name` is short where the page says the rest. */
export const viewDistributions = (
  language: Language,
  corpus: Corpus,
  groups: readonly RankingGroup[],
  name: (agency: AgencyEntry) => string,
): DistributionView[] =>
  groups.map(({ group, received }) => ({
    group: viewGroupName(language, group, corpus.registry),
    year: received.year,
    bodies: received.listed.map(({ agency, point }) => ({ id: agency.id, label: name(agency), point })),
  }));

/** How a number stands beside those of like bodies. */
interface LikeView {
  /** Null where they are too few. */
  median: string | null;
  m: number;
}

/** A body of a place: what it received and what it granted, each beside its like elsewhere. */
export interface PlaceBodyRow extends ListedFigureRow {
  received: LikeView | null;
  rate: { value: string; parts: string; like: LikeView | null } | null;
}

/** Bodies of several kinds in one place and year. */
export type PlaceBodiesView = Omit<FigureListView, 'listed' | 'doubted'> & {
  listed: CutList<PlaceBodyRow>;
  doubted: readonly PlaceBodyRow[];
  rateName: string;
};

/** What like bodies are known to have, by the id of a key figure. */
export type FindLike = (id: string, figure: string, year: number) => { median: number | null; m: number } | undefined;

/** `rate` is set beside its like too; bodies of different kinds are never ranked by it. */
export function viewPlaceBodies(
  language: Language,
  corpus: Corpus,
  list: FigureList,
  rate: RateDefinition,
  findLike: FindLike,
): PlaceBodiesView {
  const { listed, doubted, year, metric } = list;
  const base = viewFigureList(language, corpus, { ...list, listed: [], doubted: [] });
  const viewLike = (id: string, figure: string, write: (value: number) => string): LikeView | null => {
    const like = findLike(id, figure, year);
    return like ? { m: like.m, median: like.median === null ? null : write(like.median) } : null;
  };
  const viewRateOf = (agency: AgencyEntry): PlaceBodyRow['rate'] => {
    const report = agency.reports.find((file) => file.report.year === year)?.report;
    const found = report && computeSoundRate(corpus, report, rate);
    if (found?.state !== 'known') return null;
    const value = isShown(found) ? writeRate(found.value, rate) : '';
    const like = viewLike(agency.id, `rate.${rate.id}`, (median) => writeRate(median, rate));
    return { value, parts: writeParts(language, found), like };
  };
  const viewRow = ({ agency, point }: { agency: AgencyEntry; point: SeriesPoint }): PlaceBodyRow => ({
    ...nameBody(language, agency),
    value: point.value ?? 0,
    point,
    doubt: makeDoubtView(language, corpus, agency)(point),
    trend: drawTrend(agency, metric),
    received: viewLike(agency.id, metric, (median) => formatNumber(Math.round(median * 10) / 10)),
    rate: viewRateOf(agency),
  });
  const values = [...listed, ...doubted].map(({ point }) => point.value ?? 0);
  return {
    ...base,
    largest: values.reduce((a, b) => Math.max(a, b), 0),
    all: listed.length,
    listed: cutList(listed, viewRow),
    doubted: doubted.slice(0, mostBeside).map(viewRow),
    rateName: nameRate(language, rate.id),
  };
}
