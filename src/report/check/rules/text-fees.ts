// Fees charged for handling information: the text against the older statistics tables.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  { stated: 'narrative.fees_charged', printed: ['stat2014.fees'], factor: 10_000 },
];

export const textFees: ReportRule = {
  id: 'text-fees',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的信息公开收费与统计表一致。',
    en: 'The fees for handling information in the text are those of the statistics table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '统计表以万元计，正文以元计，换算后比较。2019 年以后的表格没有此项；其中的“行政事业性收费”是另一回事，不作比较。省级统计表的金额有的年份是减免数，也不比较。',
    en: 'The table counts in 10,000 yuan and is converted. Forms since 2019 have no such cell; administrative fees are another thing and not compared, nor is the amount of the provincial table, which in some years is what was waived.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
