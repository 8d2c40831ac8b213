// The subject of a page → what its head says of it beside the title: data in other formats, picture, JSON-LD.

import type { LinkedContext, LinkedNode } from '../publish/site/linked-data/context.ts';
import { describeCrumbs } from '../publish/site/linked-data/describe-crumbs.ts';
import { describeAgencyDataset, describeReportDataset } from '../publish/site/linked-data/describe-dataset.ts';
import { describeOrganization } from '../publish/site/linked-data/describe-organization.ts';
import { type Alternate, listAgencyAlternates, listReportAlternates } from '../publish/site/list-alternates.ts';
import { agencyPicturePath, reportPicturePath } from '../publish/site/picture-path.ts';
import type { AgencyEntry, Corpus } from '../store/corpus.ts';
import type { AgencyView } from '../views/agency/agency-page.ts';
import type { ReportPageView } from '../views/report/report-page.ts';

export interface HeadParts {
  alternates: readonly Alternate[];
  picture: string;
  linkedData: readonly LinkedNode[];
}

export function describeAgencyHead(
  context: LinkedContext,
  corpus: Corpus,
  agency: AgencyEntry,
  { crumbs, name, path }: AgencyView,
): HeadParts {
  const files = [
    { path: `/api/v1/agency/${agency.id}.json`, type: 'application/json' },
    { path: `/api/v1/agency/${agency.id}.csv`, type: 'text/csv' },
  ];
  return {
    alternates: listAgencyAlternates(context.language, agency.id),
    picture: agencyPicturePath(context.language, agency.id),
    linkedData: [
      describeOrganization(context, agency, corpus.registry),
      describeAgencyDataset(context, { agency, corpus, files }),
      describeCrumbs(context, crumbs, { label: name, path }),
    ],
  };
}

export function describeReportHead(
  context: LinkedContext,
  corpus: Corpus,
  agency: AgencyEntry,
  { file, crumbs, title, path }: ReportPageView,
): HeadParts {
  const { language } = context;
  const alternates = listReportAlternates(language, agency.id, file.report.year);
  return {
    alternates,
    picture: reportPicturePath(language, file.report, corpus.reports.length),
    linkedData: [
      describeReportDataset(context, { agency, corpus, file, files: alternates }),
      describeCrumbs(context, crumbs, { label: title, path }),
    ],
  };
}
