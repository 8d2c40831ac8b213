// What a series holds for a year → the words for it; a number that is not there is never shown as 0.
import type { RedefinitionId } from '../forms/redefinitions.ts';
import type { BesideReason } from '../report/analysis/look-back.ts';
import type { PointState } from '../report/analysis/series-point.ts';
import { formatNumber, type Language, translate, type WordKey } from './translate.ts';

const stateKeys: Readonly<Record<Exclude<PointState, 'reported'>, WordKey>> = {
  blank: 'common.statusBlank',
  not_applicable: 'common.statusNotApplicable',
  unreadable: 'common.statusUnreadable',
  withheld: 'common.stateWithheld',
  unit_not_stated: 'common.stateUnitNotStated',
  not_stated: 'common.stateNotStated',
  not_in_form: 'common.stateNotInForm',
  no_report: 'common.stateNoReport',
  conflicting: 'common.stateConflicting',
  too_few: 'common.stateTooFew',
};

export function nameState(language: Language, state: Exclude<PointState, 'reported'>): string {
  return translate(language, stateKeys[state]);
}

const redefinedKeys: Readonly<Record<RedefinitionId, WordKey>> = {
  first_year: 'common.redefinedFirstYear',
  fees: 'common.redefinedFees',
  review_first: 'common.redefinedReviewFirst',
};

/** From which year on a figure counts something else, and what. */
export const explainRedefinition = (language: Language, id: RedefinitionId): string =>
  translate(language, redefinedKeys[id]);

const besideKeys: Readonly<Record<BesideReason, WordKey>> = {
  other_scope: 'common.besideScope',
  doubt: 'common.besideDoubt',
  text: 'common.besideText',
  redefined: 'common.besideRedefined',
  other_form: 'common.besideForm',
  other_source: 'common.besideSource',
  gap: 'common.besideGap',
  inexact: 'common.besideInexact',
};

/** Why two numbers stand side by side and nothing is said to have risen or fallen. */
export const nameBeside = (language: Language, reason: BesideReason): string => translate(language, besideKeys[reason]);

/** What a figure and a point of a series have in common. */
export interface Valued {
  value: number | null;
  qualifier: 'exact' | 'approx' | 'at_least' | null;
}

/** 1379 → `1,379`, an approximate one `约 1,379`, a lower bound `1,379 以上`. */
export function nameValue(language: Language, { value, qualifier }: Valued): string {
  const number = value === null ? '' : formatNumber(value);
  if (qualifier === 'approx') return translate(language, 'common.approximately', { value: number });
  return qualifier === 'at_least' ? translate(language, 'common.atLeast', { value: number }) : number;
}

/** The value in words, or the reason why there is none. */
export function namePoint(language: Language, point: Valued & { state: PointState }): string {
  return point.state === 'reported' ? nameValue(language, point) : nameState(language, point.state);
}
