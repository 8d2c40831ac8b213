// Data table: every code that stands in a column, with the words that say what it means.
import { type FormId, formIds } from '../../forms/forms.ts';
import type { WordKey } from '../../i18n/translate.ts';

const formCodes: Readonly<Record<string, WordKey>> = Object.fromEntries(
  formIds.map((id): [FormId, WordKey] => [id, `export.code${id}`]),
);

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
  template: formCodes,
  completeness: { full: 'export.codeFull', partial: 'export.codePartial' },
  coverage: { full: 'export.codeFull', partial: 'export.codePartial', no_report: 'export.codeNoReport' },
  level: { error: 'export.codeError', warning: 'export.codeWarning', info: 'export.codeInfo' },
};
