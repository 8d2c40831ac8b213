// The three tables that the present forms prescribe.

import { hasTable } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { hasPrescribedOutline, prescribedSections } from '../statutory-sections.ts';

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
