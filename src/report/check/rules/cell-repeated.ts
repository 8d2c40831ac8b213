// One cell of the form that the report prints twice with different numbers.
import { wordEverywhere } from '../../../i18n/word-message.ts';
import { basis, notApplicable, type ReportRule, remedy } from '../rule.ts';

export const cellRepeated: ReportRule = {
  id: 'cell-repeated',
  level: 'error',
  scope: 'report',
  family: 'cells',
  statement: {
    zh: '法定表格中重复出现的同一格，数字相同。',
    en: 'A cell of the form that is printed twice has the same number both times.',
  },
  remedy: remedy.recount,
  basis: basis.form,
  applies: (report) => report.tables.length > 0 || notApplicable.noTable,
  test(report) {
    const repeated = report.notes.filter((note) => note.code === 'repeated_cell');
    if (repeated.length === 0) return [{ pass: true }];
    return repeated.map(({ message, at }) => ({ pass: false, message: wordEverywhere(message), at: at ? [at] : [] }));
  },
};
