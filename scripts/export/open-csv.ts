// A path and a table → a sink that writes its rows as CSV, as CSV for spreadsheets, or as gzipped CSV that can be exchanged part by part.

import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Segment } from '../../src/publish/schema/parts.ts';
import { type CsvDialect, canonicalCsv, excelCsv, writeHeader, writeRow } from '../../src/publish/write-csv.ts';
import type { Table } from '../../src/store/column.ts';
import type { TableSink } from './table-sink.ts';
import { TextFile } from './text-file.ts';

function openFile<Row>(path: string, { columns }: Table<Row>, dialect: CsvDialect): TableSink<Row> {
  const file = new TextFile(path);
  file.write(writeHeader(columns, dialect));
  return {
    write: (row) => file.write(writeRow(columns, row, dialect)),
    close: () => file.close(),
  };
}

export function openCsv<Row>(path: string, table: Table<Row>): TableSink<Row> {
  return openFile(path, table, canonicalCsv);
}

/** Nothing is left of a table that has more than `most` rows. */
export function openExcel<Row>(path: string, table: Table<Row>, most: number): TableSink<Row> {
  const file = openFile(path, table, excelCsv);
  let rows = 0;
  return {
    write: (row) => {
      rows += 1;
      if (rows <= most) file.write(row);
    },
    close: () => {
      file.close();
      if (rows > most) rmSync(path);
    },
  };
}

/** Text is packed in pieces of about so many letters; a part of the table may have many. */
const pieceLength = 1 << 22;

/**
 * A file of gzip members one behind the other: first the header, then the rows of one part after the other. Programs that
 * unpack it see one CSV; a part can be taken out, or exchanged, without the others.
 */
export class PartedCsv<Row> {
  readonly #table: Table<Row>;
  readonly #handle: number;
  #pieces: string[] = [];
  #length = 0;
  #rows = 0;
  #start = 0;
  #end = 0;
  #hash: Hash = createHash('sha256');

  constructor(path: string, table: Table<Row>) {
    mkdirSync(dirname(path), { recursive: true });
    this.#table = table;
    this.#handle = openSync(path, 'w');
    this.#add(writeHeader(table.columns, canonicalCsv));
    this.endPart();
  }

  write(row: Row): void {
    this.#rows += 1;
    this.#add(writeRow(this.#table.columns, row, canonicalCsv));
    if (this.#length > pieceLength) this.#pack();
  }

  /** Undefined where nothing was written since the part before. */
  endPart(): Omit<Segment, 'path'> | undefined {
    this.#pack();
    const [start, bytes, rows] = [this.#start, this.#end - this.#start, this.#rows];
    if (bytes === 0) return undefined;
    const segment = { start, bytes, rows, sha256: this.#hash.digest('hex') };
    this.#start = this.#end;
    this.#rows = 0;
    this.#hash = createHash('sha256');
    return segment;
  }

  close(): void {
    closeSync(this.#handle);
  }

  #add(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #pack(): void {
    if (this.#length === 0) return;
    const bytes = gzipSync(this.#pieces.join(''));
    // A full disk or a signal may take fewer bytes than it was given.
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(this.#handle, bytes, offset);
    this.#hash.update(bytes);
    this.#end += bytes.length;
    this.#pieces = [];
    this.#length = 0;
  }
}
