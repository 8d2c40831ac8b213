// The files of bulk data → datapackage.json, by the Data Package standard, version 2 (Frictionless).
import { introduceData } from '../../config/config.ts';
import { languages, translate } from '../../i18n/translate.ts';
import type { ColumnType, TableShape } from '../../store/column.ts';
import { licence } from '../licence.ts';
import { findTable } from '../tables/index.ts';
import { type DataFile, type DataFormat, type DataRelease, formatOf, isGzipped, mediaTypes } from './data-file.ts';

const datatypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  uri: 'anyURI',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  year: 'gYear',
};

const inBoth = (key: Parameters<typeof translate>[1]) =>
  languages.map((language) => ({ '@value': translate(language, key), '@language': language }));

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

/** A table → the metadata that CSV on the Web looks for beside its file (`figures.csv-metadata.json`); a gzipped one is unpacked first. */
export function describeCsvw(table: TableShape) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    '@type': 'Table',
    url: `${table.name}.csv`,
    'dc:title': inBoth(table.title),
    'dc:description': languages.map((language) => ({
      '@value': `${introduceData(language, table.note)}\n${translate(language, 'export.dictionaryCsv')}`,
      '@language': language,
    })),
    'dc:license': { '@id': licence.url },
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true, quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: table.columns.map(describeColumn), primaryKey: table.key },
  };
}

const fieldTypes: Readonly<Record<ColumnType, { type: string; format?: string }>> = {
  string: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  year: { type: 'year' },
};

/** What all of it is: says it first where it is invented. */
const introduce = (key: Parameters<typeof translate>[1]) => `${introduceData('zh', key)} / ${introduceData('en', key)}`;
const zhAndEn = (key: Parameters<typeof translate>[1]) => `${translate('zh', key)} / ${translate('en', key)}`;

function describeSchema({ columns, key, references }: TableShape) {
  const fields = columns.map(({ name, type, required, label, note, values }) => ({
    name,
    ...fieldTypes[type],
    title: zhAndEn(label),
    description: zhAndEn(note),
    ...(required || values
      ? { constraints: { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) } }
      : {}),
  }));
  const foreignKeys = references.map(({ column, table, key: field }) => ({
    fields: [column],
    reference: { resource: table, fields: [field] },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields,
    missingValues: [''],
    primaryKey: key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/** `figures.excel.csv` is the resource `figures-excel`; the canonical table has the bare name that others refer to. */
function nameResource(path: string): string {
  const [, bare] = /^(\w+)\.csv(?:\.gz)?$/.exec(path) ?? [];
  if (bare !== undefined) return bare;
  return path
    .replace(/\.csv$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

function describeTable({ note }: TableShape, format: DataFormat): string {
  const isCsv = format === 'csv' || format === 'excel';
  return [introduce(note), ...(isCsv ? [zhAndEn('export.dictionaryCsv')] : [])].join('\n');
}

function describeResource({ path, bytes, sha256 }: DataFile) {
  const format = formatOf(path);
  const table = findTable(path);
  const common = {
    name: nameResource(path),
    path,
    ...(table ? { title: zhAndEn(table.title), description: describeTable(table, format) } : {}),
    format: format === 'excel' ? 'csv' : format,
    mediatype: mediaTypes[format],
    ...(isGzipped(path) && { compression: 'gz' }),
    bytes,
    hash: `sha256:${sha256}`,
  };
  if (!table || format !== 'csv') return common;
  const dialect = { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', lineTerminator: '\n' };
  return { ...common, type: 'table', encoding: 'utf-8', dialect, schema: describeSchema(table) };
}

export function describePackage({ version, date, sources, files }: DataRelease) {
  const general = { title: zhAndEn('export.dataSource') };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingbai',
    title: introduce('export.dataTitle'),
    description: introduce('export.dataText'),
    version,
    ...(date === null ? {} : { created: `${date}T00:00:00Z` }),
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    sources: [general, ...sources.map(({ title, url }) => ({ title, ...(url === null ? {} : { path: url }) }))],
    contributors: [{ title: zhAndEn('export.dataPublisher'), roles: ['wrangler', 'publisher'] }],
    keywords: ['政府信息公开', 'government information disclosure', 'freedom of information', 'China'],
    resources: files.map(describeResource),
  };
}
