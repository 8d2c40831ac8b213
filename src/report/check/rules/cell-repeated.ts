// One cell of the form that the report prints twice with different numbers.
import { notApplicable, type ReportRule } from '../rule.ts';

export const cellRepeated = {
  id: 'cell-repeated',
  level: 'error',
  scope: 'report',
  family: 'cells',
  remedy: 'recount',
  basis: 'form',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test(report) {
    const repeated = report.notes.filter((note) => note.code === 'repeated_cell');
    if (repeated.length === 0) return [{ pass: true }];
    return repeated.map(({ message: note, at }) => ({
      pass: false,
      message: { code: 'cell-repeated.message', values: { note } },
      at: at ? [at] : [],
    }));
  },
} as const satisfies ReportRule;
