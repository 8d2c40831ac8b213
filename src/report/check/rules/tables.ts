// A report's tables → whether one that its form prescribes is missing, or lacks rows or columns.

import { findTableGaps } from '../../analysis/table-gaps.ts';
import { hasTable } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { hasPrescribedOutline, prescribedSections } from '../statutory-sections.ts';

const shown = 6;

/** Rows and columns that the form prescribes and a report's tables lack. */
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

/** The tables that a report's form prescribes. */
export const tableMissing = {
  id: 'table-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test: (report) =>
    prescribedSections(report).flatMap(({ id, table }): Comparison[] => {
      if (table === undefined) return [];
      if (hasTable(report, table)) return [{ pass: true }];
      const message = { code: 'table-missing.message', values: { section: { section: id } } };
      return [{ pass: false, message, at: [] }];
    }),
} as const satisfies ReportRule;
