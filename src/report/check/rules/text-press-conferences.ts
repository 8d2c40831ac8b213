// Press conferences: the text against the 统计表 of 2014.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  { stated: 'narrative.press_conferences', printed: ['stat2014.press_conferences'] },
];

export const textPressConferences: ReportRule = {
  id: 'text-press-conferences',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的新闻发布会次数与统计表一致。',
    en: 'The number of press conferences in the text is that of the statistics table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '正文可能只说举办的，统计表也计参加的。',
    en: 'The text may count those held, the table those joined as well.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
