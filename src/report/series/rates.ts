// Data table: the rates that the site publishes, each with its numerator and denominator in every form that has them.

import type { Term } from '../../forms/term.ts';
import { requestRows } from '../model/catalogue/requests.ts';

/** Sums of metrics of one form: numerator ÷ denominator. */
export interface RateFormula {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

export interface RateDefinition extends Term {
  readonly id: string;
  /** The present form first. */
  readonly formulas: readonly RateFormula[];
  /** What to mind when reading it. */
  readonly note: Term;
}

/** All that a rate is computed from, in any form. */
export const listRateMetrics = ({ formulas }: RateDefinition): string[] =>
  formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);

const refusals = requestRows.filter(({ id }) => id.startsWith('denied.')).map(({ id }) => `requests.${id}.total`);
const courts = ['review', 'suit_direct', 'suit_after_review'];
const decided = ['upheld', 'corrected', 'other'];

const ofAnswers = (numerator: string): RateFormula => ({
  numerator: [`stat2014.${numerator}`],
  denominator: ['stat2014.answers'],
});
const ofOutcomes = (...numerator: string[]): RateFormula => ({ numerator, denominator: ['requests.total.total'] });

const sinceConcluded: Term = {
  zh: '分母为本年度办结（2019 年前为答复）的申请总数，不是新收数。',
  en: 'The denominator is all requests concluded in the year (before 2019: answers given), not those received.',
};

export const rateDefinitions: readonly RateDefinition[] = [
  {
    id: 'granted',
    zh: '予以公开率',
    en: 'Granted in full',
    formulas: [ofOutcomes('requests.granted.total'), ofAnswers('answers_granted')],
    note: sinceConcluded,
  },
  {
    id: 'partial',
    zh: '部分公开率',
    en: 'Granted in part',
    formulas: [ofOutcomes('requests.partial.total'), ofAnswers('answers_partial')],
    note: sinceConcluded,
  },
  {
    id: 'refused',
    zh: '不予公开率',
    en: 'Refused',
    formulas: [ofOutcomes(...refusals), ofAnswers('answers_denied')],
    note: sinceConcluded,
  },
  {
    id: 'not_held',
    zh: '本机关不掌握率',
    en: 'Not held',
    formulas: [ofOutcomes('requests.unavailable.not_held.total')],
    note: sinceConcluded,
  },
  {
    id: 'on_time',
    zh: '按时办结率',
    en: 'Concluded on time',
    formulas: [{ numerator: ['stat2014.concluded_on_time'], denominator: ['stat2014.concluded'] }],
    note: {
      zh: '只有 2014–2018 年统计表分列按时与延期；延期办结也可能在法定期限内。',
      en: 'Only the table of 2014–2018 tells on time from extended; an extension may be lawful too.',
    },
  },
  {
    id: 'corrected',
    zh: '复议诉讼纠正率',
    en: 'Corrected on appeal',
    formulas: [
      {
        numerator: courts.map((court) => `appeals.${court}.corrected`),
        denominator: courts.flatMap((court) => decided.map((result) => `appeals.${court}.${result}`)),
      },
      {
        numerator: ['stat2014.reviews_corrected', 'stat2014.suits_corrected'],
        denominator: ['reviews', 'suits'].flatMap((court) => decided.map((result) => `stat2014.${court}_${result}`)),
      },
    ],
    note: {
      zh: '分母为已审结的复议与诉讼，不含尚未审结的；一案先复议后起诉计两次。',
      en: 'The denominator is decided reviews and suits, without pending ones; a case reviewed and then sued counts twice.',
    },
  },
];
