// The 统计表 of 2014: items by channel and items sent to reading places against their heads.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2014Channels = makeSumRule({
  id: 'stat2014-channels',
  level: 'error',
  basis: 'table2014',
  table: 'stat2014',
  without: notApplicable('no2014'),
});
