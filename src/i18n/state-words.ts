// What a series holds for a year → the words for it; a number that is not there is never shown as 0.
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
};

export function nameState(language: Language, state: Exclude<PointState, 'reported'>): string {
  return translate(language, stateKeys[state]);
}

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
