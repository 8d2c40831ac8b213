// A point's state → the words for why there is no number: those of the tables.
import { nameState as nameAbsence } from '../i18n/state-words.ts';
import type { Language } from '../i18n/translate.ts';
import type { PointState } from '../report/analysis/series-point.ts';

/** `reported` without a number cannot come from the core; should it come, it is unreadable and not a zero. */
export const nameMissingValue = (language: Language, state: PointState): string =>
  nameAbsence(language, state === 'reported' ? 'unreadable' : state);
