// Table three, column by column: the outcomes against （七）总计.
import { listRowSums } from '../../../forms/sums.ts';
import { compareSum } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule, remedy } from '../rule.ts';

const sums = listRowSums('requests');

export const outcomesTotal: ReportRule = {
  id: 'outcomes-total',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '申请办理情况表的每一列，各种办理结果之和等于“（七）总计”。',
    en: 'In every column of the table of requests the outcomes add up to （七）总计.',
  },
  remedy: remedy.recount,
  basis: basis.form,
  tolerance: {
    zh: '空白或缺少的行不当作 0：这样的列只在已知各项之和超过总计时才算不符。',
    en: 'A blank or missing row is no 0: such a column fails only where the known parts exceed the total.',
  },
  applies: (report) => hasTable(report, 'requests') || notApplicable.noRequests,
  test(report) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
};
