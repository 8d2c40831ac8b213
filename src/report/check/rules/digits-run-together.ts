// Cells whose digits had lost the separators between them in the copy that was read.
import { notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable, isGlued } from '../table-cells.ts';

export const digitsRunTogether = {
  id: 'digits-run-together',
  level: 'info',
  scope: 'report',
  family: 'cells',
  basis: 'form',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test: (report) => groupByTable(report.figures, (figure) => isGlued(figure, report), 'digits-run-together.message'),
} as const satisfies ReportRule;
