// The 统计表 of 2014: the grounds of denial against the answers that denied.
import { basis } from '../basis.ts';
import { compareSums } from '../compare/compare-sums.ts';
import { hasFamily } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const heads = {
  answers_denied: [
    'denied_state_secret',
    'denied_trade_secret',
    'denied_privacy',
    'denied_stability',
    'denied_not_government_information',
    'denied_other_law',
  ],
};

export const stat2014Denied: ReportRule = {
  id: 'stat2014-denied',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，不同意公开答复的各项理由之和等于“不同意公开答复数”。',
    en: 'In the statistics table the grounds of denial add up to the answers that denied.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  tolerance: {
    zh: '一件答复可能同时引用几项理由。',
    en: 'One answer may rest on several grounds.',
  },
  applies: (report) => hasFamily(report, 'stat2014.') || notApplicable.no2014,
  test: (report) => compareSums(report, 'stat2014', heads),
};
