// What a column of an exported table is: its name, its type, its words in both languages, and how a row fills it.
import type { WordKey } from '../i18n/translate.ts';

/** Null is an absent value; it is never written as 0. */
export type Cell = string | number | boolean | null;

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'uri';

export interface Column<Row> {
  /** Permanent: small letters joined by underscores, the same in every format. */
  readonly name: string;
  readonly type: ColumnType;
  /** False where the cell may be absent. */
  readonly required: boolean;
  readonly label: WordKey;
  /** What the column says, in a sentence. */
  readonly note: WordKey;
  /** Every value it may have, where they are few. */
  readonly values?: readonly string[];
  read(row: Row): Cell;
}

/** A column whose cells point at the key of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

export interface Table<Row> {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly title: WordKey;
  readonly note: WordKey;
  readonly columns: readonly Column<Row>[];
  /** The columns that tell one row from all others. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** A table for whoever describes it and does not fill it. */
export type TableShape = Omit<Table<never>, 'columns'> & { readonly columns: readonly Omit<Column<never>, 'read'>[] };
