// Bodies and a rate → their places in the year that most of them have it; small denominators are listed and never ranked.

import type { RateDefinition } from '../../forms/rates.ts';
import { computeRate, type Rate } from '../../report/analysis/compute-rate.ts';
import type { AgencyEntry } from '../../store/corpus.ts';
import { chooseYear } from './choose-year.ts';
import { type Ranked, rankValues } from './rank-values.ts';

export type KnownRate = Extract<Rate, { state: 'known' }>;
export type AbsentReason = Extract<Rate, { state: 'absent' }>['reason'];

export interface BodyRate {
  agency: AgencyEntry;
  rate: KnownRate;
}

export interface RateRanking {
  rate: string;
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
