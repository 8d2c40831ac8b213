// The 统计表 of 2014: sites, reading points, visitors and staff against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2014Facilities = makeSumRule({
  id: 'stat2014-facilities',
  level: 'error',
  basis: 'table2014',
  table: 'stat2014',
  without: notApplicable('no2014'),
});
