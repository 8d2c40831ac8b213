// The files of bulk data → croissant.json, by Croissant 1.0 of MLCommons: what those who train and test models look for.
import { introduceData } from '../../config/config.ts';
import { languages, translate } from '../../i18n/translate.ts';
import type { ColumnType, TableShape } from '../../store/column.ts';
import { type Address, addressOf } from '../address.ts';
import { licence } from '../licence.ts';
import { tables } from '../tables/index.ts';
import { type DataFile, type DataRelease, formatOf, isGzipped, mediaTypes } from './data-file.ts';

/** As the specification prints it, so that nobody has to fetch it. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

const dataTypes: Readonly<Record<ColumnType, string>> = {
  string: 'sc:Text',
  uri: 'sc:URL',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  year: 'sc:Integer',
};

const both = (key: Parameters<typeof translate>[1]): string => languages.map((one) => translate(one, key)).join(' / ');
const at = (id: string) => ({ '@id': id });

/** A gzipped table is a file of its own in the file that holds it. */
function describeFile({ path, bytes, sha256 }: DataFile, address: Address) {
  const common = { '@type': 'cr:FileObject', contentSize: `${bytes} B`, sha256 };
  const contentUrl = addressOf(address, `data/${path}`);
  const encodingFormat = mediaTypes[formatOf(path)];
  if (!isGzipped(path)) return [{ '@id': path, name: path, ...common, contentUrl, encodingFormat }];
  const inner = path.replace(/\.gz$/u, '');
  return [
    { '@id': path, name: path, ...common, contentUrl, encodingFormat: 'application/gzip' },
    { '@type': 'cr:FileObject', '@id': inner, name: inner, containedIn: at(path), contentUrl: inner, encodingFormat },
  ];
}

const fieldId = (table: string, column: string): string => `${table}/${column}`;

function describeRecords({ name, title, note, key, references, columns }: TableShape, file: string) {
  const fields = columns.map(({ name: column, type, label, note: meaning }) => {
    const reference = references.find((one) => one.column === column);
    return {
      '@type': 'cr:Field',
      '@id': fieldId(name, column),
      name: column,
      description: `${both(label)}: ${both(meaning)}`,
      dataType: dataTypes[type],
      source: { fileObject: at(file), extract: { column } },
      ...(reference && { references: { field: at(fieldId(reference.table, reference.key)) } }),
    };
  });
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description: `${both(title)}: ${both(note)}`,
    key: key.map((column) => at(fieldId(name, column))),
    field: fields,
  };
}

/** `CSV` of every table that has one: Parquet files are distributions, and hold the same columns. */
export function describeCroissant(release: DataRelease, address: Address) {
  const { version, date, years, files } = release;
  const plain = files.map(({ path }) => path.replace(/\.gz$/u, ''));
  const described = tables.filter(({ name }) => plain.includes(`${name}.csv`));
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    '@id': `${addressOf(address, 'data/')}#croissant`,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'mingbai',
    alternateName: both('export.dataTitle'),
    description: `${languages.map((one) => introduceData(one, 'export.dataText')).join(' / ')}\n${both('export.apiStates')}`,
    url: addressOf(address, 'data/'),
    license: licence.url,
    version,
    ...(date !== null && { datePublished: date }),
    ...(years !== null && { temporalCoverage: `${years.from}/${years.to}` }),
    creator: { '@type': 'Organization', name: translate('en', 'export.dataPublisher') },
    inLanguage: ['zh', 'en'],
    keywords: ['政府信息公开', 'government information disclosure', 'freedom of information', 'China'],
    citeAs: `${translate('en', 'export.dataPublisher')}. ${translate('en', 'export.dataTitle')}, ${version}. ${addressOf(address, 'data/')}`,
    isLiveDataset: true,
    distribution: files.flatMap((file) => describeFile(file, address)),
    recordSet: described.map((table) => describeRecords(table, `${table.name}.csv`)),
  };
}
