// Policy explanations: the text against the 统计表 of 2014.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  { stated: 'narrative.interpretations', printed: ['stat2014.interpretations'] },
];

export const textInterpretations: ReportRule = {
  id: 'text-interpretations',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的政策解读数与统计表一致。',
    en: 'The number of policy explanations in the text is that of the statistics table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '正文可能把图解、视频、转载等一并计入，统计表只计解读稿件。',
    en: 'The text may count charts, videos and reprints, the table only articles.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
