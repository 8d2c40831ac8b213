// Rows of a table → gzipped CSV of which larger files are put together, and the same text for spreadsheets.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { excelCsv, writeRows } from '../../src/publish/write-csv.ts';
import type { DataColumn } from '../../src/store/column.ts';

/** Rows of CSV as written for programs → the same for spreadsheets, with other line ends. */
export const toSheetRows = (text: string): string =>
  text.replace(/("(?:[^"]|"")*")|\n/g, (_, quoted?: string) => quoted ?? excelCsv.lineEnd);

/** Text is packed in pieces of about so many letters. */
const pieceLength = 1 << 22;

export interface PackedRows {
  readonly rows: number;
  /** Of the packed bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Rows → CSV without a header, gzipped: some bytes that can stand behind others of the kind, and be exchanged alone. */
export class RowPacker<Row> {
  readonly #columns: readonly DataColumn<Row>[];
  readonly #packed: Buffer[] = [];
  #pieces: string[] = [];
  #length = 0;
  #rows = 0;

  constructor(columns: readonly DataColumn<Row>[]) {
    this.#columns = columns;
  }

  add(rows: readonly Row[]): void {
    const text = writeRows(this.#columns, rows);
    this.#pieces.push(text);
    this.#length += text.length;
    this.#rows += rows.length;
    if (this.#length > pieceLength) this.#pack();
  }

  /** No bytes at all for no rows. */
  finish(): PackedRows & { readonly bytes: Buffer } {
    this.#pack();
    const bytes = Buffer.concat(this.#packed);
    return { rows: this.#rows, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }

  #pack(): void {
    if (this.#length > 0) this.#packed.push(gzipSync(this.#pieces.join('')));
    this.#pieces = [];
    this.#length = 0;
  }
}
