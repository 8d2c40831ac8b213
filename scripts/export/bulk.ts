// Records, part by part → the files of `data/`: tables that grow with the reports as gzipped CSV, the figures also as Parquet, the other tables as CSV; those of few rows once more for spreadsheets.
import { mostSheetRows, mostWholeRows } from '../../src/publish/describe/data-file.ts';
import { listPlacedFindings, type PlacedFinding } from '../../src/publish/findings.ts';
import type { Part, Segment } from '../../src/publish/schema/parts.ts';
import { listReportRows, type ReportRow } from '../../src/publish/summary.ts';
import { type FigureRow, figureTable } from '../../src/publish/tables/figures.ts';
import { findingTable, reportTable } from '../../src/publish/tables/index.ts';
import { listFigureRows } from '../../src/publish/tables/list-figure-rows.ts';
import { listRateRows, type RateRow, rateTable } from '../../src/publish/tables/rates.ts';
import { type BareColumn, listWideRows, type WideRow, wideColumns, wideTable } from '../../src/publish/tables/wide.ts';
import type { PopulationTable } from '../../src/report/registry/population.ts';
import type { Table } from '../../src/store/column.ts';
import type { BodyRecord } from '../../src/store/record.ts';
import { measureFile } from './measure-file.ts';
import { openCsv, openExcel, PartedCsv } from './open-csv.ts';
import { openParquet } from './open-parquet.ts';
import type { Output } from './output.ts';
import type { TableSink } from './table-sink.ts';

interface PartedTable<Row> extends TableSink<Row> {
  endPart(): Segment[];
}

function openParted<Row>(output: Output, table: Table<Row>): PartedTable<Row> {
  const path = `${table.name}.csv.gz`;
  const csv = new PartedCsv(output.pathOf(`data/${path}`), table);
  const excel = openExcel(output.pathOf(`data/${table.name}.excel.csv`), table, mostSheetRows);
  return {
    write: (row) => {
      csv.write(row);
      excel.write(row);
    },
    endPart: () => {
      const segment = csv.endPart();
      return segment ? [{ path, ...segment }] : [];
    },
    close: () => {
      csv.close();
      excel.close();
    },
  };
}

interface Layout {
  /** All rows in one file. */
  whole: boolean;
  /** `<table>/part=<part>/part-0.parquet`, the layout of Hive, for each part that has rows. */
  parts: boolean;
}

class PartedParquet<Row> {
  readonly #output: Output;
  readonly #table: Table<Row>;
  readonly #columns: readonly BareColumn<Row>[];
  readonly #whole: TableSink<Row> | undefined;
  readonly #hasParts: boolean;
  #open: { path: string; sink: TableSink<Row>; rows: number } | undefined;

  constructor(output: Output, table: Table<Row>, columns: readonly BareColumn<Row>[], { whole, parts }: Layout) {
    this.#output = output;
    this.#table = table;
    this.#columns = columns;
    this.#hasParts = parts;
    if (whole) this.#whole = this.#openFile(`${table.name}.parquet`);
  }

  write(row: Row, part: string): void {
    this.#whole?.write(row);
    if (!this.#hasParts) return;
    this.#open ??= this.#openPart(part);
    this.#open.rows += 1;
    this.#open.sink.write(row);
  }

  endPart(): Part['parquet'] {
    if (!this.#open) return [];
    const { path, sink, rows } = this.#open;
    this.#open = undefined;
    sink.close();
    return [{ ...measureFile(this.#output.pathOf('data'), path), rows }];
  }

  close(): void {
    this.#whole?.close();
  }

  #openPart(part: string) {
    const path = `${this.#table.name}/part=${part}/part-0.parquet`;
    return { path, sink: this.#openFile(path), rows: 0 };
  }

  #openFile(path: string): TableSink<Row> {
    return openParquet(this.#output.pathOf(`data/${path}`), this.#columns, this.#table.key);
  }
}

export class Bulk {
  /** What was written of each part so far. */
  readonly parts: Part[] = [];
  readonly #figures: PartedTable<FigureRow>;
  readonly #tidy: PartedParquet<FigureRow>;
  readonly #wide: PartedParquet<WideRow>;
  readonly #reports: PartedTable<ReportRow>;
  readonly #rates: PartedTable<RateRow>;
  readonly #findings: PartedTable<PlacedFinding>;
  readonly #population: PopulationTable;
  readonly #output: Output;
  #counts = { bodies: 0, reports: 0 };

  /** `figures`: how many there will be. */
  constructor(output: Output, population: PopulationTable, figures: number) {
    const whole = figures <= mostWholeRows;
    this.#output = output;
    this.#population = population;
    this.#figures = openParted(output, figureTable);
    this.#tidy = new PartedParquet(output, figureTable, figureTable.columns, { whole, parts: true });
    // Naming some four hundred columns takes 60 KB a file, more than the numbers of many a part.
    this.#wide = new PartedParquet(output, wideTable, wideColumns, { whole, parts: !whole });
    this.#reports = openParted(output, reportTable);
    this.#rates = openParted(output, rateTable);
    this.#findings = openParted(output, findingTable);
  }

  /** Bodies of one part come one after the other. */
  add(record: BodyRecord, part: string): void {
    const figures = listFigureRows(record);
    for (const row of figures) {
      this.#figures.write(row);
      this.#tidy.write(row, part);
    }
    for (const row of listWideRows(figures)) this.#wide.write(row, part);
    for (const row of listReportRows(record)) this.#reports.write(row);
    for (const row of listRateRows(record, this.#population)) this.#rates.write(row);
    this.addFindings(listPlacedFindings(record));
    this.#counts.bodies += 1;
    this.#counts.reports += record.reports.length;
  }

  addFindings(findings: readonly PlacedFinding[]): void {
    for (const row of findings) this.#findings.write(row);
  }

  endPart(part: string): void {
    const csv = [this.#figures, this.#reports, this.#rates, this.#findings].flatMap((table) => table.endPart());
    const parquet = [...this.#tidy.endPart(), ...this.#wide.endPart()];
    if (csv.length > 0) this.parts.push({ part, ...this.#counts, csv, parquet });
    this.#counts = { bodies: 0, reports: 0 };
  }

  /** A table that is small enough to be there at once. */
  writeTable<Row>(table: Table<Row>, rows: readonly Row[]): void {
    const stem = this.#output.pathOf(`data/${table.name}`);
    for (const sink of [openCsv(`${stem}.csv`, table), openExcel(`${stem}.excel.csv`, table, mostSheetRows)]) {
      for (const row of rows) sink.write(row);
      sink.close();
    }
  }

  close(): void {
    for (const table of [this.#figures, this.#tidy, this.#wide, this.#reports, this.#rates, this.#findings])
      table.close();
  }
}
