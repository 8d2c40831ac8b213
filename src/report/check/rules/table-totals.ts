// Tables three and four: what a row or a column adds up to against its printed total.
import { listColumnSums, listRowSums, type Sum } from '../../../forms/sums.ts';
import { compareSum, metricsOfSums } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { type ComparedAs, notApplicable, type ReportRule } from '../rule.ts';

/** What rules about totals have in common. */
const totals = (as: ComparedAs, sums: readonly Sum[]) => ({
  level: 'error' as const,
  scope: 'report' as const,
  family: 'sums' as const,
  remedy: 'recount' as const,
  basis: 'form' as const,
  compares: { as, metrics: metricsOfSums(sums) },
  test(report: Parameters<ReportRule['test']>[0]) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
});

/** Table three, row by row: the six kinds of applicants against 总计. */
export const applicantsTotal = {
  id: 'applicants-total',
  ...totals('row', listColumnSums('requests')),
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
} as const satisfies ReportRule;

/** Table three, column by column: the outcomes against （七）总计. */
export const outcomesTotal = {
  id: 'outcomes-total',
  ...totals('column', listRowSums('requests')),
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
} as const satisfies ReportRule;

/** Table four: the four results of each kind of case against its 总计. */
export const appealsTotal = {
  id: 'appeals-total',
  ...totals('row', listColumnSums('appeals')),
  applies: (report) => hasTable(report, 'appeals') || notApplicable('noAppeals'),
} as const satisfies ReportRule;
