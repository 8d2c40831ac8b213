// A metric of a table of rows × columns → its row and column, as the newest form that has it prints them.
import { newestFirst } from '../../forms/catalogue.ts';
import type { Label } from '../../forms/record.ts';
import type { Term } from '../../forms/term.ts';
import { type Cell, cellsOf } from '../../forms/walk.ts';

export interface CellNames {
  rowId: string;
  columnId: string;
  /** From the outermost label inwards, as printed. */
  row: readonly Term[];
  column: readonly Term[];
  /** The row and the column in short, as a list of metrics names them. */
  shortRow: Term;
  shortColumn: Term;
  /** How far in the row stands among its kind. */
  depth: number;
}

const print = ({ number, zh, printed, tail, en }: Label): Term => ({
  zh: number + (printed ?? zh) + (tail ?? ''),
  en,
});

const termOf = ({ zh, en }: Term): Term => ({ zh, en });

/** 不予公开 › 属于国家秘密: （三）不予公开 1.属于国家秘密. */
function nameByRow({ row, path, column, columnPath }: Cell): CellNames {
  const own = path.filter((label) => label.type === 'row' || !label.silent);
  return {
    rowId: row.id,
    columnId: column.id,
    row: path.map(print),
    column: columnPath.filter((label) => label.type === 'column' || !label.silent).map(print),
    shortRow: { zh: own.map(({ number, zh }) => number + zh).join(' '), en: own.map(({ en }) => en).join(': ') },
    shortColumn: termOf(column),
    depth: own.length - 1,
  };
}

/** In a table of one row without a label, what stands over the columns takes the place of the rows. */
function nameByHeads({ column, columnPath }: Cell): CellNames {
  const heads = columnPath.slice(0, -1);
  return {
    rowId: heads.at(-1)?.id ?? '',
    columnId: column.id.split('.').at(-1) ?? '',
    row: heads.map(termOf),
    column: [print(column)],
    shortRow: { zh: heads.map(({ zh }) => zh).join('·'), en: heads.map(({ en }) => en).join(' ') },
    shortColumn: termOf(column),
    depth: 0,
  };
}

const cells: ReadonlyMap<string, CellNames> = new Map(
  newestFirst
    .flatMap(({ tables }) => tables.filter(({ unitHead }) => !unitHead).flatMap(cellsOf))
    .toReversed()
    .map((cell) => [cell.id, cell.row.zh === '' ? nameByHeads(cell) : nameByRow(cell)]),
);

/** Undefined for metrics of the text and of tables that list indicators, which have rows only. */
export const locateCell = (id: string): CellNames | undefined => cells.get(id);
