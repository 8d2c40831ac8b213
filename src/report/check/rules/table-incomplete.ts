// Rows and columns that the form prescribes and a report's tables lack.

import type { TableId } from '../../../forms/record.ts';
import { findTableGaps, type MissingLabel } from '../../analysis/table-gaps.ts';
import { nameOf, nameTable } from '../compare/name-metric.ts';
import { type Bilingual, basis, notApplicable, type ReportRule } from '../rule.ts';

const shown = 6;

function nameMissing(table: TableId, path: MissingLabel): Bilingual {
  const named = path.map((label) => nameOf(table, label));
  return { zh: named.map(({ zh }) => zh).join('·'), en: named.map(({ en }) => en).join(': ') };
}

export const tableIncomplete: ReportRule = {
  id: 'table-incomplete',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '三张法定表格的行和列齐全。',
    en: 'The three statutory tables have all their rows and columns.',
  },
  remedy: {
    zh: '请按格式补齐行和列，没有发生的填 0。',
    en: 'Add the rows and columns of the form; where there were none, print 0.',
  },
  basis: basis.form,
  tolerance: {
    zh: '“其他处理”可以是一行（2019 年式）或三行（2021 年式）；两种格式混用的表格按各自的行核对。有的报告只保留不为 0 的列。',
    en: '其他处理 may be one row (2019) or three (2021), and tables may mix both forms. Some reports keep only the columns that are not 0.',
  },
  applies: (report) => findTableGaps(report).length > 0 || notApplicable.noTable,
  test: (report) =>
    findTableGaps(report).map(({ table, missing }) => {
      if (missing.length === 0) return { pass: true };
      const name = nameTable(table);
      const first = missing.slice(0, shown).map((path) => nameMissing(table, path));
      const more = missing.length > shown;
      const message = {
        zh: `“${name.zh}”表缺少 ${missing.length} 行（列）：${first.map((it) => it.zh).join('、')}${more ? '等' : ''}。`,
        en: `${name.en}: ${missing.length} rows or columns are missing: ${first.map((it) => it.en).join('; ')}${more ? ' …' : ''}.`,
      };
      const index = report.tables.findIndex((it) => it.kind === table);
      const at = index < 0 ? [] : [{ section: report.tables[index]?.section ?? '', table: index, row: 0, column: 0 }];
      return { pass: false, message, at };
    }),
};
