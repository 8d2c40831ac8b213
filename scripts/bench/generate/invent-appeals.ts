// A random body → the numbers of a table of reviews and lawsuits, each kind of case with its total.
import type { FormTable } from '../../../src/forms/record.ts';
import { cellsOf } from '../../../src/forms/walk.ts';
import { type InventedTable, inventNumber } from './print-table.ts';
import type { Random } from './random.ts';

/** Reviews are more than lawsuits, and those more than lawsuits after a review. */
const most = [12, 6, 3];

export function inventAppeals(random: Random, table: FormTable): InventedTable {
  const kinds = [...Map.groupBy(cellsOf(table), ({ columnPath }) => columnPath.at(-2)?.id).values()];
  return new Map(
    kinds.flatMap((cells, kind) => {
      const values = cells.map(({ column }) => (column.sums ? 0 : random.count(most[kind] ?? 3)));
      const total = values.reduce((sum, value) => sum + value, 0);
      return cells.map(
        ({ id, column }, index) => [id, inventNumber(column.sums ? total : (values[index] ?? 0))] as const,
      );
    }),
  );
}
