// All data of the site → a schema.org `Dataset` with its files, for the page of the downloads.
import { translate } from '../../i18n/translate.ts';
import { licence } from '../../publish/licence.ts';
import {
  describePublisher,
  fileAddress,
  type LinkedContext,
  type LinkedNode,
  nameLanguage,
  pageAddress,
} from '../../publish/site/linked-data/context.ts';
import { latestOf, reportDate } from '../../publish/site/report-date.ts';
import type { Corpus } from '../../store/corpus.ts';
import { listDownloads } from './list-downloads.ts';

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
