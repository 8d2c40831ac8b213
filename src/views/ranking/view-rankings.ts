// Rankings of bodies → what their tables and charts show, in the language of the page.
import { listRateMetrics, rateDefinitions } from '../../forms/rates.ts';
import { nameRate } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import type { AbsentReason, BodyGroup, FigureRanking, KnownRate, RankingGroup, RateRanking } from './rankings.ts';

/** 0.25 → `25%`, 0.333 → `33.3%`. */
export const writePercent = (value: number): string => `${formatNumber(Math.round(value * 1000) / 10)}%`;

export const absentRateWords: Readonly<Record<AbsentReason, WordKey>> = {
  blank: 'common.statusBlank',
  not_applicable: 'common.statusNotApplicable',
  unreadable: 'common.statusUnreadable',
  not_stated: 'common.stateNotStated',
  not_in_form: 'places.rateNotInForm',
  zero_denominator: 'places.rateZero',
  inconsistent: 'places.rateInconsistent',
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

export const groupWords: Readonly<Record<BodyGroup, WordKey>> = {
  agency: 'places.groupAgency',
  country: 'places.groupCountry',
  province: 'places.groupProvince',
  city: 'places.groupCity',
  county: 'places.groupCounty',
  zone: 'places.groupZone',
};

interface RankedBody {
  id: string;
  name: string;
}

interface Place {
  rank: number;
  /** Another body has the same number. */
  tied: boolean;
}

/** How many bodies there are beyond those listed, and without a report of the year. */
interface Rest {
  all: number;
  /** The most that are listed. */
  most: number;
  noReport: number;
}

export interface FigureRankingView extends Rest {
  metric: string;
  year: number;
  /** The largest number, for the lengths of the bars. */
  largest: number;
  ranked: readonly (RankedBody & Place & { value: number; point: SeriesPoint; doubt: DoubtView | undefined })[];
  without: readonly (RankedBody & { point: SeriesPoint })[];
}

const nameBody = (language: Language, agency: AgencyEntry): RankedBody => ({
  id: agency.id,
  name: nameAgency(language, agency),
});

export function viewFigureRanking(
  language: Language,
  corpus: Corpus,
  { metric, year, ranked, without, noReport }: FigureRanking,
  most: number,
): FigureRankingView {
  return {
    metric,
    year,
    largest: ranked[0]?.value ?? 0,
    ranked: ranked.slice(0, most).map(({ rank, tied, value, item: { agency, point } }) => ({
      ...nameBody(language, agency),
      rank,
      tied,
      value,
      point,
      doubt: makeDoubtView(language, corpus, agency)(point),
    })),
    without: without.slice(0, most).map(({ agency, point }) => ({ ...nameBody(language, agency), point })),
    all: ranked.length,
    most,
    noReport,
  };
}

type RateRow = RankedBody & { rate: KnownRate; doubt: DoubtView | undefined };

export interface RateRankingView extends Rest {
  year: number;
  ranked: readonly (RateRow & Place)[];
  /** Of so few cases that a place would mean nothing. */
  small: readonly RateRow[];
  without: readonly (RankedBody & { reason: AbsentReason })[];
}

export function viewRateRanking(
  language: Language,
  corpus: Corpus,
  { rate: id, year, ranked, small, without, noReport }: RateRanking,
  most: number,
): RateRankingView {
  const definition = rateDefinitions.find((one) => one.id === id);
  const parts = definition && listRateMetrics(definition);
  const viewRow = ({ agency, rate }: { agency: AgencyEntry; rate: KnownRate }): RateRow => ({
    ...nameBody(language, agency),
    rate,
    doubt: makeDoubtView(language, corpus, agency)({ year, figure: null }, parts),
  });
  return {
    year,
    ranked: ranked.slice(0, most).map(({ rank, tied, item }) => ({ ...viewRow(item), rank, tied })),
    small: small.slice(0, most).map(viewRow),
    without: without.slice(0, most).map(({ agency, reason }) => ({ ...nameBody(language, agency), reason })),
    all: ranked.length,
    most,
    noReport,
  };
}

/** The places of one group of bodies: by requests received, and by the rate of those granted. */
export interface RankingGroupView {
  name: string;
  received: FigureRankingView;
  rate: { name: string; ranking: RateRankingView } | null;
}

const mostRanked = 50;

export const viewRankings = (language: Language, corpus: Corpus, groups: readonly RankingGroup[]): RankingGroupView[] =>
  groups.map(({ group, received, rate }) => ({
    name: translate(language, groupWords[group]),
    received: viewFigureRanking(language, corpus, received, mostRanked),
    rate: rate && {
      name: nameRate(language, rate.rate),
      ranking: viewRateRanking(language, corpus, rate, mostRanked),
    },
  }));

/** The numbers of one group in a year, for a strip of dots. */
export interface DistributionView {
  group: BodyGroup;
  name: string;
  year: number;
  bodies: readonly { id: string; label: string; point: SeriesPoint }[];
}

/** `name` is short where the page says the rest. */
export const viewDistributions = (
  language: Language,
  groups: readonly RankingGroup[],
  name: (agency: AgencyEntry) => string,
): DistributionView[] =>
  groups.map(({ group, received }) => ({
    group,
    name: translate(language, groupWords[group]),
    year: received.year,
    bodies: received.ranked.map(({ item: { agency, point } }) => ({ id: agency.id, label: name(agency), point })),
  }));
