// The subject of a page → what its head says of it beside the title: data in other formats, picture, JSON-LD.
import { introduceData } from '../config/config.ts';
import { translate } from '../i18n/translate.ts';
import { listDownloads } from '../publish/describe/list-downloads.ts';
import { licence } from '../publish/licence.ts';
import {
  describePublisher,
  fileAddress,
  type LinkedContext,
  type LinkedNode,
  nameLanguage,
  pageAddress,
} from '../publish/site/linked-data/context.ts';
import { describeOrganization } from '../publish/site/linked-data/describe-organization.ts';
import {
  describeAgencyDataset,
  describeCrumbs,
  describeReportDataset,
} from '../publish/site/linked-data/describe-page.ts';
import { type Alternate, listAgencyAlternates, listReportAlternates } from '../publish/site/list-alternates.ts';
import { findBodyPicture } from '../publish/site/pictures/picture-content.ts';
import { latestOf, reportDate } from '../report/analysis/report-date.ts';
import type { Corpus, HeldBody } from '../store/corpus.ts';
import type { AgencyView } from '../views/agency/agency-page.ts';
import type { ReportPageView } from '../views/report/report-page.ts';

export interface HeadParts {
  alternates: readonly Alternate[];
  /** Undefined where the site has none. */
  picture: string | undefined;
  linkedData: readonly LinkedNode[];
}

export function describeAgencyHead(
  context: LinkedContext,
  { agency, registry, whole }: HeldBody,
  { crumbs, name, path }: AgencyView,
): HeadParts {
  const alternates = listAgencyAlternates(context.language, agency.id);
  return {
    alternates,
    picture: findBodyPicture(context.language, agency.id, whole.bodies),
    linkedData: [
      describeOrganization(context, agency, registry),
      describeAgencyDataset(context, {
        agency,
        registry,
        files: alternates.filter(({ table }) => table !== undefined),
      }),
      describeCrumbs(context, crumbs, { label: name, path }),
    ],
  };
}

export function describeReportHead(
  context: LinkedContext,
  { agency, registry, whole }: HeldBody,
  { file, crumbs, title, path }: ReportPageView,
): HeadParts {
  const { language } = context;
  const alternates = listReportAlternates(language, file.report);
  return {
    alternates,
    picture: findBodyPicture(language, agency.id, whole.bodies),
    linkedData: [
      describeReportDataset(context, { agency, registry, file, files: alternates }),
      describeCrumbs(context, crumbs, { label: title, path }),
    ],
  };
}

/** All data of the site as a schema.org `Dataset` with its files. */
export function describeData(context: LinkedContext, corpus: Corpus): LinkedNode {
  const { language } = context;
  const { years } = corpus;
  const modified = latestOf(corpus.reports.map(reportDate));
  const files = listDownloads(corpus).flatMap((download) =>
    download.files.filter(({ type }) => type !== 'application/json'),
  );
  return {
    '@type': 'Dataset',
    name: introduceData(language, 'export.dataTitle'),
    description: introduceData(language, 'export.dataText'),
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
