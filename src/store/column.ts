// What a column of an exported table is: its name, its type, its words in both languages, and how a row fills it.

import type { Name } from '../i18n/labels.ts';
import type { WordKey } from '../i18n/translate.ts';
import type { Bilingual } from './describe-body.ts';

/** Null is an absent value; it is never written as 0. */
export type DataCell = string | number | boolean | null;

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'uri';

export interface DataColumn<Row> {
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
  read(row: Row): DataCell;
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
  readonly columns: readonly DataColumn<Row>[];
  /** The columns that tell one row from all others. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** A table for whoever describes it and does not fill it. */
export type TableShape = Omit<Table<never>, 'columns'> & {
  readonly columns: readonly Omit<DataColumn<never>, 'read'>[];
};

/** Every `x` for which there is `export.xNote`. */
type ColumnWord = WordKey extends infer Key ? (Key extends `export.${infer Word}Note` ? Word : never) : never;

interface Extra {
  nullable?: boolean;
  values?: readonly string[];
}

/** `agencyId` is the column `agency_id`. */
const nameColumn = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A word of the dictionaries and a way to read a row → a column whose name, label and note all come from that word.
 */
export function makeColumn<Row>(
  word: ColumnWord,
  type: ColumnType,
  read: (row: Row) => DataCell,
  { nullable = false, values }: Extra = {},
): DataColumn<Row> {
  const words = { label: `export.${word}`, note: `export.${word}Note` } as const;
  return { name: nameColumn(word), type, required: !nullable, ...words, ...(values ? { values } : {}), read };
}

/** A name by language → the name in the two languages that files of data print. */
export const nameInBoth = (name: Name): Bilingual => ({ zh: name('zh'), en: name('en') });
