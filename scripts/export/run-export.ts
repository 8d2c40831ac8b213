// Content → the API, the bulk data and the feeds in the output folder, in one pass over the bodies.
import type { Address } from '../../src/publish/address.ts';
import { ChangeFinder } from '../../src/publish/changes/change-finder.ts';
import type { DataFile } from '../../src/publish/describe/data-file.ts';
import { indexHistory } from '../../src/publish/feed/feed.ts';
import { listCorpusFindings } from '../../src/publish/findings.ts';
import { listCoverage, spanSummaries } from '../../src/publish/summary.ts';
import { agencyTable, checkTable, coverageTable, regionTable } from '../../src/publish/tables/index.ts';
import { metricTable } from '../../src/publish/tables/metrics.ts';
import { type Totals, TotalsCounter } from '../../src/publish/totals.ts';
import { reportPath } from '../../src/report/model/report-key.ts';
import type { AgencyStatement } from '../../src/report/model/statement.ts';
import type { Store } from '../../src/store/open-store.ts';
import { readSnapshot } from '../../src/store/snapshot.ts';
import { writeAgencyApi, writeListApi } from './api.ts';
import { Bulk } from './bulk.ts';
import { clearOutput } from './clear-output.ts';
import { describeData } from './describe-data.ts';
import { Feeds } from './feeds.ts';
import { Output } from './output.ts';

export interface ExportJob {
  store: Store;
  /** What the last release said; need not be there. */
  published: string;
  out: string;
  address: Address;
  /** Of the program. */
  version: string;
  progress?: (agencies: number) => void;
}

export interface ExportSummary {
  agencies: number;
  reports: number;
  figures: number;
  /** Files of the API and the feeds. */
  files: number;
  data: DataFile[];
}

function writeSmallTables(bulk: Bulk, { summaries, regions, metrics, tallies }: Totals): void {
  bulk.writeTable(agencyTable, summaries);
  bulk.writeTable(metricTable, metrics);
  bulk.writeTable(regionTable, regions);
  bulk.writeTable(checkTable, tallies);
  bulk.writeTable(coverageTable, listCoverage(summaries));
}

function countFigures(store: Store): number {
  let figures = 0;
  for (const { reports } of store.bodies()) for (const { file } of reports) figures += file.counts.figures;
  return figures;
}

/** Everything that needs one body at a time. */
function writeRecords({ store, published, address, progress }: ExportJob, output: Output) {
  const last = readSnapshot(published);
  const totals = new TotalsCounter();
  const changes = new ChangeFinder(last);
  const feeds = new Feeds(output, address, indexHistory(last));
  const bulk = new Bulk(output, store.registry.population, countFigures(store));
  const statements = new Map<string, readonly AgencyStatement[]>();
  let agencies = 0;
  for (const part of store.parts) {
    for (const record of store.bodies({ part })) {
      writeAgencyApi(record, totals.add(record), store.registry.population, output, address);
      bulk.add(record, part);
      feeds.add(record);
      changes.add(record);
      for (const { file } of record.reports)
        if (file.statements) statements.set(reportPath(file.report), file.statements);
      agencies += 1;
      progress?.(agencies);
    }
    bulk.endPart(part);
  }
  return { last, totals, changes, feeds, bulk, statements };
}

export function runExport(job: ExportJob): ExportSummary {
  const { store, address, out, version } = job;
  const output = new Output(out);
  clearOutput(output);
  const { last, totals, changes, feeds, bulk, statements } = writeRecords(job, output);
  const corpus = store.corpusFindings();
  totals.addFindings(corpus);
  bulk.addFindings(listCorpusFindings(corpus, (of) => statements.get(reportPath(of))));
  const all = totals.finish(store.registry);
  bulk.endPart('corpus');
  writeSmallTables(bulk, all);
  bulk.close();
  feeds.close(all.regions);
  writeListApi(all, output, address);
  const { summaries, sources } = all;
  const described = {
    version,
    years: spanSummaries(summaries),
    sources,
    releases: last.releases,
    unreleased: changes.finish(),
    parts: bulk.parts,
  };
  const data = describeData(described, output, address);
  return {
    agencies: summaries.length,
    reports: summaries.reduce((sum, { reports }) => sum + reports.length, 0),
    figures: summaries.reduce((sum, { figures }) => sum + figures, 0),
    files: output.written,
    data,
  };
}
