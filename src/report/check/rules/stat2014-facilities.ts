// The 统计表 of 2014: sites, reading points, visitors and staff against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { basis, notApplicable } from '../rule.ts';

export const stat2014Facilities = makeSumRule({
  id: 'stat2014-facilities',
  level: 'error',
  statement: {
    zh: '统计表中，公开网站、查阅点、接待人数、工作人员的数量分别等于各自分项之和。',
    en: 'In the statistics table sites, reading points, visitors and staff each equal the sum of their parts.',
  },
  basis: basis.table2014,
  tolerance: {
    zh: '部门不填的行常为空白；有空白时，只在已知各项之和超过总数时才算不符。',
    en: 'Rows that departments leave out are often blank; then the sum fails only where the known parts exceed the head.',
  },
  table: 'stat2014',
  without: notApplicable.no2014,
});
