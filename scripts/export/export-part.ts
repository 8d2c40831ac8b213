// The bodies of one part → its files of the API, feeds and Parquet, its rows of every table, and what the lists over all parts need of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../../src/publish/address.ts';
import { ChangeFinder } from '../../src/publish/changes/change-finder.ts';
import { indexHistory } from '../../src/publish/feed/feed.ts';
import { listPlacedFindings, type PlacedFinding } from '../../src/publish/findings.ts';
import type { Part } from '../../src/publish/schema/index.ts';
import { listReportRows } from '../../src/publish/summary.ts';
import { figureTable } from '../../src/publish/tables/figures.ts';
import { findingTable, reportTable } from '../../src/publish/tables/index.ts';
import { listFigureRows } from '../../src/publish/tables/list-figure-rows.ts';
import { listRateRows, rateTable } from '../../src/publish/tables/rates.ts';
import { type BareColumn, listWideRows, wideColumns, wideTable } from '../../src/publish/tables/wide.ts';
import { type PartTotals, TotalsCounter } from '../../src/publish/totals.ts';
import { reportPath } from '../../src/report/model/report-key.ts';
import type { AgencyStatement } from '../../src/report/model/statement.ts';
import type { TableShape } from '../../src/store/column.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { ReportChange, Snapshot } from '../../src/store/snapshot.ts';
import { writeAgencyApi } from './api.ts';
import { type NewestEntries, PartFeeds } from './feeds.ts';
import { measureFile } from './measure-file.ts';
import { openParquet } from './open-parquet.ts';
import { Output } from './output.ts';
import { type PackedRows, RowPacker } from './pack-rows.ts';
import type { TableSink } from './table-sink.ts';

/** What stands in files of its own, so that it can be kept from one build to the next. */
export interface ExportedPart {
  readonly part: string;
  readonly bodies: number;
  readonly reports: number;
  /** Of its tables, packed: `rows/<table>.gz`. */
  readonly rows: Readonly<Record<string, PackedRows>>;
  readonly parquet: Part['parquet'];
  readonly totals: PartTotals;
  readonly newest: NewestEntries;
  /** Since the last release, those that are gone excepted. */
  readonly changes: readonly ReportChange[];
  /** By the path of the report. */
  readonly statements: readonly (readonly [path: string, said: readonly AgencyStatement[]])[];
  /** How many files lie in `site`. */
  readonly files: number;
}

export interface PartJob {
  readonly store: Store;
  readonly part: string;
  readonly last: Snapshot;
  readonly address: Address;
  /** Whether the wide table is split too. */
  readonly splitWide: boolean;
}

/** The layout of Hive; a part without figures has no file. */
class ParquetOfPart<Row> {
  readonly #output: Output;
  readonly #path: string;
  readonly #columns: readonly BareColumn<Row>[];
  readonly #sorted: readonly string[];
  #sink: TableSink<Row> | undefined;
  #rows = 0;

  constructor(output: Output, part: string, { name, key }: TableShape, columns: readonly BareColumn<Row>[]) {
    this.#output = output;
    this.#path = `${name}/part=${part}/part-0.parquet`;
    this.#columns = columns;
    this.#sorted = key;
  }

  add(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.#sink ??= openParquet(this.#output.pathOf(`data/${this.#path}`), this.#columns, this.#sorted);
    for (const row of rows) this.#sink.write(row);
    this.#rows += rows.length;
  }

  close(): Part['parquet'] {
    this.#sink?.close();
    return this.#sink ? [{ ...measureFile(this.#output.pathOf('data'), this.#path), rows: this.#rows }] : [];
  }
}

export const partFile = 'part.json';

/** Everything lies below `folder` afterwards: `site` as it shall lie in the site, `rows`, and `part.json`. */
export function exportPart({ store, part, last, address, splitWide }: PartJob, folder: string): void {
  const output = new Output(join(folder, 'site'));
  const { population } = store.registry;
  const totals = new TotalsCounter();
  const feeds = new PartFeeds(output, address, indexHistory(last));
  const changes = new ChangeFinder(last);
  const statements: [string, readonly AgencyStatement[]][] = [];
  const tables = {
    figures: new RowPacker(figureTable.columns),
    reports: new RowPacker(reportTable.columns),
    rates: new RowPacker(rateTable.columns),
    findings: new RowPacker<PlacedFinding>(findingTable.columns),
  };
  const tidy = new ParquetOfPart(output, part, figureTable, figureTable.columns);
  const wide = new ParquetOfPart(output, part, wideTable, wideColumns);
  const counts = { bodies: 0, reports: 0 };
  for (const record of store.bodies({ part })) {
    const figures = listFigureRows(record);
    const rates = listRateRows(record, population);
    writeAgencyApi(record, totals.add(record), { figures, rates }, output, address);
    tables.figures.add(figures);
    tables.reports.add(listReportRows(record));
    tables.rates.add(rates);
    tables.findings.add(listPlacedFindings(record));
    tidy.add(figures);
    if (splitWide) wide.add(listWideRows(figures));
    feeds.add(record);
    changes.add(record);
    for (const { file } of record.reports)
      if (file.statements) statements.push([reportPath(file.report), file.statements]);
    counts.bodies += 1;
    counts.reports += record.reports.length;
  }
  mkdirSync(join(folder, 'rows'), { recursive: true });
  const rows = Object.entries(tables).map(([name, packer]) => {
    const { bytes, ...packed } = packer.finish();
    writeFileSync(join(folder, 'rows', `${name}.gz`), bytes);
    return [name, packed] as const;
  });
  const exported: ExportedPart = {
    part,
    ...counts,
    rows: Object.fromEntries(rows),
    parquet: [...tidy.close(), ...wide.close()],
    totals: totals.close(),
    newest: feeds.close(),
    changes: changes.listFound(),
    statements,
    files: output.written,
  };
  writeFileSync(join(folder, partFile), JSON.stringify(exported));
}

export const readPart = (folder: string): ExportedPart => JSON.parse(readFileSync(join(folder, partFile), 'utf8'));
