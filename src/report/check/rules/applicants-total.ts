// Table three, row by row: the six kinds of applicants against 总计.
import { listColumnSums } from '../../../forms/sums.ts';
import { compareSum, metricsOfSums } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const sums = listColumnSums('requests');

export const applicantsTotal = {
  id: 'applicants-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  basis: 'form',
  compares: { as: 'row', metrics: metricsOfSums(sums) },
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
} as const satisfies ReportRule;
