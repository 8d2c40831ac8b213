// The rates that are published: their names and notes, and from the records their numerators and denominators in every form.
import { formCells, isInRate } from './facts.ts';
import { type RateId, rateIds } from './record.ts';
import type { Term } from './term.ts';

/** Sums of metrics of one form: numerator ÷ denominator. */
export interface RateFormula {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

export interface RateDefinition extends Term {
  readonly id: RateId;
  /** The present form first. */
  readonly formulas: readonly RateFormula[];
  /** What to mind when reading it. */
  readonly note: Term;
}

/** All that a rate is computed from, in any form. */
export const listRateMetrics = ({ formulas }: Pick<RateDefinition, 'formulas'>): string[] =>
  formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);

const sinceConcluded: Term = {
  zh: '分母为本年度办结（2019 年前为答复）的申请总数，不是新收数。',
  en: 'The denominator is all requests concluded in the year (before 2019: answers given), not those received.',
};

const words: Readonly<Record<RateId, Term & { readonly note: Term }>> = {
  granted: { zh: '予以公开率', en: 'Granted in full', note: sinceConcluded },
  partial: { zh: '部分公开率', en: 'Granted in part', note: sinceConcluded },
  refused: { zh: '不予公开率', en: 'Refused', note: sinceConcluded },
  not_held: { zh: '本机关不掌握率', en: 'Not held', note: sinceConcluded },
  on_time: {
    zh: '按时办结率',
    en: 'Concluded on time',
    note: {
      zh: '只有 2014–2018 年统计表分列按时与延期；延期办结也可能在法定期限内。',
      en: 'Only the table of 2014–2018 tells on time from extended; an extension may be lawful too.',
    },
  },
  corrected: {
    zh: '复议诉讼纠正率',
    en: 'Corrected on appeal',
    note: {
      zh: '分母为已审结的复议与诉讼，不含尚未审结的；一案先复议后起诉计两次。',
      en: 'The denominator is decided reviews and suits, without pending ones; a case reviewed and then sued counts twice.',
    },
  },
};

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

export const rateDefinitions: readonly RateDefinition[] = rateIds.map((id) => {
  const { zh, en, note } = words[id];
  return { id, zh, en, formulas: listFormulas(id), note };
});
