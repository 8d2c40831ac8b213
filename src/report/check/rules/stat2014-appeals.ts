// The 统计表 of 2014: results of reviews, suits and complaints against their heads.
import { basis } from '../basis.ts';
import { compareSums } from '../compare/compare-sums.ts';
import { hasFamily } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const heads = {
  reviews: ['reviews_upheld', 'reviews_corrected', 'reviews_other'],
  suits: ['suits_upheld', 'suits_corrected', 'suits_other'],
  complaints: ['complaints_upheld', 'complaints_corrected', 'complaints_other'],
};

export const stat2014Appeals: ReportRule = {
  id: 'stat2014-appeals',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，行政复议、行政诉讼、举报投诉的数量分别等于各自分项之和。',
    en: 'In the statistics table reviews, lawsuits and complaints each equal the sum of their results.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  tolerance: {
    zh: '表中没有“尚未审结”一项，年底未结的案件可能只计入总数。',
    en: 'The table has no row for cases still pending; those may be counted in the head alone.',
  },
  applies: (report) => hasFamily(report, 'stat2014.') || notApplicable.no2014,
  test: (report) => compareSums(report, 'stat2014', heads),
};
