// A word of the dictionaries and a way to read a row → a column whose name, label and note all come from that word.
import type { WordKey } from '../i18n/translate.ts';
import type { Cell, Column, ColumnType } from './column.ts';

/** Every `x` for which there is `export.xNote`. */
type ColumnWord = WordKey extends infer Key ? (Key extends `export.${infer Word}Note` ? Word : never) : never;

interface Extra {
  nullable?: boolean;
  values?: readonly string[];
}

/** `agencyId` is the column `agency_id`. */
const nameColumn = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function makeColumn<Row>(
  word: ColumnWord,
  type: ColumnType,
  read: (row: Row) => Cell,
  { nullable = false, values }: Extra = {},
): Column<Row> {
  const words = { label: `export.${word}`, note: `export.${word}Note` } as const;
  return { name: nameColumn(word), type, required: !nullable, ...words, ...(values ? { values } : {}), read };
}
