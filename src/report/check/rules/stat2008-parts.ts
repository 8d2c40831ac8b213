// The provincial 统计表: requests by way and answers by kind against their heads, where the year's form prints all parts.
import { basis } from '../basis.ts';
import { compareSum, type Sum } from '../compare/compare-sum.ts';
import { type FigureMap, hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

/** Each year's form merges other rows: all that may stand there, and what must for the list to be complete. */
const heads = {
  requests: {
    rows: ['in_person', 'fax', 'email', 'online', 'letter', 'letter_fax', 'other'],
    complete: [
      ['in_person', 'email', 'online', 'letter_fax', 'other'],
      ['in_person', 'fax', 'email', 'online', 'letter'],
    ],
  },
  answers: {
    rows: ['granted', 'partial', 'denied', 'other'],
    complete: [['granted', 'partial', 'denied', 'other']],
  },
};

export const stat2008Parts: ReportRule = {
  id: 'stat2008-parts',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '省级统计表中，本年度受理申请数、答复数分别等于各自分项之和。',
    en: 'In the provincial table this year’s requests and answers each equal the sum of their parts.',
  },
  remedy: remedy.recount,
  basis: basis.table2008,
  tolerance: {
    zh: '各年表式分项不一；分项不全时，只在已知各项之和超过总数时才算不符。历年累计一列不比较。',
    en: 'The rows differ from year to year; an incomplete list fails only where it exceeds its head. The cumulative column is not compared.',
  },
  applies: (report) => hasFamily(report, 'stat2008.') || notApplicable.no2008,
  test(report) {
    const figures = mapFigures(report);
    return (['requests', 'answers'] as const).flatMap((head) => compareSum(figures, listParts(figures, head)));
  },
};

function listParts(figures: FigureMap, head: keyof typeof heads): Sum {
  const idOf = (row: string): string => `stat2008.${head}_${row}`;
  const printed = heads[head].rows.map(idOf).filter((id) => figures.has(id));
  const complete = heads[head].complete.some((rows) => rows.every((row) => figures.has(idOf(row))));
  // A part that the form may have and this table lacks keeps a shortfall from being a finding.
  return { total: `stat2008.${head}`, parts: complete ? printed : [...printed, idOf('not_printed')] };
}
