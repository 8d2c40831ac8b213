// The six sections that the present forms prescribe.

import type { FormSection } from '../../../forms/record.ts';
import type { Report } from '../../model/report.ts';
import { readBlock } from '../../model/section.ts';
import { nameSection } from '../compare/name-metric.ts';
import { hasTable } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, prescribedSections } from '../statutory-sections.ts';

export const sectionMissing: ReportRule = {
  id: 'section-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '报告有格式规定的六个部分。',
    en: 'The report has the six sections that the form prescribes.',
  },
  remedy: {
    zh: '请补上缺少的部分；没有内容的写明“无”。',
    en: 'Add the section; where there is nothing to report, say so.',
  },
  basis: basis.form,
  tolerance: {
    zh: '标题另有写法的部分不算缺少；标题脱落而表格仍在的，以及开头不设标题直接从“（一）”写起的，也不算。',
    en: 'A section under another heading is not missing, nor one whose table is there without its heading, nor an overview that starts without one.',
  },
  applies: (report) => hasPrescribedOutline(report) || notApplicable.olderForm,
  test(report) {
    const found = findPrescribedSections(report);
    const missing = prescribedSections(report).filter(
      (section) => !found.includes(section) && !isThereUnnamed(report, section),
    );
    const unnamed = report.sections.filter((section) => section.id.startsWith('part-')).length;
    if (missing.length <= unnamed) return [{ pass: true }];
    return missing.map(nameSection).map(({ zh, en }) => ({
      pass: false,
      message: { zh: `没有找到“${zh}”部分。`, en: `The section “${en}” was not found.` },
      at: [],
    }));
  },
};

function isThereUnnamed(report: Report, section: FormSection): boolean {
  if (section.table !== undefined) return hasTable(report, section.table);
  if (section !== prescribedSections(report)[0]) return false;
  const opening = report.sections.find(({ id }) => id === 'preamble');
  return opening?.blocks.some((block) => /[(（]一[)）]/.test(readBlock(block))) ?? false;
}
