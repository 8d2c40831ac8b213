// A report and a rate's definition → the rate with both parts, or the reason why it has none.
import { listRateMetrics, type RateDefinition, type RateFormula } from '../../forms/rates.ts';
import { chooseVersion } from '../../forms/shape.ts';
import type { Report } from '../model/report.ts';

export interface PooledRate {
  rate: Rate;
  covered: number;
  of: number;
}

/** A mean of rates would weigh a body with one request like one with a thousand. */
export function poolRates(rates: readonly Rate[]): PooledRate {
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate] : []));
  const add = (part: 'numerator' | 'denominator'): number => known.reduce((sum, rate) => sum + rate[part], 0);
  const exact = known.every((rate) => rate.exact);
  return { rate: divideParts(add('numerator'), add('denominator'), exact), covered: known.length, of: rates.length };
}

/** Below this denominator a rate says little: it is flagged and never ranked. */
export const minimumDenominator = 10;

export type Rate =
  | {
      state: 'known';
      /** Between 0 and 1. */
      value: number;
      numerator: number;
      denominator: number;
      small: boolean;
      /** All parts are exact numbers. */
      exact: boolean;
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
        | 'inconsistent';
      /** The first part that is missing. */
      metric?: string;
    };

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
export function divideParts(numerator: number, denominator: number, exact: boolean): Rate {
  if (denominator === 0 && numerator === 0) return { state: 'absent', reason: 'zero_denominator' };
  if (numerator < 0 || numerator > denominator) return { state: 'absent', reason: 'inconsistent' };
  const small = denominator < minimumDenominator;
  return { state: 'known', value: numerator / denominator, numerator, denominator, small, exact };
}

export function computeRate(report: Report, definition: RateDefinition): Rate {
  const formula = chooseFormula(report, definition);
  if (!formula) return { state: 'absent', reason: 'not_in_form' };
  const numerator = addParts(report, formula.numerator);
  if ('reason' in numerator) return { state: 'absent', ...numerator };
  const denominator = addParts(report, formula.denominator);
  if ('reason' in denominator) return { state: 'absent', ...denominator };
  return divideParts(numerator.sum, denominator.sum, numerator.exact && denominator.exact);
}
