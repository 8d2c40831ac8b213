// Exported parts, one after the other → the tables of `data/`: those that grow with the reports as gzipped CSV, the others as CSV; those of few rows once more for spreadsheets.
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { mostSheetRows } from '../../src/publish/describe/data-file.ts';
import type { PlacedFinding } from '../../src/publish/findings.ts';
import type { FileSegment, Part } from '../../src/publish/schema/index.ts';
import { findingTable, partedTables } from '../../src/publish/tables/index.ts';
import { excelCsv, writeCsv } from '../../src/publish/write-csv.ts';
import type { Table, TableShape } from '../../src/store/column.ts';
import type { ExportedPart } from './export-part.ts';
import type { Output } from './output.ts';
import { type PackedRows, RowPacker, toSheetRows } from './pack-rows.ts';

/** A file of gzip members: first the header, then the rows of one part after the other; who unpacks it sees one CSV. */
class JoinedTable {
  readonly path: string;
  readonly #output: Output;
  readonly #name: string;
  readonly #file: string;
  readonly #header: string;
  #end: number;
  #rows = 0;

  constructor(output: Output, { name, columns }: TableShape) {
    this.#output = output;
    this.#name = name;
    this.path = `${name}.csv.gz`;
    this.#file = output.pathOf(`data/${this.path}`);
    this.#header = `${columns.map((column) => column.name).join(',')}\n`;
    const header = gzipSync(this.#header);
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, header);
    this.#end = header.length;
  }

  add({ rows, sha256 }: PackedRows, packed: Buffer): FileSegment[] {
    if (rows === 0) return [];
    appendFileSync(this.#file, packed);
    const segment = { path: this.path, start: this.#end, bytes: packed.length, rows, sha256 };
    this.#end += packed.length;
    this.#rows += rows;
    return [segment];
  }

  /** After the last part. */
  close(): void {
    if (this.#rows > mostSheetRows) return;
    const text = gunzipSync(readFileSync(this.#file)).toString('utf8');
    this.#output.writeText(`data/${this.#name}.excel.csv`, excelCsv.start + toSheetRows(text));
  }
}

export class Bulk {
  /** What was written of each part so far. */
  readonly parts: Part[] = [];
  readonly #output: Output;
  readonly #tables: ReadonlyMap<string, JoinedTable>;

  constructor(output: Output) {
    this.#output = output;
    this.#tables = new Map(partedTables.map((table) => [table.name, new JoinedTable(output, table)]));
  }

  /** `folder` holds what was exported of the part. */
  add({ part, bodies, reports, rows, parquet }: ExportedPart, folder: string): void {
    const csv = [...this.#tables].flatMap(([name, table]) => {
      const packed = rows[name];
      return packed ? table.add(packed, readFileSync(join(folder, 'rows', `${name}.gz`))) : [];
    });
    this.parts.push({ part, bodies, reports, csv, parquet: [...parquet] });
  }

  /** Those about no single body are a part of their own. */
  addCorpusFindings(findings: readonly PlacedFinding[]): void {
    const packer = new RowPacker(findingTable.columns);
    packer.add(findings);
    const { bytes, ...packed } = packer.finish();
    const csv = this.#tables.get(findingTable.name)?.add(packed, bytes) ?? [];
    if (csv.length > 0) this.parts.push({ part: 'corpus', bodies: 0, reports: 0, csv, parquet: [] });
  }

  /** A table that is small enough to be there at once. */
  writeTable<Row>({ name, columns }: Table<Row>, rows: readonly Row[]): void {
    this.#output.writeText(`data/${name}.csv`, writeCsv(columns, rows));
    if (rows.length <= mostSheetRows)
      this.#output.writeText(`data/${name}.excel.csv`, writeCsv(columns, rows, excelCsv));
  }

  close(): void {
    for (const table of this.#tables.values()) table.close();
  }
}
