// A table of the law and invented numbers → the table as its form prints it, and the figures that a reader should find.

import type { FormTable } from '../../../src/forms/record.ts';
import { layOut } from '../../../src/views/report/layouts/lay-out-table.ts';
import type { LabelCell, LayoutCell, LayoutRow } from '../../../src/views/report/layouts/layout.ts';
import type { PrintedCell, PrintedPart } from './print.ts';

/** A number and how it is printed; null where something else stands in the cell. */
export interface Invented {
  value: number | null;
  text: string;
}

/** Metric → what its cell holds. */
export type InventedTable = ReadonlyMap<string, Invented>;

export const inventNumber = (value: number): Invented => ({ value, text: String(value) });

function printText(cell: LayoutCell, table: FormTable, invented: InventedTable): string {
  if (cell.type === 'label') return cell.label('zh');
  if (cell.type === 'words') return cell.words('zh');
  if (cell.type === 'figure') return invented.get(cell.metric)?.text ?? '';
  const [balance] = table.heads;
  return balance?.printed ?? balance?.term ?? '';
}

function printCell(cell: LayoutCell, table: FormTable, invented: InventedTable): PrintedCell {
  const [rows, columns] = ['rows' in cell ? cell.rows : 1, 'columns' in cell ? cell.columns : 1];
  return {
    text: printText(cell, table, invented),
    ...(columns > 1 && { colspan: columns }),
    ...(rows > 1 && { rowspan: rows }),
  };
}

const numberLabel = (cell: LabelCell, number: number): LabelCell => ({
  ...cell,
  label: (language) => `${number}、${cell.label(language)}`,
});

/** Where no form prescribes the table, bodies number the parts of a row: 1、 2、 */
function numberParts(rows: readonly LayoutRow[]): LayoutRow[] {
  let number = 0;
  return rows.map((row) =>
    row.map((cell) => {
      if (cell.type !== 'label') return cell;
      number = (cell.depth ?? 1) > 1 ? number + 1 : 0;
      return number === 0 ? cell : numberLabel(cell, number);
    }),
  );
}

export function printTable(table: FormTable, invented: InventedTable): PrintedPart {
  const { head, bodies } = layOut(table, new Set(invented.keys()));
  const body = table.optional ? numberParts(bodies.flat()) : bodies.flat();
  const rows = [...head, ...body].map((row) => row.map((cell) => printCell(cell, table, invented)));
  return {
    blocks: [{ type: 'table', rows }],
    figures: Object.fromEntries([...invented].map(([metric, { value }]) => [metric, value])),
  };
}
