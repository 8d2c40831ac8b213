// The provincial 统计表: requests by way and answers by kind against their heads, where the year's form prints all parts.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2008Parts = makeSumRule({
  id: 'stat2008-parts',
  level: 'warning',
  statement: {
    zh: '省级统计表中，本年度受理申请数、答复数分别等于各自分项之和。',
    en: 'In the provincial table this year’s requests and answers each equal the sum of their parts.',
  },
  basis: basis.table2008,
  tolerance: {
    zh: '各年表式分项不一；分项不全时，只在已知各项之和超过总数时才算不符。历年累计一列不比较。',
    en: 'The rows differ from year to year; an incomplete list fails only where it exceeds its head. The cumulative column is not compared.',
  },
  table: 'stat2008',
  without: notApplicable.no2008,
});
