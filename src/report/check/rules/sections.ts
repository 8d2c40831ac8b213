// A report's sections → whether one that its form prescribes is missing, or a heading with nothing under it.

import type { FormSection } from '../../../forms/record.ts';
import type { Report } from '../../model/report.ts';
import { isPreamble, readBlock } from '../../model/section.ts';
import { hasTable } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, hasText, prescribedSections } from '../statutory-sections.ts';

/** The six sections that the present forms prescribe. */
export const sectionMissing = {
  id: 'section-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'form',
  applies: (report) => hasPrescribedOutline(report) || notApplicable('olderForm'),
  test(report) {
    const found = findPrescribedSections(report);
    const missing = prescribedSections(report).filter(
      (section) => !found.includes(section) && !isThereUnnamed(report, section),
    );
    const unnamed = report.sections.filter((section) => section.id.startsWith('part-')).length;
    if (missing.length <= unnamed) return [{ pass: true }];
    return missing.map(({ id }) => ({
      pass: false,
      message: { code: 'section-missing.message', values: { section: { section: id } } },
      at: [],
    }));
  },
} as const satisfies ReportRule;

function isThereUnnamed(report: Report, section: FormSection): boolean {
  if (section.table !== undefined) return hasTable(report, section.table);
  if (section !== prescribedSections(report)[0]) return false;
  const opening = report.sections.find(isPreamble);
  return opening?.blocks.some((block) => /[(（]一[)）]/.test(readBlock(block))) ?? false;
}

/** Sections that have a heading and nothing under it. */
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
