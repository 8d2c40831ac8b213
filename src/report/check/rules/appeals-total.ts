// Table four: the four results of each kind of case against its 总计.
import { listColumnSums } from '../../../forms/sums.ts';
import { compareSum, metricsOfSums } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const sums = listColumnSums('appeals');

export const appealsTotal = {
  id: 'appeals-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  basis: 'form',
  compares: { as: 'row', metrics: metricsOfSums(sums) },
  applies: (report) => hasTable(report, 'appeals') || notApplicable('noAppeals'),
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
} as const satisfies ReportRule;
