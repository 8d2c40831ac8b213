// All data of the site → a schema.org `Dataset` with its files, and how to cite it.
import { translate } from '../../../i18n/translate.ts';
import type { Corpus } from '../../../store/corpus.ts';
import { listDownloads } from '../../describe/list-downloads.ts';
import { licence } from '../../licence.ts';
import { latestOf, reportDate } from '../report-date.ts';
import {
  describePublisher,
  fileAddress,
  type LinkedContext,
  type LinkedNode,
  nameLanguage,
  pageAddress,
} from './context.ts';

export function describeData(context: LinkedContext, corpus: Corpus): LinkedNode {
  const { language } = context;
  const { years } = corpus;
  const modified = latestOf(corpus.reports.map(reportDate));
  const files = listDownloads(corpus).flatMap((download) =>
    download.files.filter(({ type }) => type !== 'application/json'),
  );
  return {
    '@type': 'Dataset',
    name: translate(language, 'export.dataTitle'),
    description: translate(language, 'export.dataText'),
    url: pageAddress(context, '/data/'),
    inLanguage: nameLanguage(language),
    isAccessibleForFree: true,
    license: licence.url,
    creator: describePublisher(context),
    keywords: [translate(language, 'hosting.datasetKeyword')],
    ...(years && { temporalCoverage: years.from === years.to ? `${years.from}` : `${years.from}/${years.to}` }),
    ...(modified && { dateModified: modified }),
    distribution: files.map(({ path, type }) => ({
      '@type': 'DataDownload',
      contentUrl: fileAddress(context, path),
      encodingFormat: type,
    })),
  };
}

interface CitedData {
  /** Address of the page; null where the site does not know its own. */
  url: string | null;
  /** ISO date of the newest release; null before the first. */
  date: string | null;
}

/** By GB/T 7714—2015 for data sets. */
export function citeDataGbt({ url, date }: CitedData): string {
  const kind = url === null ? 'DS' : 'DS/OL';
  const parts = [
    `${translate('zh', 'export.dataPublisher')}.`,
    ` ${translate('zh', 'export.dataTitle')}[${kind}].`,
    date === null ? '' : ` (${date}).`,
    url === null ? '' : ` ${url}.`,
  ];
  return parts.join('');
}

export function citeDataBibtex({ url, date }: CitedData): string {
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', `{${translate('en', 'export.dataPublisher')}}`],
    ['title', `{${translate('en', 'export.dataTitle')}}`],
    ['year', date === null ? null : date.slice(0, 4)],
    ['date', date],
    ['url', url],
    ['note', 'CC BY 4.0'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return ['@misc{mingbai,', ...lines, '}'].join('\n');
}
