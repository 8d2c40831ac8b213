// The six sections that the present forms prescribe.
import type { FormSection } from '../../../forms/record.ts';
import type { Report } from '../../model/report.ts';
import { readBlock } from '../../model/section.ts';
import { hasTable } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, prescribedSections } from '../statutory-sections.ts';

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
  const opening = report.sections.find(({ id }) => id === 'preamble');
  return opening?.blocks.some((block) => /[(（]一[)）]/.test(readBlock(block))) ?? false;
}
