// Tables, codes and metrics → the data dictionary: every column and every metric, in both languages.
import { introduceData } from '../../config/config.ts';
import { familyIds, type Metric, metrics } from '../../forms/catalogue.ts';
import { type FormId, formIds } from '../../forms/forms.ts';
import { nameFamily, nameUnits } from '../../i18n/labels.ts';
import { nameMetric, describeMetric as plainOf } from '../../i18n/name-metric.ts';
import { translate, type WordKey } from '../../i18n/translate.ts';
import { nameInBoth, type TableShape } from '../../store/column.ts';
import type { Bilingual } from '../../store/describe-body.ts';
import { tables } from '../tables/index.ts';
import { noteInBoth } from '../tables/metrics.ts';

const formCodes: Readonly<Record<string, WordKey>> = Object.fromEntries(
  formIds.map((id): [FormId, WordKey] => [id, `export.code${id}`]),
);

/** Data table: every code that stands in a column, with the words that say what it means. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, WordKey>>>> = {
  status: {
    reported: 'export.codeReported',
    blank: 'export.codeBlank',
    not_applicable: 'export.codeNotApplicable',
    unreadable: 'export.codeUnreadable',
  },
  qualifier: { exact: 'export.codeExact', approx: 'export.codeApprox', at_least: 'export.codeAtLeast' },
  unit_from: { form: 'export.codeForm' },
  derived: { split: 'export.codeSplit', scan: 'export.codeScan' },
  proof: { sums: 'export.codeSums', readers: 'export.codeReaders' },
  scope: {
    agency: 'export.codeAgency',
    own_level: 'export.codeOwnLevel',
    jurisdiction: 'export.codeJurisdiction',
  },
  template: formCodes,
  completeness: { full: 'export.codeFull', partial: 'export.codePartial' },
  coverage: { full: 'export.codeFull', partial: 'export.codePartial', no_report: 'export.codeNoReport' },
  level: { error: 'export.codeError', warning: 'export.codeWarning', info: 'export.codeInfo' },
};

const inBoth = (key: WordKey): Bilingual => ({ zh: translate('zh', key), en: translate('en', key) });

function describeTable({ name, title, note, key, references, columns }: TableShape) {
  return {
    name,
    title: inBoth(title),
    note: inBoth(note),
    key,
    references,
    columns: columns.map(({ name: column, type, required, label, note: meaning, values }) => ({
      name: column,
      type,
      required,
      label: inBoth(label),
      meaning: inBoth(meaning),
      values: values ?? null,
    })),
  };
}

function describeMetric(metric: Metric) {
  const { id, family, kind, unit, where, forms } = metric;
  return {
    id,
    name: nameInBoth((language) => nameMetric(language, id)),
    family: family,
    kind,
    unit,
    unitName: nameInBoth((language) => nameUnits(language, metric).other),
    place: where,
    templates: forms,
    plain: nameInBoth((language) => plainOf(language, id)),
    note: noteInBoth(id),
  };
}

export function buildDictionary() {
  return {
    notes: [
      nameInBoth((language) => introduceData(language, 'export.dictionaryIntro')),
      inBoth('export.dictionaryCsv'),
      inBoth('export.dictionaryExcel'),
    ],
    tables: tables.map(describeTable),
    codes: Object.entries(codeWords).map(([column, codes]) => ({
      column,
      codes: Object.entries(codes).map(([code, key]) => ({ code, meaning: inBoth(key) })),
    })),
    families: Object.fromEntries(familyIds.map((id) => [id, nameInBoth((language) => nameFamily(language, id))])),
    metrics: metrics.map(describeMetric),
  };
}

export type Dictionary = ReturnType<typeof buildDictionary>;
