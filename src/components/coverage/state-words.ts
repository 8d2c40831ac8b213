// What is held for a year → the words for it.

import type { WordKey } from '../../i18n/translate.ts';
import type { CoverageState } from '../../report/analysis/coverage.ts';

export const coverageWords: Readonly<Record<CoverageState, WordKey>> = {
  full: 'coverage.full',
  partial: 'coverage.partial',
  missing: 'coverage.missing',
};
