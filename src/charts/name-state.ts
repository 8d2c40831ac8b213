// A point's state → the words for why there is no number.
import { type Language, translate, type WordKey } from '../i18n/translate.ts';
import type { PointState } from '../report/series/series-point.ts';

const keys = {
  reported: 'charts.stateUnreadable',
  blank: 'charts.stateBlank',
  not_applicable: 'charts.stateNotApplicable',
  unreadable: 'charts.stateUnreadable',
  not_stated: 'charts.stateNotStated',
  not_in_form: 'charts.stateNotInForm',
  no_report: 'charts.stateNoReport',
  conflicting: 'charts.stateConflicting',
} as const satisfies Record<PointState, WordKey>;

/** `reported` without a number cannot come from the core; should it come, it is unreadable and not a zero. */
export const nameState = (language: Language, state: PointState): string => translate(language, keys[state]);
