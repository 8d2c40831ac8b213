// Sections that have a heading and nothing under it.
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, hasText } from '../statutory-sections.ts';

export const sectionEmpty = {
  id: 'section-empty',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'content',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test: (report) =>
    findPrescribedSections(report).flatMap(({ id, table }): Comparison[] => {
      const section = report.sections.find((it) => it.id === id);
      // A table has a rule of its own.
      if (section === undefined || table !== undefined) return [];
      if (hasText(section) || report.tables.some((other) => other.section === id)) return [{ pass: true }];
      const message = { code: 'section-empty.message', values: { section: { section: id } } };
      return [{ pass: false, message, at: [] }];
    }),
} as const satisfies ReportRule;
