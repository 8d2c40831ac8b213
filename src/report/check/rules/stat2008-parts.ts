// The provincial 统计表: requests by way and answers by kind against their heads, where the year's form prints all parts.

import { makeSumRule } from '../compare-figures.ts';
import { notApplicable } from '../rule.ts';

export const stat2008Parts = makeSumRule({
  id: 'stat2008-parts',
  level: 'warning',
  basis: 'table2008',
  table: 'stat2008',
  without: notApplicable('no2008'),
});
