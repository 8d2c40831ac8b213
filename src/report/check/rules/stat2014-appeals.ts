// The 统计表 of 2014: results of reviews, suits and complaints against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2014Appeals = makeSumRule({
  id: 'stat2014-appeals',
  level: 'warning',
  basis: 'table2014',
  table: 'stat2014',
  without: notApplicable('no2014'),
});
