// A metric of a table of rows × columns → its row and column, as the newest form that has it prints them.
import { cellOfMetric } from '../../forms/catalogue.ts';
import type { TableId } from '../../forms/record.ts';
import type { Cell } from '../../forms/walk.ts';
import { type LabelNode, type Name, nameTableLabel, spellPrinted } from '../../i18n/labels.ts';
import { nameHeads, nameRow } from '../../i18n/name-metric.ts';

export interface CellNames {
  rowId: string;
  columnId: string;
  /** From the outermost label inwards, as printed. */
  row: readonly Name[];
  column: readonly Name[];
  /** The row and the column in short, as a list of metrics names them. */
  shortRow: Name;
  shortColumn: Name;
  /** How far in the row stands among its kind. */
  depth: number;
}

const print =
  (table: TableId) =>
  (label: LabelNode): Name =>
  (language) =>
    spellPrinted(language, label) ?? nameTableLabel(language, table, label);

const shorten =
  (table: TableId) =>
  (label: LabelNode): Name =>
  (language) =>
    nameTableLabel(language, table, label);

/** 不予公开 › 属于国家秘密: （三）不予公开 1.属于国家秘密. */
function nameByRow(cell: Cell): CellNames {
  const { row, path, column, columnPath, table } = cell;
  return {
    rowId: row.id,
    columnId: column.id,
    row: path.map(print(table.id)),
    column: columnPath.filter((label) => label.type === 'column' || !label.silent).map(print(table.id)),
    shortRow: (language) => nameRow(language, cell),
    shortColumn: shorten(table.id)(column),
    depth: path.filter((label) => label.type === 'row' || !label.silent).length - 1,
  };
}

/** In a table of one row without a label, what stands over the columns takes the place of the rows. */
function nameByHeads(cell: Cell): CellNames {
  const { column, columnPath, table } = cell;
  const heads = columnPath.slice(0, -1);
  return {
    rowId: heads.at(-1)?.id ?? '',
    columnId: column.id.split('.').at(-1) ?? '',
    row: heads.map(shorten(table.id)),
    column: [print(table.id)(column)],
    shortRow: (language) => nameHeads(language, cell),
    shortColumn: shorten(table.id)(column),
    depth: 0,
  };
}

const namesOfCells: ReadonlyMap<string, CellNames> = new Map(
  [...cellOfMetric]
    .filter(([, { table }]) => !table.unitHead)
    .map(([id, cell]) => [id, cell.row.term === '' ? nameByHeads(cell) : nameByRow(cell)]),
);

/** Undefined for metrics of the text and of tables that list indicators, which have rows only. */
export const locateCell = (id: string): CellNames | undefined => namesOfCells.get(id);
