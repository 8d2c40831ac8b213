// A range of years → the words for it; one year is named once.
import type { YearRange } from '../report/analysis/build-series.ts';
import { type Language, translate } from './translate.ts';

export function nameYears(language: Language, { from, to }: YearRange): string {
  return from === to
    ? translate(language, 'common.year', { year: from })
    : translate(language, 'common.yearRange', { from, to });
}
