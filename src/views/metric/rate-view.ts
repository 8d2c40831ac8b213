// The corpus and a rate → what its page shows: places of the bodies with enough cases, and the spread of each year.
import { type RateDefinition, rateDefinitions } from '../../forms/rates.ts';
import { computeRate, type PooledRate, poolRates, type Rate } from '../../report/analysis/compute-rate.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { summarizeValues, type ValueSummary } from '../ranking/rank-values.ts';
import { type BodyGroup, groupBodies, type RateRanking, rankRates } from '../ranking/rankings.ts';

export interface RateSpread {
  year: number;
  /** Numerators over denominators of all bodies that have both. */
  pooled: PooledRate;
  /** Rates with a denominator that is large enough. */
  values: ValueSummary | undefined;
  /** How many have a denominator that is too small. */
  small: number;
}

export interface RateGroup {
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

export const viewRate = rememberByKey(compose);
