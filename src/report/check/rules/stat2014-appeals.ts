// The 统计表 of 2014: results of reviews, suits and complaints against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2014Appeals = makeSumRule({
  id: 'stat2014-appeals',
  level: 'warning',
  statement: {
    zh: '统计表中，行政复议、行政诉讼、举报投诉的数量分别等于各自分项之和。',
    en: 'In the statistics table reviews, lawsuits and complaints each equal the sum of their results.',
  },
  basis: basis.table2014,
  tolerance: {
    zh: '表中没有“尚未审结”一项，年底未结的案件可能只计入总数。',
    en: 'The table has no row for cases still pending; those may be counted in the head alone.',
  },
  table: 'stat2014',
  without: notApplicable.no2014,
});
