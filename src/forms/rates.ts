// Rates as terms → their numerators and denominators in every form.
import { formCells, isTerm } from './facts.ts';
import type { TermId, TieKind } from './record.ts';

/** The rates that are published; an id never changes. */
export const rateIds = [
  ...(['granted', 'partial', 'granted_any', 'refused', 'refused_of_substantive'] as const),
  ...(['refused_of_substantive_without_inquiry', 'withheld_of_substantive'] as const),
  ...(['withheld_of_substantive_without_inquiry', 'discretionary', 'unavailable', 'not_held', 'rejected'] as const),
  ...(['petition', 'carried_over', 'natural_share', 'review_corrected', 'suit_corrected', 'appeals_per_100'] as const),
  ...(['per_10k', 'on_time', 'corrected'] as const),
] as const;
export type RateId = (typeof rateIds)[number];

/** What a rate divides by. `answered`: decisions, `substantive`: those granted or denied, in whole or in part. */
export const rateBases = [
  ...(['answered', 'substantive', 'denied', 'on_hand', 'received', 'concluded'] as const),
  ...(['reviews_decided', 'suits_decided', 'appeals_decided', 'residents'] as const),
] as const;
export type RateBase = (typeof rateBases)[number];

interface RateRecord {
  /** Of what the numerator is counted for so many: a share of the whole, or for every 100 or 10,000. */
  readonly per?: 100 | 10000;
  readonly base: RateBase;
  readonly numerator: readonly TermId[];
  /** None where it divides by residents, whom no form counts. */
  readonly denominator: readonly TermId[];
  /** Left out on both sides; a form that does not tell it apart has no such rate. */
  readonly without?: TermId;
  /** How the formulas of several forms compare with each other. */
  readonly across?: Extract<TieKind, 'equal' | 'near' | 'weak'>;
  /** It is computed no more, and its page says why: from this year on, or since another rate tells the same better. */
  readonly ended?: { readonly from: number } | { readonly for: readonly RateId[] };
}

const substantive = ['granted', 'partial', 'denied'] as const;

/** The lines of the law on rates, each once; words and what they do not mean stand in src/i18n. */
const rates: Readonly<Record<RateId, RateRecord>> = {
  granted: { base: 'answered', numerator: ['granted'], denominator: ['answered'] },
  partial: { base: 'answered', numerator: ['partial'], denominator: ['answered'] },
  granted_any: { base: 'answered', numerator: ['granted', 'partial'], denominator: ['answered'] },
  refused: { base: 'answered', numerator: ['denied'], denominator: ['answered'], across: 'weak' },
  refused_of_substantive: { base: 'substantive', numerator: ['denied'], denominator: substantive, across: 'weak' },
  refused_of_substantive_without_inquiry: {
    base: 'substantive',
    numerator: ['denied'],
    denominator: substantive,
    without: 'inquiry',
  },
  withheld_of_substantive: {
    base: 'substantive',
    numerator: ['partial', 'denied'],
    denominator: substantive,
    across: 'weak',
  },
  withheld_of_substantive_without_inquiry: {
    base: 'substantive',
    numerator: ['partial', 'denied'],
    denominator: substantive,
    without: 'inquiry',
  },
  discretionary: { base: 'denied', numerator: ['may_be_denied'], denominator: ['denied'] },
  unavailable: { base: 'answered', numerator: ['unavailable'], denominator: ['answered'], across: 'weak' },
  not_held: { base: 'answered', numerator: ['not_held'], denominator: ['answered'] },
  rejected: { base: 'answered', numerator: ['rejected'], denominator: ['answered'] },
  petition: { base: 'answered', numerator: ['petition'], denominator: ['answered'] },
  carried_over: { base: 'on_hand', numerator: ['carried_out'], denominator: ['received', 'carried_in'] },
  natural_share: { base: 'received', numerator: ['received_natural'], denominator: ['received'] },
  review_corrected: { base: 'reviews_decided', numerator: ['reviews_corrected'], denominator: ['reviews_decided'] },
  suit_corrected: { base: 'suits_decided', numerator: ['suits_corrected'], denominator: ['suits_decided'] },
  appeals_per_100: { per: 100, base: 'answered', numerator: ['reviews', 'direct_suits'], denominator: ['answered'] },
  per_10k: { per: 10000, base: 'residents', numerator: ['received'], denominator: [] },
  on_time: { base: 'concluded', numerator: ['on_time'], denominator: ['concluded'], ended: { from: 2019 } },
  corrected: {
    base: 'appeals_decided',
    numerator: ['reviews_corrected', 'suits_corrected'],
    denominator: ['reviews_decided', 'suits_decided'],
    ended: { for: ['review_corrected', 'suit_corrected'] },
  },
};

