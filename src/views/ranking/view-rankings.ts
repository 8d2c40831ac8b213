// Numbers and rates of bodies → what their tables and charts show, in the language of the page.
import { listRateMetrics, type RateDefinition, rateOf } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { isShown, type KnownRate } from '../../report/analysis/compute-rate.ts';
import { leastForPlaces } from '../../report/analysis/intervals.ts';
import type { Place } from '../../report/analysis/peers.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
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

/** How many bodies there are beyond those listed, and without a report of the year. */
interface Rest {
  all: number;
  /** The most that are listed. */
  most: number;
  noReport: number;
}

type FigureRow = ListedBody & { value: number; point: SeriesPoint; doubt: DoubtView | undefined };

export interface FigureListView extends Rest {
  metric: string;
  year: number;
  /** The largest number, for the lengths of the bars. */
  largest: number;
  listed: readonly FigureRow[];
  doubted: readonly FigureRow[];
  without: readonly (ListedBody & { point: SeriesPoint })[];
}

const nameBody = (language: Language, agency: AgencyEntry): ListedBody => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

export function viewFigureList(
  language: Language,
  corpus: Corpus,
  { metric, year, listed, doubted, without, noReport }: FigureList,
  most: number,
): FigureListView {
  const viewRow = ({ agency, point }: { agency: AgencyEntry; point: SeriesPoint }): FigureRow => ({
    ...nameBody(language, agency),
    value: point.value ?? 0,
    point,
    doubt: makeDoubtView(language, corpus, agency)(point),
  });
  const values = [...listed, ...doubted].map(({ point }) => point.value ?? 0);
  return {
    metric,
    year,
    largest: values.reduce((a, b) => Math.max(a, b), 0),
    listed: listed.slice(0, most).map(viewRow),
    doubted: doubted.slice(0, most).map(viewRow),
    without: without.slice(0, most).map(({ agency, point }) => ({ ...nameBody(language, agency), point })),
    all: listed.length,
    most,
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
  /** A share, for the length of its bar; null for what is none. */
  share: number | null;
};

export interface RateRankingView extends Rest {
  id: RateRanking['rate'];
  year: number;
  rows: readonly RatedBody[];
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
  most: number,
): RateRankingView {
  const definition = rateOf(id);
  const parts = listRateMetrics(definition);
  return {
    id,
    year,
    rows: rows.slice(0, most).map(({ agency, rate, place }) => ({
      ...nameBody(language, agency),
      rate,
      place: place && writePlace(place),
      value: isShown(rate) ? writeRate(rate.value, definition) : null,
      interval: isShown(rate) ? writeInterval(rate) : '',
      share: isShown(rate) && definition.per === undefined ? rate.value : null,
      doubt: makeDoubtView(language, corpus, agency)({ year, figure: null }, parts),
    })),
    unplaced: sayUnplaced(language, rows.length + without.length + noReport, peers),
    without: without.slice(0, most).map(({ agency, reason }) => ({ ...nameBody(language, agency), reason })),
    all: rows.length,
    most,
    noReport,
  };
}

/** Like bodies by requests received, and by the rate of those granted. */
export interface RankingGroupView {
  group: GroupView;
  received: FigureListView;
  rate: { name: string; ranking: RateRankingView } | null;
}

export const mostListedBodies = 50;

export const viewRankings = (language: Language, corpus: Corpus, groups: readonly RankingGroup[]): RankingGroupView[] =>
  groups.map(({ group, received, rate }) => ({
    group: viewGroupName(language, group, corpus.registry),
    received: viewFigureList(language, corpus, received, mostListedBodies),
    rate: rate && {
      name: nameRate(language, rate.rate),
      ranking: viewRateRanking(language, corpus, rate, mostListedBodies),
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
