// A rate → its percentage, and the words for why there is none.

import { formatNumber, type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { AbsentReason } from '../../views/ranking/rankings.ts';

/** 0.25 → `25%`, 0.333 → `33.3%`. */
export const writePercent = (value: number): string => `${formatNumber(Math.round(value * 1000) / 10)}%`;

export const absentRateWords: Readonly<Record<AbsentReason, WordKey>> = {
  blank: 'common.statusBlank',
  not_applicable: 'common.statusNotApplicable',
  unreadable: 'common.statusUnreadable',
  not_stated: 'common.stateNotStated',
  not_in_form: 'places.rateNotInForm',
  zero_denominator: 'places.rateZero',
  inconsistent: 'places.rateInconsistent',
};

export function writeParts(
  language: Language,
  { numerator, denominator }: Record<'numerator' | 'denominator', number>,
) {
  return translate(language, 'places.parts', {
    numerator: formatNumber(numerator),
    denominator: formatNumber(denominator),
  });
}
