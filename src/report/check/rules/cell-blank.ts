// Blank cells in the three tables of the present forms.
import { basis, notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable } from '../table-cells.ts';

const PRESENT_TABLE = /^(?:active|requests|appeals)\./;

export const cellBlank: ReportRule = {
  id: 'cell-blank',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  statement: {
    zh: '三张法定表格的数字单元格都已填写。',
    en: 'Every number cell of the three statutory tables is filled in.',
  },
  remedy: {
    zh: '没有发生的请填 0；空白不能说明是 0 还是漏填。',
    en: 'Where there were none, print 0; a blank does not say whether it is 0 or was forgotten.',
  },
  basis: basis.form,
  tolerance: {
    zh: '有的机关以空白表示 0；网页转载也可能丢失数字。2019 年以前的统计表允许部门不填部分行，不适用。',
    en: 'Some bodies leave out zeros, and copies may lose digits. The older statistics tables let departments leave rows blank and are not checked.',
  },
  applies: (report) => report.figures.some((figure) => PRESENT_TABLE.test(figure.metric)) || notApplicable.noTable,
  test: (report) =>
    groupByTable(
      report.figures.filter((figure) => PRESENT_TABLE.test(figure.metric)),
      (figure) => figure.status === 'blank',
      (table, count) => ({
        zh: `“${table.zh}”表中有 ${count} 个单元格空白。`,
        en: `${table.en}: ${count} cells are blank.`,
      }),
    ),
};
