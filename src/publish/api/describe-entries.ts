// A body or report → the entry that lists it in the API, with the addresses of its own files and pages.

import { reportPath } from '../../report/model/report-key.ts';
import { type Body, listNamesOf } from '../../store/describe-body.ts';
import { type Address, addressOf, pageOf } from '../address.ts';
import type { ListedAgency, ListedReport } from '../schema/shared.ts';
import type { AgencySummary, ReportRow } from '../summary.ts';

export function describeAgencyEntry({ body, reports, figures, levels }: AgencySummary, address: Address): ListedAgency {
  return {
    ...nameBody(body),
    otherNames: listNamesOf(body),
    formerNames: body.formerNames.map(({ name, years }) => ({ name, years: [...years] })),
    predecessors: [...(body.predecessors ?? [])],
    zone: body.zone ?? null,
    alsoSectors: [...(body.alsoSectors ?? [])],
    scope: body.scope,
    years: reports.map(({ year }) => year),
    figures,
    findings: levels,
    links: {
      json: addressOf(address, `api/v1/agency/${body.id}.json`),
      page: pageOf(address, 'zh', `agency/${body.id}/`),
      feed: addressOf(address, `agency/${body.id}/feed.xml`),
    },
  };
}

export function nameBody({ id, name, en, region, regionName, sector }: Body) {
  return { id, name: { zh: name, en }, region, regionName, sector };
}

export function describeReportEntry(row: ReportRow, address: Address): ListedReport {
  const { report, source } = { report: row.file.report, source: row.file.source };
  const { url, publisher, retrieved, licence, format, sha256, digest } = source;
  const path = reportPath(report);
  return {
    year: report.year,
    template: report.template,
    scope: report.scope,
    title: report.title,
    published: report.published,
    completeness: row.completeness,
    ...row.states,
    findings: row.levels,
    source: { url, publisher, retrieved, licence, format, sha256, digest },
    links: {
      json: addressOf(address, `api/v1/report/${path}.json`),
      page: pageOf(address, 'zh', `agency/${path}/`),
    },
  };
}
