// What a page is in schema.org: the home page a `WebSite`, the way down to a page a `BreadcrumbList`, a body or one of its reports a `Dataset`.
import { nameSite } from '../../../config/config.ts';
import { listSiteLanguages } from '../../../config/site-languages.ts';
import { nameIn, translate } from '../../../i18n/translate.ts';
import { latestOf, reportDate } from '../../../report/analysis/report-date.ts';
import type { ReportFile } from '../../../report/model/report.ts';
import { reportPage, reportPath } from '../../../report/model/report-key.ts';
import type { Registry } from '../../../report/registry/registry.ts';
import type { AgencyEntry } from '../../../store/corpus.ts';
import { licence } from '../../licence.ts';
import {
  describePublisher,
  fileAddress,
  type LinkedContext,
  type LinkedNode,
  nameLanguage,
  pageAddress,
} from './context.ts';
import { describePlace, nameOrganization } from './describe-organization.ts';

interface Crumb {
  label: string;
  /** Path without the language; absent for a step that has no page. */
  path?: string | undefined;
}

/** `own` is the page itself, which the visible breadcrumbs leave out. */
export function describeCrumbs(context: LinkedContext, crumbs: readonly Crumb[], own: Crumb): LinkedNode {
  // A step without an address is allowed for the last one only.
  const steps = [...crumbs.filter((crumb) => crumb.path !== undefined), own];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(path !== undefined && { item: pageAddress(context, path) }),
    })),
  };
}

interface SitePages {
  /** Path of the search page and the name of its parameter: `{ path: '/search/', parameter: 'q' }`. */
  search?: { path: string; parameter: string };
}

export function describeWebSite(context: LinkedContext, { search }: SitePages = {}): LinkedNode {
  const { language } = context;
  const [other, ...more] = listSiteLanguages()
    .filter((each) => each !== language)
    .map(nameSite);
  return {
    '@type': 'WebSite',
    name: nameSite(language),
    alternateName: more.length > 0 ? [other, ...more] : other,
    description: translate(language, 'hosting.siteDescription'),
    url: pageAddress(context, '/'),
    inLanguage: nameLanguage(language),
    publisher: describePublisher(context),
    ...(search && {
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${pageAddress(context, search.path)}?${search.parameter}={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

/** A file with the page's data; `path` from the root of the site. */
interface DatasetFile {
  path: string;
  /** Media type. */
  type: string;
}

interface DatasetSubject {
  agency: AgencyEntry;
  registry: Registry;
  /** Only what the page really offers. */
  files?: readonly DatasetFile[];
}

const nameOf = ({ language }: LinkedContext, { name, en }: AgencyEntry): string => nameIn(language, { zh: name, en });

function describeCommon(context: LinkedContext, { agency, files = [] }: DatasetSubject) {
  return {
    inLanguage: nameLanguage(context.language),
    isAccessibleForFree: true,
    license: licence.url,
    creator: describePublisher(context),
    // The page of the body says the rest of it, once.
    about: nameOrganization(context, agency),
    ...(files.length > 0 && {
      distribution: files.map(({ path, type }) => ({
        '@type': 'DataDownload',
        contentUrl: fileAddress(context, path),
        encodingFormat: type,
      })),
    }),
  };
}

function coverYears(files: readonly { report: Pick<ReportFile['report'], 'year'> }[]): string {
  const years = files.map((file) => file.report.year);
  const from = Math.min(...years);
  const to = Math.max(...years);
  return from === to ? `${from}` : `${from}/${to}`;
}

/** All years of a body. */
export function describeAgencyDataset(context: LinkedContext, subject: DatasetSubject): LinkedNode {
  const { agency, registry } = subject;
  const name = { agency: nameOf(context, agency) };
  const place = describePlace(context, agency.region, registry);
  const modified = latestOf(agency.reports.map(reportDate));
  return {
    '@type': 'Dataset',
    name: translate(context.language, 'hosting.datasetAgency', name),
    description: translate(context.language, 'hosting.datasetAgencyDescription', name),
    url: pageAddress(context, `/agency/${agency.id}/`),
    temporalCoverage: coverYears(agency.reports),
    ...(modified && { dateModified: modified }),
    keywords: [translate(context.language, 'hosting.datasetKeyword'), nameOf(context, agency)],
    ...(place && { spatialCoverage: place }),
    ...describeCommon(context, subject),
  };
}

/** One report. */
export function describeReportDataset(
  context: LinkedContext,
  subject: DatasetSubject & { file: ReportFile },
): LinkedNode {
  const { agency, file } = subject;
  const { report, source } = file;
  const values = { agency: nameOf(context, agency), year: report.year };
  const modified = reportDate(file);
  return {
    '@type': 'Dataset',
    name: translate(context.language, 'hosting.datasetReport', values),
    description: translate(context.language, 'hosting.datasetReportDescription', values),
    url: pageAddress(context, reportPage(report)),
    identifier: reportPath(report),
    temporalCoverage: report.period ? `${report.period.from}/${report.period.to}` : `${report.year}`,
    ...(modified && { dateModified: modified }),
    isPartOf: { '@type': 'Dataset', url: pageAddress(context, `/agency/${agency.id}/`) },
    isBasedOn: {
      '@type': 'Report',
      name: report.title,
      inLanguage: 'zh-CN',
      ...(report.published && { datePublished: report.published }),
      ...(source.publisher && { publisher: { '@type': 'GovernmentOrganization', name: source.publisher } }),
      ...(source.url && { url: source.url }),
    },
    ...describeCommon(context, subject),
  };
}
