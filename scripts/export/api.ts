// Records, one after the other → the files of `api/v1/`, each with its table as CSV beside it.
import type { Address } from '../../src/publish/address.ts';
import {
  buildAgencies,
  buildChecks,
  buildCoverage,
  buildMetrics,
  buildRegions,
} from '../../src/publish/api/build-lists.ts';
import { buildAgency, buildReport } from '../../src/publish/api/build-report.ts';
import { type AgencySummary, describeReport, listCoverage } from '../../src/publish/summary.ts';
import { figureTable, listFigureRows } from '../../src/publish/tables/figures.ts';
import { agencyTable, checkTable, coverageTable, regionTable } from '../../src/publish/tables/index.ts';
import { metricTable } from '../../src/publish/tables/metrics.ts';
import { listRateRows } from '../../src/publish/tables/rates.ts';
import type { Totals } from '../../src/publish/totals.ts';
import { canonicalCsv, writeCsv, writeHeader, writeRows } from '../../src/publish/write-csv.ts';
import { reportPath } from '../../src/report/model/report-key.ts';
import type { PopulationTable } from '../../src/report/registry/population.ts';
import type { BodyRecord } from '../../src/store/record.ts';
import type { Output } from './output.ts';

/** One body and its reports; the body's table is the tables of its reports one below the other. */
export function writeAgencyApi(
  record: BodyRecord,
  summary: AgencySummary,
  population: PopulationTable,
  output: Output,
  address: Address,
): void {
  const { body, reports } = record;
  const { columns } = figureTable;
  const header = writeHeader(columns, canonicalCsv);
  const tables = reports.map((report) => {
    const stem = `api/v1/report/${reportPath(report.file.report)}`;
    const own = { ...record, reports: [report] };
    const figures = listFigureRows(own);
    const rates = listRateRows(own, population);
    const rows = writeRows(columns, figures);
    output.writeJson(`${stem}.json`, buildReport(describeReport(body, report), figures, rates, address));
    output.writeText(`${stem}.csv`, header + rows);
    return rows;
  });
  output.writeJson(
    `api/v1/agency/${body.id}.json`,
    buildAgency(record, summary, listRateRows(record, population), address),
  );
  output.writeText(`api/v1/agency/${body.id}.csv`, header + tables.join(''));
}

/** The lists over all of them. */
export function writeListApi({ summaries, regions, metrics, tallies }: Totals, output: Output, address: Address): void {
  output.writeJson('api/v1/agencies.json', buildAgencies(summaries, address));
  output.writeText('api/v1/agencies.csv', writeCsv(agencyTable.columns, summaries));
  output.writeJson('api/v1/regions.json', buildRegions(regions, address));
  output.writeText('api/v1/regions.csv', writeCsv(regionTable.columns, regions));
  output.writeJson('api/v1/metrics.json', buildMetrics(metrics));
  output.writeText('api/v1/metrics.csv', writeCsv(metricTable.columns, metrics));
  output.writeJson('api/v1/checks.json', buildChecks(tallies, address));
  output.writeText('api/v1/checks.csv', writeCsv(checkTable.columns, tallies));
  output.writeJson('api/v1/coverage.json', buildCoverage(summaries));
  output.writeText('api/v1/coverage.csv', writeCsv(coverageTable.columns, listCoverage(summaries)));
}
