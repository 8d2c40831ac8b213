// The 统计表 of 2014: the grounds of denial against the answers that denied.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2014Denied = makeSumRule({
  id: 'stat2014-denied',
  level: 'warning',
  basis: 'table2014',
  table: 'stat2014',
  without: notApplicable('no2014'),
});
