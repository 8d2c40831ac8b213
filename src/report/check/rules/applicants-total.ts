// Table three, row by row: the six kinds of applicants against 总计.
import { listColumnSums } from '../../../forms/sums.ts';
import { compareSum } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule, remedy } from '../rule.ts';

const sums = listColumnSums('requests');

export const applicantsTotal: ReportRule = {
  id: 'applicants-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '申请办理情况表的每一行，各类申请人之和等于总计。',
    en: 'In every row of the table of requests the kinds of applicants add up to the total.',
  },
  remedy: remedy.recount,
  basis: basis.form,
  tolerance: {
    zh: '空白的单元格不当作 0：有空白的行只在已知各项之和超过总计时才算不符。',
    en: 'A blank cell is no 0: a row with one fails only where the known parts exceed the total.',
  },
  applies: (report) => hasTable(report, 'requests') || notApplicable.noRequests,
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
};
