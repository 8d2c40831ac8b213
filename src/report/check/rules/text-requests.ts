// Requests received: the text against the table.
import { basis } from '../basis.ts';
import { type Comparison, compareStatement } from '../compare/compare-statement.ts';
import { hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const comparisons: readonly Comparison[] = [
  {
    stated: 'narrative.requests',
    printed: ['requests.received.total', 'stat2014.requests', 'stat2008.requests'],
    readings: [
      ['requests.received.total', 'requests.carried_in.total'],
      ['requests.total.total'],
      ['stat2014.concluded'],
      ['stat2014.answers'],
    ],
  },
];

export const textRequests: ReportRule = {
  id: 'text-requests',
  level: 'warning',
  scope: 'report',
  family: 'text',
  statement: {
    zh: '正文所说的申请数与申请办理情况表（或统计表）一致。',
    en: 'The number of requests in the text is that of the table.',
  },
  remedy: remedy.agree,
  basis: basis.consistency,
  tolerance: {
    zh: '正文可能把上年结转计入“收办”，或者说的是办结、答复的件数；等于其中之一即视为一致。约数不比较。',
    en: 'The text may count what was carried in as well, or speak of what was concluded or answered; a number equal to one of these agrees. Approximate numbers are not compared.',
  },
  applies: (report) => comparisons.some(({ stated }) => hasFamily(report, stated)) || notApplicable.noStatement,
  test(report) {
    const figures = mapFigures(report);
    return comparisons.flatMap((comparison) => compareStatement(figures, comparison));
  },
};
