// The 统计表 of 2014: requests by way, concluded ones by time and answers by kind against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2014Requests = makeSumRule({
  id: 'stat2014-requests',
  level: 'error',
  statement: {
    zh: '统计表中，收到申请数、申请办结数、申请答复数分别等于各自分项之和。',
    en: 'In the statistics table requests received, concluded and answered each equal the sum of their parts.',
  },
  basis: basis.table2014,
  table: 'stat2014',
  without: notApplicable.no2014,
});
