// Blank cells in the three tables of the present forms.
import { notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable } from '../table-cells.ts';

const PRESENT_TABLE = /^(?:active|requests|appeals)\./;

export const cellBlank = {
  id: 'cell-blank',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  basis: 'form',
  applies: (report) => report.figures.some((figure) => PRESENT_TABLE.test(figure.metric)) || notApplicable('noTable'),
  test: (report) =>
    groupByTable(
      report.figures.filter((figure) => PRESENT_TABLE.test(figure.metric)),
      (figure) => figure.status === 'blank',
      'cell-blank.message',
    ),
} as const satisfies ReportRule;
