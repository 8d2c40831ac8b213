// Table four: the four results of each kind of case against its 总计.
import { listColumnSums } from '../../../forms/sums.ts';
import { compareSum } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule, remedy } from '../rule.ts';

const sums = listColumnSums('appeals');

export const appealsTotal: ReportRule = {
  id: 'appeals-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '复议诉讼情况表中，行政复议、未经复议直接起诉、复议后起诉三组的各项之和等于各自的总计。',
    en: 'In the table of appeals the results of each of the three kinds of cases add up to their total.',
  },
  remedy: remedy.recount,
  basis: basis.form,
  tolerance: {
    zh: '空白的单元格不当作 0：有空白的一组只在已知各项之和超过总计时才算不符。',
    en: 'A blank cell is no 0: a group with one fails only where the known parts exceed the total.',
  },
  applies: (report) => hasTable(report, 'appeals') || notApplicable.noAppeals,
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
};