/** Sums of metrics of one form: numerator ÷ denominator. */
export interface RateFormula {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Taken off the denominator: what it counts and what is no decision. */
  readonly less?: readonly string[];
}

export interface RateDefinition extends Pick<RateRecord, 'per' | 'base' | 'ended'> {
  readonly id: RateId;
  /** The present form first. */
  readonly formulas: readonly RateFormula[];
  readonly across: NonNullable<RateRecord['across']>;
}

/** All that a rate is computed from, in any form. */
export const listRateMetrics = ({ formulas }: Pick<RateDefinition, 'formulas'>): string[] =>
  formulas.flatMap(({ numerator, denominator, less = [] }) => [...numerator, ...denominator, ...less]);

type Cells = typeof formCells;

const idsOf = (cells: Cells, term: TermId): string[] => cells.filter((cell) => isTerm(cell, term)).map(({ id }) => id);

/** Undefined where the form does not tell one of the terms. */
function addTerms(cells: Cells, terms: readonly TermId[], without: TermId | undefined): string[] | undefined {
  const lists = terms.map((term) => idsOf(cells, term));
  const left = without ? idsOf(cells, without) : [];
  if (lists.some((ids) => ids.length === 0) || (without && left.length === 0)) return undefined;
  return lists.flat().filter((id) => !left.includes(id));
}

/** One formula for each form that has all terms; forms that print the same rows have one. */
function listFormulas({ numerator, denominator, without }: RateRecord): RateFormula[] {
  const forms = Map.groupBy(formCells, ({ form }) => form);
  const formulas = [...forms.values()].flatMap((cells): RateFormula[] => {
    const [above, below] = [addTerms(cells, numerator, without), addTerms(cells, denominator, without)];
    // Who is asked to say more clearly what they want has no decision yet.
    const less = denominator.includes('answered') ? idsOf(cells, 'asked_to_correct') : [];
    return above && below ? [{ numerator: above, denominator: below, ...(less.length > 0 && { less }) }] : [];
  });
  return [
    ...new Map(formulas.map((formula) => [listRateMetrics({ formulas: [formula] }).join(' '), formula])).values(),
  ];
}

export const rateDefinitions: readonly RateDefinition[] = rateIds.map((id) => {
  const { per, base, ended, across = 'near' } = rates[id];
  return { id, base, across, ...(per && { per }), ...(ended && { ended }), formulas: listFormulas(rates[id]) };
});

/** Rates that mislead alone: where one is told, the others stand beside it. */
export const ratesTogether: readonly RateId[] = ['refused', 'refused_of_substantive', 'withheld_of_substantive'];

/** The others that belong beside a rate. */
export const companionsOf = (id: RateId): readonly RateId[] =>
  ratesTogether.includes(id) ? ratesTogether.filter((other) => other !== id) : [];

/** The definition of a rate. */
export function rateOf(id: RateId): RateDefinition {
  const found = rateDefinitions.find((one) => one.id === id);
  if (!found) throw new Error(`there is no rate ${id}`);
  return found;
}
