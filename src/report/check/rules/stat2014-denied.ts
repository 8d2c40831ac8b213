// The 统计表 of 2014: the grounds of denial against the answers that denied.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2014Denied = makeSumRule({
  id: 'stat2014-denied',
  level: 'warning',
  statement: {
    zh: '统计表中，不同意公开答复的各项理由之和等于“不同意公开答复数”。',
    en: 'In the statistics table the grounds of denial add up to the answers that denied.',
  },
  basis: basis.table2014,
  tolerance: {
    zh: '一件答复可能同时引用几项理由。',
    en: 'One answer may rest on several grounds.',
  },
  table: 'stat2014',
  without: notApplicable.no2014,
});
