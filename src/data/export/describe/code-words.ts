// Data table: every code that stands in a column, with the words that say what it means.
import type { WordKey } from '../../../i18n/translate.ts';

export const codeWords: Readonly<Record<string, Readonly<Record<string, WordKey>>>> = {
  status: {
    reported: 'export.codeReported',
    blank: 'export.codeBlank',
    not_applicable: 'export.codeNotApplicable',
    unreadable: 'export.codeUnreadable',
  },
  qualifier: { exact: 'export.codeExact', approx: 'export.codeApprox', at_least: 'export.codeAtLeast' },
  unit_from: { form: 'export.codeForm' },
  derived: { split: 'export.codeSplit' },
  scope: { agency: 'export.codeAgency', jurisdiction: 'export.codeJurisdiction' },
  template: {
    '2008': 'export.code2008',
    '2014': 'export.code2014',
    '2019': 'export.code2019',
    '2021': 'export.code2021',
  },
  completeness: { full: 'export.codeFull', partial: 'export.codePartial' },
  coverage: { full: 'export.codeFull', partial: 'export.codePartial', no_report: 'export.codeNoReport' },
  level: { error: 'export.codeError', warning: 'export.codeWarning', info: 'export.codeInfo' },
};
