// Cells whose digits had lost the separators between them in the copy that was read.
import { basis, notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable, isGlued } from '../table-cells.ts';

export const digitsRunTogether: ReportRule = {
  id: 'digits-run-together',
  level: 'info',
  scope: 'report',
  family: 'cells',
  statement: {
    zh: '表格的每个数字自成一格，不与相邻的数字连在一起。',
    en: 'Every number of a table stands in a cell of its own and is not run together with the next.',
  },
  remedy: {
    zh: '请以真正的表格（而不是一行文字）发布；已按勾稽关系拆分的数字请对照原文核实。',
    en: 'Publish real tables, not lines of text; check against the original the numbers that were told apart by arithmetic.',
  },
  basis: basis.form,
  tolerance: {
    zh: '多半是网页转换造成的。行、列、平衡三种关系只留下一种读法的才拆分，其余标为不可读。',
    en: 'Mostly the work of a converter. Digits are split only where rows, columns and the balance leave one reading; the others stay unread.',
  },
  applies: (report) => report.tables.length > 0 || notApplicable.noTable,
  test: (report) =>
    groupByTable(
      report.figures,
      (figure) => isGlued(figure, report),
      (table, count, raw) => ({
        zh: `“${table.zh}”表中有 ${count} 个数字与相邻数字连在一起，如“${raw}”。`,
        en: `${table.en}: ${count} numbers are run together with their neighbours, such as “${raw}”.`,
      }),
    ),
};
