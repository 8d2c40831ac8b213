// What is held for a year → the words for it.

import type { CoverageState } from '../../data/coverage/coverage-row.ts';
import type { WordKey } from '../../i18n/translate.ts';

export const coverageWords: Readonly<Record<CoverageState, WordKey>> = {
  full: 'coverage.full',
  partial: 'coverage.partial',
  missing: 'coverage.missing',
};
