// A table → the metadata that CSV on the Web looks for beside its file (`figures.csv-metadata.json`).
import { languages, translate } from '../../i18n/translate.ts';
import type { ColumnType, TableShape } from '../column.ts';
import { licence } from '../licence.ts';

const datatypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  uri: 'anyURI',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  year: 'gYear',
};

const inBoth = (...keys: Parameters<typeof translate>[1][]) =>
  languages.map((language) => ({
    '@value': keys.map((key) => translate(language, key)).join('\n'),
    '@language': language,
  }));

function describeColumn({ name, type, required, label, note }: TableShape['columns'][number]) {
  return {
    name,
    // The header of the file is the bare name; titles have to include it.
    titles: { und: name, zh: translate('zh', label), en: translate('en', label) },
    datatype: datatypes[type],
    required,
    'dc:description': inBoth(note),
  };
}

export function describeCsvw(table: TableShape) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    '@type': 'Table',
    url: `${table.name}.csv`,
    'dc:title': inBoth(table.title),
    'dc:description': inBoth(table.note, 'export.dictionaryCsv'),
    'dc:license': { '@id': licence.url },
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true, quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: table.columns.map(describeColumn), primaryKey: table.key },
  };
}
