// The files of bulk data → catalog.jsonld, by the Data Catalog Vocabulary (DCAT), version 3.
import { introduceData } from '../../config/config.ts';
import type { translate } from '../../i18n/translate.ts';
import { type Address, addressOf } from '../address.ts';
import { licence } from '../licence.ts';
import { findTable } from '../tables/index.ts';
import { type DataFile, type DataRelease, formatOf, isGzipped, mediaTypes } from './data-file.ts';

/** Written out, so that nobody has to fetch it. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const inBoth = (key: Parameters<typeof translate>[1]) => [
  { '@value': introduceData('zh', key), '@language': 'zh' },
  { '@value': introduceData('en', key), '@language': 'en' },
];
const typed = (type: string, value: string | number) => ({ '@type': `xsd:${type}`, '@value': String(value) });
const at = (id: string) => ({ '@id': id });
const atMedia = (type: string) => at(`https://www.iana.org/assignments/media-types/${type}`);

function describeDistribution({ path, bytes, sha256 }: DataFile, address: Address) {
  const table = findTable(path);
  const url = addressOf(address, `data/${path}`);
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    'dct:title': table ? inBoth(table.title) : path,
    'dct:license': at(licence.url),
    'dcat:downloadURL': at(url),
    'dcat:mediaType': atMedia(mediaTypes[formatOf(path)]),
    ...(isGzipped(path) && { 'dcat:compressFormat': atMedia('application/gzip') }),
    'dcat:byteSize': typed('nonNegativeInteger', bytes),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': at('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
  };
}

function describePeriod({ from, to }: { from: number; to: number }) {
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': typed('gYear', from),
    'dcat:endDate': typed('gYear', to),
  };
}

function describeDataset({ version, date, years, files }: DataRelease, address: Address) {
  return {
    '@id': `${addressOf(address, 'data/')}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth('export.dataTitle'),
    'dct:description': inBoth('export.dataText'),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inBoth('export.dataPublisher') },
    'dct:license': at(licence.url),
    'dct:language': [
      at('http://publications.europa.eu/resource/authority/language/ZHO'),
      at('http://publications.europa.eu/resource/authority/language/ENG'),
    ],
    'dcat:keyword': ['政府信息公开', 'government information disclosure', 'freedom of information'],
    'dcat:landingPage': at(addressOf(address, 'data/')),
    'dcat:version': version,
    ...(date === null ? {} : { 'dct:modified': typed('date', date) }),
    ...(years === null ? {} : { 'dct:temporal': describePeriod(years) }),
    'dcat:distribution': files.map((file) => describeDistribution(file, address)),
  };
}

export function describeCatalog(release: DataRelease, address: Address) {
  return {
    '@context': context,
    '@id': `${addressOf(address, 'data/')}#catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth('export.dataTitle'),
    'dct:description': inBoth('export.dataText'),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inBoth('export.dataPublisher') },
    'dcat:dataset': describeDataset(release, address),
  };
}
