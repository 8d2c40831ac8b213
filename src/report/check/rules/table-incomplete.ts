// Rows and columns that the form prescribes and a report's tables lack.

import { findTableGaps } from '../../analysis/table-gaps.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const shown = 6;

export const tableIncomplete = {
  id: 'table-incomplete',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => findTableGaps(report).length > 0 || notApplicable('noTable'),
  test: (report) =>
    findTableGaps(report).map(({ table, missing }) => {
      if (missing.length === 0) return { pass: true };
      const message = {
        code: `table-incomplete.${missing.length > shown ? 'messageMore' : 'message'}`,
        values: { table: { table }, count: missing.length, missing: missing.slice(0, shown) },
      };
      const index = report.tables.findIndex((it) => it.kind === table);
      const at = index < 0 ? [] : [{ section: report.tables[index]?.section ?? '', table: index, row: 0, column: 0 }];
      return { pass: false, message, at };
    }),
} as const satisfies ReportRule;
