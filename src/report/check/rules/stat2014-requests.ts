// The 统计表 of 2014: requests by way, concluded ones by time and answers by kind against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2014Requests = makeSumRule({
  id: 'stat2014-requests',
  level: 'error',
  basis: 'table2014',
  table: 'stat2014',
  without: notApplicable('no2014'),
});
