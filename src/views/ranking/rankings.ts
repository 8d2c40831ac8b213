// Bodies → their numbers of a year in order, and for each group of like bodies their rates, with places where they bear them.
import { headline } from '../../forms/editions.ts';
import { listRateMetrics, type RateDefinition, type RateId, rateOf } from '../../forms/rates.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { isShown, type KnownRate, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { isOfEnough, leastForPlaces } from '../../report/analysis/intervals.ts';
import { groupPeers, type PeerGroup, type Place, placeRates, sortByValue } from '../../report/analysis/peers.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import { findResidents } from '../../report/registry/population.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { computeSoundRate, makeBodyDoubts } from '../findings/find-doubts.ts';

interface AgencyPoint {
  agency: AgencyEntry;
  point: SeriesPoint;
}

export interface FigureList {
  metric: string;
  year: number;
  /** The largest first, without places: who is larger has more of everything. */
  listed: readonly AgencyPoint[];
  /** Numbers that a check calls into question. */
  doubted: readonly AgencyPoint[];
  /** Bodies whose report of the year gives no number, or only one of another source. */
  without: readonly AgencyPoint[];
  /** How many bodies have no report of the year. */
  noReport: number;
}

/** A number that stands in another place of the report is no match for one of the table. */
const isListable = ({ state, tie }: SeriesPoint): boolean => state === 'reported' && tie !== 'other_source';

function readBody(agency: AgencyEntry, metric: string, year: number): AgencyPoint {
  const own = agency.reports.filter(({ report }) => report.year === year).map(({ report }) => report);
  return { agency, point: readPoint(own, metric, year) };
}

/** The years of which a body has a number, one for each. */
export const listNumberYears = (agencies: readonly AgencyEntry[], metric: string): number[] =>
  agencies.flatMap((agency) =>
    agency.reports.flatMap(({ report: { year } }) => (isListable(readBody(agency, metric, year).point) ? [year] : [])),
  );

/** Null where no body reports the metric in any year. `common`: the year of the page, which counts where any has a number of it. */
export function listFigures(
  corpus: Corpus,
  agencies: readonly AgencyEntry[],
  metric: string,
  common: number | null = null,
): FigureList | null {
  const years = listNumberYears(agencies, metric);
  const year = common !== null && years.includes(common) ? common : chooseYear(years);
  if (year === null) return null;
  const points = agencies.map((agency) => readBody(agency, metric, year));
  const numbered = sortByValue(
    points.filter(({ point }) => isListable(point)),
    ({ point }) => point.value ?? 0,
  );
  const isDoubted = ({ agency, point }: AgencyPoint): boolean => makeBodyDoubts(corpus, agency)(point).length > 0;
  return {
    metric,
    year,
    listed: numbered.filter((one) => !isDoubted(one)),
    doubted: numbered.filter(isDoubted),
    without: points.filter(({ point }) => !isListable(point) && point.state !== 'no_report'),
    noReport: points.filter(({ point }) => point.state === 'no_report').length,
  };
}

export type AbsentReason = Extract<Rate, { state: 'absent' }>['reason'];

export interface BodyRate {
  agency: AgencyEntry;
  rate: KnownRate;
  /** Null where it is of too few cases, in doubt, or among too few of its like. */
  place: Place | null;
}

export interface RateRanking {
  rate: RateId;
  year: number;
  /** By place; where there are none, those of most cases first. Rates of too few cases come last. */
  rows: readonly BodyRate[];
  /** How many may be set in order: of enough cases and without doubt. */
  peers: number;
  without: readonly { agency: AgencyEntry; reason: AbsentReason }[];
  noReport: number;
}

interface Reading {
  agency: AgencyEntry;
  year: number;
  rate: Rate;
}

interface KnownReading {
  agency: AgencyEntry;
  rate: KnownRate;
}

type Asked = (agency: AgencyEntry, year: number) => boolean;

function placeBodies(bodies: readonly KnownReading[]): Map<KnownReading, Place> {
  if (bodies.length < leastForPlaces) return new Map();
  // What is no share has no interval: two such numbers are told apart by themselves.
  return placeRates(bodies, ({ rate: { interval, value } }) => interval ?? { lower: value, upper: value });
}

