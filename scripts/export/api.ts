// Records, one after the other → the files of `api/v1/`; lists have their table as CSV beside them.
import type { Address } from '../../src/publish/address.ts';
import { buildAgency } from '../../src/publish/api/build-agency.ts';
import {
  buildAgencies,
  buildChecks,
  buildCoverage,
  buildMetrics,
  buildRegions,
} from '../../src/publish/api/build-lists.ts';
import { buildReport } from '../../src/publish/api/build-report.ts';
import { describeOpenapi } from '../../src/publish/describe/describe-openapi.ts';
import { openapiPath } from '../../src/publish/schema/index.ts';
import { type AgencySummary, describeReport, listCoverage } from '../../src/publish/summary.ts';
import { agencyTable, checkTable, coverageTable, regionTable } from '../../src/publish/tables/index.ts';
import type { StoredRow } from '../../src/publish/tables/list-figure-rows.ts';
import { metricTable } from '../../src/publish/tables/metrics.ts';
import type { RateRow } from '../../src/publish/tables/rates.ts';
import type { Totals } from '../../src/publish/totals.ts';
import { writeCsv } from '../../src/publish/write-csv.ts';
import { type ReportKey, reportPath } from '../../src/report/model/report-key.ts';
import type { BodyRecord } from '../../src/store/record.ts';
import type { Output } from './output.ts';

/** Of all reports of a body. */
interface BodyRows {
  readonly figures: readonly StoredRow[];
  readonly rates: readonly RateRow[];
}

/** One body and its reports. */
export function writeAgencyApi(
  record: BodyRecord,
  summary: AgencySummary,
  { figures, rates }: BodyRows,
  output: Output,
  address: Address,
): void {
  const { body, reports } = record;
  const figuresOf = Map.groupBy(figures, ({ file }) => file);
  const ratesOf = Map.groupBy(rates, ({ file }) => file);
  for (const report of reports) {
    const { file } = report;
    const described = describeReport(body, report);
    const entry = buildReport(described, figuresOf.get(file) ?? [], ratesOf.get(file) ?? [], address);
    output.writeJson(`api/v1/report/${reportPath(file.report)}.json`, entry);
  }
  output.writeJson(`api/v1/agency/${body.id}.json`, buildAgency(record, summary, { figures, rates }, address));
}

/** The newest report of the body that has the most of them. */
function chooseReport(summaries: readonly AgencySummary[]): ReportKey | undefined {
  const [most] = summaries.toSorted((a, b) => b.reports.length - a.reports.length);
  const newest = most?.reports.at(-1);
  return most && newest && { agencyId: most.body.id, year: newest.year, scope: newest.scope };
}

/** The lists over all of them, and what describes the API. */
export function writeListApi(
  { summaries, regions, metrics, tallies, reasons }: Totals,
  output: Output,
  address: Address,
  version: string,
): void {
  output.writeJson(openapiPath.slice(1), describeOpenapi(version, chooseReport(summaries), address));
  output.writeJson('api/v1/agencies.json', buildAgencies(summaries, address));
  output.writeText('api/v1/agencies.csv', writeCsv(agencyTable.columns, summaries));
  output.writeJson('api/v1/regions.json', buildRegions(regions, address));
  output.writeText('api/v1/regions.csv', writeCsv(regionTable.columns, regions));
  output.writeJson('api/v1/metrics.json', buildMetrics(metrics));
  output.writeText('api/v1/metrics.csv', writeCsv(metricTable.columns, metrics));
  output.writeJson('api/v1/checks.json', buildChecks({ tallies, reasons }, address));
  output.writeText('api/v1/checks.csv', writeCsv(checkTable.columns, tallies));
  output.writeJson('api/v1/coverage.json', buildCoverage(summaries));
  output.writeText('api/v1/coverage.csv', writeCsv(coverageTable.columns, listCoverage(summaries)));
}
