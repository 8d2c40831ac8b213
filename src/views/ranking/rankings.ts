// Bodies → for each group that may be ranked together, its places by requests received and by the rates.
import { headline } from '../../forms/editions.ts';
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import type { RateId } from '../../forms/record.ts';
import { computeRate, type Rate } from '../../report/analysis/compute-rate.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Region } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { chooseYear, type Ranked, rankValues } from './rank-values.ts';

/** `agency`: bodies that report for themselves. The others: governments that sum up what lies below them. */
export const bodyGroups = ['agency', 'country', 'province', 'city', 'county', 'zone'] as const;

export type BodyGroup = (typeof bodyGroups)[number];

/** Undefined for a government that reports on itself and its departments only: no other is known to count the same. */
export function groupOf(agency: AgencyEntry, registry: Registry): BodyGroup | undefined {
  if (agency.scope === 'own_level') return undefined;
  if (agency.scope === 'agency') return 'agency';
  const level: Region['level'] = registry.regions.get(agency.region)?.level ?? 'zone';
  // A zone's committee without a code of its own borrows the code of the place around it.
  return agency.sector === 'gwh' ? 'zone' : level;
}

export function groupBodies(
  agencies: readonly AgencyEntry[],
  registry: Registry,
): { group: BodyGroup; agencies: readonly AgencyEntry[] }[] {
  const groups = Map.groupBy(agencies, (agency) => groupOf(agency, registry));
  return bodyGroups.flatMap((group) => {
    const own = groups.get(group);
    return own ? [{ group, agencies: own }] : [];
  });
}

interface AgencyPoint {
  agency: AgencyEntry;
  point: SeriesPoint;
}

export interface FigureRanking {
  metric: string;
  year: number;
  ranked: readonly Ranked<AgencyPoint>[];
  /** Bodies whose report of the year gives no number, or only one of another source. */
  without: readonly AgencyPoint[];
  /** How many bodies have no report of the year. */
  noReport: number;
}

/** A number that stands in another place of the report is no match for one of the table. */
const isRankable = ({ state, tie }: SeriesPoint): boolean => state === 'reported' && tie !== 'other_source';

function readBody(agency: AgencyEntry, metric: string, year: number): AgencyPoint {
  const own = agency.reports.filter(({ report }) => report.year === year).map(({ report }) => report);
  return { agency, point: readPoint(own, metric, year) };
}

/** Null where no body reports the metric in any year. The bodies are of one group: see `groupBodies`. */
export function rankFigures(agencies: readonly AgencyEntry[], metric: string): FigureRanking | null {
  const years = agencies.flatMap((agency) =>
    agency.reports.flatMap(({ report: { year } }) => (isRankable(readBody(agency, metric, year).point) ? [year] : [])),
  );
  const year = chooseYear(years);
  if (year === null) return null;
  const points = agencies.map((agency) => readBody(agency, metric, year));
  return {
    metric,
    year,
    ranked: rankValues(
      points.filter(({ point }) => isRankable(point)),
      ({ point }) => point.value ?? 0,
    ),
    without: points.filter(({ point }) => !isRankable(point) && point.state !== 'no_report'),
    noReport: points.filter(({ point }) => point.state === 'no_report').length,
  };
}

export type KnownRate = Extract<Rate, { state: 'known' }>;

export type AbsentReason = Extract<Rate, { state: 'absent' }>['reason'];

interface BodyRate {
  agency: AgencyEntry;
  rate: KnownRate;
}

export interface RateRanking {
  rate: RateId;
  year: number;
  ranked: readonly Ranked<BodyRate>[];
  /** Known, but of so few cases that a place would mean nothing. */
  small: readonly BodyRate[];
  without: readonly { agency: AgencyEntry; reason: AbsentReason }[];
  noReport: number;
}

interface Reading {
  agency: AgencyEntry;
  year: number;
  rate: Rate;
}

function sortSmall(readings: readonly BodyRate[]): BodyRate[] {
  return readings.toSorted((a, b) => b.rate.denominator - a.rate.denominator);
}

function arrange(definition: RateDefinition, year: number, readings: readonly Reading[], bodies: number): RateRanking {
  const own = readings.filter((reading) => reading.year === year);
  const known = own.flatMap(({ agency, rate }) => (rate.state === 'known' ? [{ agency, rate }] : []));
  return {
    rate: definition.id,
    year,
    ranked: rankValues(
      known.filter(({ rate }) => !rate.small),
      ({ rate }) => rate.value,
    ),
    small: sortSmall(known.filter(({ rate }) => rate.small)),
    without: own.flatMap(({ agency, rate }) => (rate.state === 'absent' ? [{ agency, reason: rate.reason }] : [])),
    noReport: bodies - own.length,
  };
}

/** Null where no body has the rate in any year. The bodies are of one group: see `groupBodies`. */
export function rankRates(agencies: readonly AgencyEntry[], definition: RateDefinition): RateRanking | null {
  const readings = agencies.flatMap((agency) =>
    agency.reports.map(({ report }) => ({ agency, year: report.year, rate: computeRate(report, definition) })),
  );
  const known = readings.filter(({ rate }) => rate.state === 'known');
  // A year with rates that can be ranked says more than one with many small ones.
  const firm = known.filter(({ rate }) => rate.state === 'known' && !rate.small);
  const year = chooseYear((firm.length > 0 ? firm : known).map((reading) => reading.year));
  return year === null ? null : arrange(definition, year, readings, agencies.length);
}

export interface RankingGroup {
  group: BodyGroup;
  agencies: readonly AgencyEntry[];
  received: FigureRanking;
  rate: RateRanking | null;
}

const granted = rateDefinitions.find(({ id }) => id === 'granted');

/** One number has no place: a group with fewer than two is left out. */
export function listRankingGroups(agencies: readonly AgencyEntry[], registry: Registry): readonly RankingGroup[] {
  return groupBodies(agencies, registry).flatMap(({ group, agencies: own }): RankingGroup[] => {
    const received = rankFigures(own, headline);
    if (!received || received.ranked.length < 2) return [];
    return [{ group, agencies: own, received, rate: granted ? rankRates(own, granted) : null }];
  });
}
