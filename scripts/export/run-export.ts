// Content → the API, the bulk data and the feeds in the output folder, a part at a time; parts of which nothing changed are as the run before left them.
import { existsSync } from 'node:fs';
import { nameSite } from '../../src/config/config.ts';
import type { Address } from '../../src/publish/address.ts';
import { listRemoved } from '../../src/publish/changes/change-finder.ts';
import { type DataFile, mostArchivedRows, mostWholeRows, twinZip } from '../../src/publish/describe/data-file.ts';
import { listCorpusFindings } from '../../src/publish/findings.ts';
import { listCoverage, spanSummaries } from '../../src/publish/summary.ts';
import { figureTable } from '../../src/publish/tables/figures.ts';
import { agencyTable, checkTable, coverageTable, regionTable } from '../../src/publish/tables/index.ts';
import { listFigureRows } from '../../src/publish/tables/list-figure-rows.ts';
import { metricTable } from '../../src/publish/tables/metrics.ts';
import { listWideRows, wideColumns, wideTable } from '../../src/publish/tables/wide.ts';
import { type Totals, TotalsCounter } from '../../src/publish/totals.ts';
import { writeLlms } from '../../src/publish/write-twin.ts';
import { type ReportKey, reportPath } from '../../src/report/model/report-key.ts';
import type { AgencyStatement } from '../../src/report/model/statement.ts';
import type { Store } from '../../src/store/open-store.ts';
import { type ReportChange, readSnapshot, type Snapshot } from '../../src/store/snapshot.ts';
import { writeListApi } from './api.ts';
import { Bulk } from './bulk.ts';
import { clearOutput } from './clear-output.ts';
import { describeData } from './describe-data.ts';
import { exportPart, readPart } from './export-part.ts';
import { Feeds } from './feeds.ts';
import { type Keeper, keepFolders } from './keep-folders.ts';
import { openParquet } from './open-parquet.ts';
import { Output } from './output.ts';
import { writeTwins } from './write-twins.ts';

export interface ExportJob {
  store: Store;
  /** What the last release said; need not be there. */
  published: string;
  out: string;
  address: Address;
  /** Of the program. */
  version: string;
  /** Where what was made of a part stays for the next run; without it everything is made anew. */
  cache?: string;
}

export interface ExportSummary {
  agencies: number;
  reports: number;
  figures: number;
  /** Files of the API and the feeds. */
  files: number;
  data: DataFile[];
  /** How many parts are as the run before left them. */
  kept: number;
}

function writeSmallTables(bulk: Bulk, { summaries, regions, metrics, tallies }: Totals): void {
  bulk.writeTable(agencyTable, summaries);
  bulk.writeTable(metricTable, metrics);
  bulk.writeTable(regionTable, regions);
  bulk.writeTable(checkTable, tallies);
  bulk.writeTable(coverageTable, listCoverage(summaries));
}

/** How many figures there are, whatever their status. */
function countFigures(store: Store): number {
  let figures = 0;
  for (const { reports } of store.bodies()) for (const { file } of reports) figures += file.counts.figures;
  return figures;
}

/** Figures and wide rows of all parts, each in one file. */
function writeWhole(store: Store, output: Output): void {
  const tidy = openParquet(output.pathOf('data/figures.parquet'), figureTable.columns, figureTable.key);
  const wide = openParquet(output.pathOf('data/figures-wide.parquet'), wideColumns, wideTable.key);
  for (const record of store.bodies()) {
    const rows = listFigureRows(record);
    for (const row of rows) tidy.write(row);
    for (const row of listWideRows(rows)) wide.write(row);
  }
  tidy.close();
  wide.close();
}

interface Gathered {
  readonly totals: TotalsCounter;
  readonly feeds: Feeds;
  readonly bulk: Bulk;
  readonly changes: ReportChange[];
  readonly statements: Map<string, readonly AgencyStatement[]>;
  /** How many files lie in the parts. */
  files: number;
}

/** Everything that needs the bodies. */
function exportParts({ store, address, out }: ExportJob, last: Snapshot, keeper: Keeper): Gathered {
  const figures = countFigures(store);
  const whole = figures <= mostWholeRows;
  const gathered: Gathered = {
    totals: new TotalsCounter(),
    feeds: new Feeds(),
    bulk: new Bulk(new Output(out)),
    changes: [],
    statements: new Map(),
    files: 0,
  };
  const packs = store.entries.map(({ pack }) => pack);
  for (const { part, pack } of store.entries) {
    const job = { store, part, last, address, splitWide: !whole };
    keeper.use(
      [part, pack, String(whole)],
      (folder) => exportPart(job, folder),
      (folder) => addPart(gathered, folder),
    );
  }
  if (whole) {
    keeper.use(['whole', ...packs], (folder) => writeWhole(store, new Output(`${folder}/site`)));
    if (figures <= mostArchivedRows)
      keeper.use(['twins', ...packs], (folder) => writeTwins(out, `${folder}/site${twinZip}`));
  }
  return gathered;
}

function addPart(gathered: Gathered, folder: string): void {
  const exported = readPart(folder);
  gathered.totals.addPart(exported.totals);
  gathered.feeds.add(exported.newest);
  gathered.bulk.add(exported, folder);
  gathered.changes.push(...exported.changes);
  for (const [path, said] of exported.statements) gathered.statements.set(path, said);
  gathered.files += exported.files;
}

function listGone({ summaries }: Totals, last: Snapshot): ReportChange[] {
  const present = summaries.flatMap(({ body, reports }) =>
    reports.map(({ year, scope }) => reportPath({ agencyId: body.id, year, scope })),
  );
  return listRemoved(last, new Set(present));
}

export function runExport(job: ExportJob): ExportSummary {
  const { store, address, out, version } = job;
  const output = new Output(out);
  clearOutput(output);
  const last = readSnapshot(job.published);
  const keeper = keepFolders(out, job.cache, [version, JSON.stringify(address), JSON.stringify(last)], store.registry);
  const { totals, changes, feeds, bulk, statements, files } = exportParts(job, last, keeper);
  const corpus = store.corpusFindings();
  totals.addFindings(corpus);
  const all = totals.finish(store.registry);
  const bodies = new Map(all.summaries.map(({ body }) => [body.id, body]));
  const known = { say: (of: ReportKey) => statements.get(reportPath(of)), bodyOf: (id: string) => bodies.get(id) };
  bulk.addCorpusFindings(listCorpusFindings(corpus, known));
  writeSmallTables(bulk, all);
  bulk.close();
  feeds.write(all.regions, output, address);
  writeListApi(all, output, address, version);
  output.writeText('llms.txt', writeLlms(nameSite('en'), address, existsSync(output.pathOf(twinZip))));
  const { summaries, sources } = all;
  const figures = summaries.reduce((sum, { figures: own }) => sum + own, 0);
  const described = {
    version,
    years: spanSummaries(summaries),
    sources,
    releases: last.releases,
    unreleased: [...changes, ...listGone(all, last)],
    parts: bulk.parts,
    figures,
  };
  const data = describeData(described, output, address);
  return {
    agencies: summaries.length,
    reports: summaries.reduce((sum, { reports }) => sum + reports.length, 0),
    figures,
    files: output.written + files,
    data,
    kept: keeper.close(),
  };
}
