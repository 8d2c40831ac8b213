// Items by website, WeChat and Weibo: the text against the 统计表 of 2014.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  { stated: 'narrative.website', printed: ['stat2014.website'] },
  { stated: 'narrative.wechat', printed: ['stat2014.wechat'] },
  { stated: 'narrative.weibo', printed: ['stat2014.weibo'] },
];

export const textChannels: ReportRule = {
  id: 'text-channels',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的网站、微信、微博公开数与统计表一致。',
    en: 'The numbers for website, WeChat and Weibo in the text are those of the statistics table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '正文可能只说其中一个网站或账号。约数不比较；省级统计表的网站公开数口径不一，也不比较。',
    en: 'The text may speak of one website or account of several. Approximate numbers are not compared, nor is the provincial table, whose years count differently.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
