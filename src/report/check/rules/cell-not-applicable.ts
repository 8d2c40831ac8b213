// Cells that say / or 无 where the form wants a number.
import { notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable } from '../table-cells.ts';

export const cellNotApplicable = {
  id: 'cell-not-applicable',
  level: 'info',
  scope: 'report',
  family: 'cells',
  basis: 'form',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test: (report) =>
    groupByTable(report.figures, (figure) => figure.status === 'not_applicable', 'cell-not-applicable.message'),
} as const satisfies ReportRule;
