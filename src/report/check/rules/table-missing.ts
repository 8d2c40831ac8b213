// The three tables that the present forms prescribe.

import { nameSection } from '../compare/name-metric.ts';
import { hasTable } from '../figure-map.ts';
import { basis, type Comparison, notApplicable, type ReportRule } from '../rule.ts';
import { hasPrescribedOutline, prescribedSections } from '../statutory-sections.ts';

export const tableMissing: ReportRule = {
  id: 'table-missing',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '主动公开、申请办理、复议诉讼三个部分都有可读的法定表格。',
    en: 'The sections on disclosure, on requests and on appeals have their statutory tables in readable form.',
  },
  remedy: {
    zh: '请补上表格；表格是图片的，改为文字表格，以便读取和核对。',
    en: 'Add the table; where it is an image, publish it as a real table that can be read and checked.',
  },
  basis: basis.form,
  tolerance: {
    zh: '表格可能以图片或附件发布，所读的网页中没有。',
    en: 'The table may have been published as an image or an attachment that the page read does not hold.',
  },
  applies: (report) => hasPrescribedOutline(report) || notApplicable.olderForm,
  test: (report) =>
    prescribedSections(report).flatMap((section): Comparison[] => {
      const { table } = section;
      const { zh, en } = nameSection(section);
      if (table === undefined) return [];
      if (hasTable(report, table)) return [{ pass: true }];
      const message = {
        zh: `“${zh}”部分没有可读的表格（未附，或为图片、附件）。`,
        en: `The section “${en}” has no readable table (absent, or an image or attachment).`,
      };
      return [{ pass: false, message, at: [] }];
    }),
};
