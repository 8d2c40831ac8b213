// The records → the rates that are published: their numerators and denominators in every form.
import { formCells, isInRate } from './facts.ts';
import { type RateId, rateIds } from './record.ts';

/** Sums of metrics of one form: numerator ÷ denominator. */
export interface RateFormula {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

export interface RateDefinition {
  readonly id: RateId;
  /** The present form first. */
  readonly formulas: readonly RateFormula[];
}

/** All that a rate is computed from, in any form. */
export const listRateMetrics = ({ formulas }: Pick<RateDefinition, 'formulas'>): string[] =>
  formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);

/** One formula for each table of each form that has both parts. */
function listFormulas(rate: RateId): RateFormula[] {
  const tables = Map.groupBy(formCells, ({ form, table }) => `${form} ${table.id}`);
  const formulas = [...tables.values()].map((cells) => ({
    numerator: cells.filter((cell) => isInRate(cell, 'partOf', rate)).map(({ id }) => id),
    denominator: cells.filter((cell) => isInRate(cell, 'wholeOf', rate)).map(({ id }) => id),
  }));
  const full = formulas.filter(({ numerator, denominator }) => numerator.length > 0 && denominator.length > 0);
  return [...new Map(full.map((formula) => [listRateMetrics({ formulas: [formula] }).join(' '), formula])).values()];
}

export const rateDefinitions: readonly RateDefinition[] = rateIds.map((id) => ({ id, formulas: listFormulas(id) }));