function arrange(
  definition: RateDefinition,
  year: number,
  readings: readonly Reading[],
  bodies: number,
  isDoubted: Asked,
): RateRanking {
  const own = readings.filter((reading) => reading.year === year);
  const known = own.flatMap(({ agency, rate }): KnownReading[] => (rate.state === 'known' ? [{ agency, rate }] : []));
  const peers = known.filter(({ agency, rate }) => isOfEnough(rate) && !isDoubted(agency, year));
  const places = placeBodies(peers);
  const byCases = sortByValue(
    known.filter((one) => !places.has(one)),
    ({ rate }) => rate.denominator,
  );
  const placed = sortByValue([...places.keys()], ({ rate }) => rate.value);
  return {
    rate: definition.id,
    year,
    rows: [...placed, ...byCases].map((one) => ({ ...one, place: places.get(one) ?? null })),
    peers: peers.length,
    without: own.flatMap(({ agency, rate }) => (rate.state === 'absent' ? [{ agency, reason: rate.reason }] : [])),
    noReport: bodies - own.length,
  };
}

/** Null where no body has the rate in any year. The bodies are of one group: see `groupPeers`. `common`: the year of the page, which counts where any of them has the rate in it. */
export function rankRates(
  corpus: Corpus,
  agencies: readonly AgencyEntry[],
  definition: RateDefinition,
  common: number | null = null,
): RateRanking | null {
  const { population } = corpus.registry;
  const readings = agencies.flatMap((agency) =>
    agency.reports.map(({ report }): Reading => {
      const rate = computeSoundRate(corpus, report, definition, findResidents(population, report));
      return { agency, year: report.year, rate };
    }),
  );
  const known = readings.flatMap(({ rate, year }) => (rate.state === 'known' ? [{ rate, year }] : []));
  // A year with rates of many cases says more than one with many of few.
  const [enough, shown] = [isOfEnough, isShown].map((is) => known.filter(({ rate }) => is(rate)));
  const own = chooseYear((enough?.length ? enough : shown?.length ? shown : known).map((reading) => reading.year));
  const year = known.some((reading) => reading.year === common) ? common : own;
  if (year === null) return null;
  const parts = listRateMetrics(definition);
  const isDoubted: Asked = (agency, asked) =>
    makeBodyDoubts(corpus, agency)({ year: asked, figure: null }, parts).length > 0;
  return arrange(definition, year, readings, agencies.length, isDoubted);
}

interface BodyRateOfYear {
  agency: AgencyEntry;
  rate: Rate;
}

/** The rates of departments, year by year: what governments sum up already holds them. */
export function readRatesByYear(
  corpus: Corpus,
  agencies: readonly AgencyEntry[],
  definition: RateDefinition,
): Map<number, BodyRateOfYear[]> {
  const read = agencies
    .filter(({ scope }) => scope === 'agency')
    .flatMap((agency) =>
      agency.reports.map(({ report }) => ({
        year: report.year,
        agency,
        rate: computeSoundRate(corpus, report, definition),
      })),
    );
  return Map.groupBy(read, ({ year }) => year);
}

/** The latest year of which nearly as many rates are of enough cases as of any other. */
export const chooseRateYear = (byYear: ReadonlyMap<number, readonly BodyRateOfYear[]>): number | null =>
  chooseYear(
    [...byYear].flatMap(([year, rates]) =>
      rates.flatMap(({ rate }) => (rate.state === 'known' && isShown(rate) ? [year] : [])),
    ),
  );

/** The rates of departments added up in the latest well covered year; null where there is none. */
export function combineRates(
  corpus: Corpus,
  agencies: readonly AgencyEntry[],
  definition: RateDefinition,
): { year: number; pooled: PooledRate } | null {
  const byYear = readRatesByYear(corpus, agencies, definition);
  const year = chooseRateYear(byYear);
  if (year === null) return null;
  const rates = (byYear.get(year) ?? []).map(({ rate }) => rate);
  return { year, pooled: poolRates(rates, definition) };
}

export interface RankingGroup {
  group: PeerGroup;
  agencies: readonly AgencyEntry[];
  received: FigureList;
  rate: RateRanking | null;
}

/** The groups of like bodies among these; one with fewer than two numbers is left out. */
export function listRankingGroups(corpus: Corpus, agencies: readonly AgencyEntry[]): readonly RankingGroup[] {
  const year = chooseYear(listNumberYears(agencies, headline));
  return groupPeers(agencies, corpus.registry.regions).flatMap(({ group, bodies }): RankingGroup[] => {
    const received = listFigures(corpus, bodies, headline, year);
    if (!received || received.listed.length < 2) return [];
    return [{ group, agencies: bodies, received, rate: rankRates(corpus, bodies, rateOf('granted_any'), year) }];
  });
}
