// Cells that say / or 无 where the form wants a number.
import { basis, notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable } from '../table-cells.ts';

export const cellNotApplicable: ReportRule = {
  id: 'cell-not-applicable',
  level: 'info',
  scope: 'report',
  family: 'cells',
  statement: {
    zh: '法定表格的单元格里是数字，而不是“/”“—”“无”。',
    en: 'The cells of the statutory tables hold numbers rather than /, — or 无.',
  },
  remedy: {
    zh: '没有发生的请填 0；确实不适用的，在正文中说明。',
    en: 'Where there were none, print 0; where the item cannot apply, say so in the text.',
  },
  basis: basis.form,
  tolerance: {
    zh: '没有规章制定权的机关常在规章一行填“/”；这些单元格不当作 0 计算。',
    en: 'Bodies that cannot make rules often print / in that row; such cells are not counted as 0.',
  },
  applies: (report) => report.tables.length > 0 || notApplicable.noTable,
  test: (report) =>
    groupByTable(
      report.figures,
      (figure) => figure.status === 'not_applicable',
      (table, count, raw) => ({
        zh: `“${table.zh}”表中有 ${count} 个单元格填“${raw}”等，不是数字。`,
        en: `${table.en}: ${count} cells hold “${raw}” or the like instead of a number.`,
      }),
    ),
};
