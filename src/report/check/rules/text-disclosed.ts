// Items disclosed: the text against the older statistics tables.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  {
    stated: 'narrative.disclosed',
    printed: ['stat2014.disclosed', 'stat2008.disclosed'],
    readings: [['stat2014.channels'], ['stat2008.disclosed.cumulative']],
  },
];

export const textDisclosed: ReportRule = {
  id: 'text-disclosed',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的主动公开信息总数与统计表一致。',
    en: 'The number of items disclosed in the text is that of the statistics table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '统计表对同一信息只计一条，正文可能按渠道累加；等于“通过不同渠道和方式公开”的数字也视为一致。约数不比较。',
    en: 'The table counts an item once, the text may add the channels up; a number equal to the items by channel agrees. Approximate numbers are not compared.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
