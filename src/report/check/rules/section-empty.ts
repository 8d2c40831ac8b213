// Sections that have a heading and nothing under it.
import { nameSection } from '../compare/name-metric.ts';
import { basis, type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { findPrescribedSections, hasPrescribedOutline, hasText } from '../statutory-sections.ts';

export const sectionEmpty: ReportRule = {
  id: 'section-empty',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '总体情况、存在的主要问题及改进情况、其他需要报告的事项三个部分有文字。',
    en: 'The sections on the general situation, on problems and on other matters have text.',
  },
  remedy: {
    zh: '请补写该部分；没有内容的写明“无”。',
    en: 'Write the section; where there is nothing to report, say so.',
  },
  basis: basis.content,
  applies: (report) => hasPrescribedOutline(report) || notApplicable.olderForm,
  test: (report) =>
    findPrescribedSections(report).flatMap((prescribed): Comparison[] => {
      const { id, table } = prescribed;
      const { zh, en } = nameSection(prescribed);
      const section = report.sections.find((it) => it.id === id);
      // A table has a rule of its own.
      if (section === undefined || table !== undefined) return [];
      if (hasText(section) || report.tables.some((other) => other.section === id)) return [{ pass: true }];
      const message = { zh: `“${zh}”部分只有标题，没有文字。`, en: `The section “${en}” has a heading and no text.` };
      return [{ pass: false, message, at: [] }];
    }),
};
