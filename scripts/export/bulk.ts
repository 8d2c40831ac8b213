// Records, one after the other → the files of `data/`: every table as CSV twice, the figures also as Parquet and NDJSON.
import { listPlacedFindings, type PlacedFinding } from '../../src/publish/findings.ts';
import { listReportRows, type ReportRow } from '../../src/publish/summary.ts';
import { type FigureRow, figureTable, listFigureRows } from '../../src/publish/tables/figures.ts';
import { findingTable, reportTable } from '../../src/publish/tables/index.ts';
import { listRateRows, type RateRow, rateTable } from '../../src/publish/tables/rates.ts';
import type { PopulationTable } from '../../src/report/registry/population.ts';
import type { Table } from '../../src/store/column.ts';
import type { BodyRecord } from '../../src/store/record.ts';
import { openCsv, openExcel } from './open-csv.ts';
import { openNdjson } from './open-ndjson.ts';
import { openParquet, openPartitioned } from './open-parquet.ts';
import type { Output } from './output.ts';
import type { TableSink } from './table-sink.ts';

function openAll<Row>(sinks: readonly TableSink<Row>[]): TableSink<Row> {
  return {
    write: (row) => {
      for (const sink of sinks) sink.write(row);
    },
    close: () => {
      for (const sink of sinks) sink.close();
    },
  };
}

function openSheets<Row>(output: Output, table: Table<Row>): TableSink<Row> {
  const stem = output.pathOf(`data/${table.name}`);
  return openAll([openCsv(`${stem}.csv`, table), openExcel(stem, table)]);
}

function openFigures(output: Output): TableSink<FigureRow> {
  const stem = output.pathOf('data/figures');
  return openAll([
    openSheets(output, figureTable),
    openNdjson(`${stem}.ndjson`, figureTable),
    openParquet(`${stem}.parquet`, figureTable.columns),
    openPartitioned(stem, figureTable, 'year'),
  ]);
}

export class Bulk {
  readonly #figures: TableSink<FigureRow>;
  readonly #reports: TableSink<ReportRow>;
  readonly #rates: TableSink<RateRow>;
  readonly #findings: TableSink<PlacedFinding>;
  readonly #population: PopulationTable;
  readonly #output: Output;

  constructor(output: Output, population: PopulationTable) {
    this.#output = output;
    this.#population = population;
    this.#figures = openFigures(output);
    this.#reports = openSheets(output, reportTable);
    this.#rates = openSheets(output, rateTable);
    this.#findings = openSheets(output, findingTable);
  }

  add(record: BodyRecord): void {
    for (const row of listFigureRows(record)) this.#figures.write(row);
    for (const row of listReportRows(record)) this.#reports.write(row);
    for (const row of listRateRows(record, this.#population)) this.#rates.write(row);
    this.addFindings(listPlacedFindings(record));
  }

  addFindings(findings: readonly PlacedFinding[]): void {
    for (const row of findings) this.#findings.write(row);
  }

  /** A table that is small enough to be there at once. */
  writeTable<Row>(table: Table<Row>, rows: readonly Row[]): void {
    const sink = openSheets(this.#output, table);
    for (const row of rows) sink.write(row);
    sink.close();
  }

  close(): void {
    this.#figures.close();
    this.#reports.close();
    this.#rates.close();
    this.#findings.close();
  }
}
