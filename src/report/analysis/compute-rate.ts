// A report and a rate’s definition → the rate with both parts and its interval, or the reason why it has none.
import { listRateMetrics, type RateDefinition, type RateFormula } from '../../forms/rates.ts';
import { chooseVersion } from '../../forms/shape.ts';
import type { Report } from '../model/report.ts';
import { type Interval, minimumDenominator, wilson } from './intervals.ts';

export type Rate =
  | {
      state: 'known';
      /** A share between 0 and 1, or so many for every 100 or 10,000. */
      value: number;
      numerator: number;
      denominator: number;
      /** Of too few cases to be shown. */
      small: boolean;
      /** All parts are exact numbers. */
      exact: boolean;
      /** Null for what is no share of its denominator. */
      interval: Interval | null;
    }
  | {
      state: 'absent';
      reason:
        | 'blank'
        | 'not_applicable'
        | 'unreadable'
        | 'not_stated'
        | 'not_in_form'
        | 'zero_denominator'
        | 'inconsistent'
        | 'no_residents'
        | 'doubted';
      /** The first part that is missing. */
      metric?: string;
    };

export type KnownRate = Extract<Rate, { state: 'known' }>;

/** Whether a rate is of enough cases to be shown as one. */
export const isShown = ({ small }: Pick<KnownRate, 'small'>): boolean => !small;

export interface PooledRate {
  rate: Rate;
  covered: number;
  of: number;
}

/** A mean of rates would weigh a body with one request like one with a thousand. */
export function poolRates(rates: readonly Rate[], definition: Pick<RateDefinition, 'per'>): PooledRate {
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate] : []));
  const add = (part: 'numerator' | 'denominator'): number => known.reduce((sum, rate) => sum + rate[part], 0);
  const exact = known.every((rate) => rate.exact);
  const rate = divideParts(add('numerator'), add('denominator'), exact, definition);
  return { rate, covered: known.length, of: rates.length };
}

type Part =
  | { sum: number; exact: boolean }
  | { reason: 'blank' | 'not_applicable' | 'unreadable' | 'not_stated'; metric: string };

function addParts(report: Report, metrics: readonly string[]): Part {
  let sum = 0;
  let exact = true;
  for (const metric of metrics) {
    const figure = report.figures.find((candidate) => candidate.metric === metric);
    if (!figure) return { reason: 'not_stated', metric };
    if (figure.status !== 'reported' || figure.value === null)
      return { reason: figure.status === 'reported' ? 'unreadable' : figure.status, metric };
    sum += figure.value;
    exact &&= figure.qualifier === 'exact';
  }
  return { sum, exact };
}

const partsOf = (formula: RateFormula): string[] => listRateMetrics({ formulas: [formula] });

/** The formula of the tables that the report prints, whatever its year. */
function chooseFormula(report: Report, { formulas }: RateDefinition): RateFormula | undefined {
  const listed = new Set(report.figures.map((figure) => figure.metric));
  const isListed = (ids: readonly string[]): boolean => ids.some((id) => listed.has(id));
  const printed = formulas.filter((formula) => isListed(partsOf(formula)));
  return chooseVersion(printed, partsOf, isListed);
}

/** Two sums → their ratio, unless they cannot be a part and its whole. */
export function divideParts(
  numerator: number,
  denominator: number,
  exact: boolean,
  { per }: Pick<RateDefinition, 'per'> = {},
): Rate {
  if (denominator === 0 && numerator === 0) return { state: 'absent', reason: 'zero_denominator' };
  if (numerator < 0 || denominator <= 0 || (per === undefined && numerator > denominator))
    return { state: 'absent', reason: 'inconsistent' };
  const small = denominator < minimumDenominator;
  const parts = { numerator, denominator, small, exact };
  if (per !== undefined) return { state: 'known', value: (per * numerator) / denominator, ...parts, interval: null };
  return { state: 'known', value: numerator / denominator, ...parts, interval: wilson(numerator, denominator) };
}

/** Whether an error sets another number against a figure of the report. */
export type IsContradicted = (metric: string) => boolean;

/**
 * `residents`: of the place and year of a government’s report on all its place; null where no source gives them. What
 * is divided by a number that an error contradicts is no rate.
 */
export function computeRate(
  report: Report,
  definition: RateDefinition,
  residents: number | null = null,
  isContradicted: IsContradicted = () => false,
): Rate {
  const formula = chooseFormula(report, definition);
  if (!formula) return { state: 'absent', reason: 'not_in_form' };
  const numerator = addParts(report, formula.numerator);
  if ('reason' in numerator) return { state: 'absent', ...numerator };
  if (definition.base === 'residents') {
    if (report.scope !== 'jurisdiction' || residents === null) return { state: 'absent', reason: 'no_residents' };
    return divideParts(numerator.sum, residents, numerator.exact, definition);
  }
  const denominator = addParts(report, formula.denominator);
  if ('reason' in denominator) return { state: 'absent', ...denominator };
  const less = addParts(report, formula.less ?? []);
  if ('reason' in less) return { state: 'absent', ...less };
  const contradicted = [...formula.denominator, ...(formula.less ?? [])].find(isContradicted);
  if (contradicted !== undefined) return { state: 'absent', reason: 'doubted', metric: contradicted };
  const exact = numerator.exact && denominator.exact && less.exact;
  return divideParts(numerator.sum, denominator.sum - less.sum, exact, definition);
}
