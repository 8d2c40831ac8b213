// Tables, codes and metrics → the data dictionary: every column and every metric, in both languages.

import type { Metric } from '../../forms/catalogue.ts';
import { families, metrics, nameMetricUnit } from '../../forms/catalogue.ts';
import { translate, type WordKey } from '../../i18n/translate.ts';
import type { Bilingual } from '../../report/check/rule.ts';
import type { TableShape } from '../column.ts';
import { tables } from '../tables/index.ts';
import { findFamily } from '../tables/metrics.ts';
import { codeWords } from './code-words.ts';

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
  const { id, zh, en, kind, unit, where, forms, plain, note } = metric;
  return {
    id,
    name: { zh, en },
    family: findFamily(metric).id,
    kind,
    unit,
    unitName: { zh: unit, en: nameMetricUnit(metric).en },
    place: where,
    templates: forms,
    plain,
    note: note ?? null,
  };
}

export function buildDictionary() {
  return {
    notes: [inBoth('export.dictionaryIntro'), inBoth('export.dictionaryCsv'), inBoth('export.dictionaryExcel')],
    tables: tables.map(describeTable),
    codes: Object.entries(codeWords).map(([column, codes]) => ({
      column,
      codes: Object.entries(codes).map(([code, key]) => ({ code, meaning: inBoth(key) })),
    })),
    families,
    metrics: metrics.map(describeMetric),
  };
}

export type Dictionary = ReturnType<typeof buildDictionary>;
