// A table's record → its rows, columns and cells, each with the labels above it. All that is derived starts here.
import type { Block, Column, ColumnGroup, ColumnNode, FormTable, Row, RowGroup, RowNode } from './record.ts';

/** A row with figures, and the groups and rows it is a part of, outermost first. */
export interface RowAt {
  row: Row;
  /** Ends with the row itself. */
  path: readonly (Row | RowGroup)[];
}

/** A column, and the headers over it, outermost first. */
export interface ColumnAt {
  column: Column;
  /** Ends with the column itself. */
  path: readonly (Column | ColumnGroup)[];
}

/** One place for a figure. */
export interface Cell extends RowAt, Pick<ColumnAt, 'column'> {
  /** Id of its metric. */
  id: string;
  columnPath: ColumnAt['path'];
  block: Block;
  table: FormTable;
}

const joinId = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

/** Id of the metric in a row and a column of a table. */
export const cellId = (table: Pick<FormTable, 'id'>, row: string, column: string): string =>
  joinId(table.id, row, column);

export function listRows(nodes: readonly RowNode[], above: RowAt['path'] = []): RowAt[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    const below = listRows(node.rows, path);
    return node.type === 'row' ? [{ row: node, path }, ...below] : below;
  });
}

export function listColumns(nodes: readonly ColumnNode[], above: ColumnAt['path'] = []): ColumnAt[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return node.type === 'column' ? [{ column: node, path }] : listColumns(node.columns, path);
  });
}

/** The rows of a tree that are no parts of other rows. */
export const outermostRows = (nodes: readonly RowNode[]): Row[] =>
  nodes.flatMap((node) => (node.type === 'row' ? [node] : outermostRows(node.rows)));

/** All nodes of a tree of rows, groups included, from top to bottom. */
export const listRowNodes = (nodes: readonly RowNode[]): RowNode[] =>
  nodes.flatMap((node) => [node, ...listRowNodes(node.rows)]);

/** All nodes of a tree of columns, headers included, from left to right. */
export const listColumnNodes = (nodes: readonly ColumnNode[]): ColumnNode[] =>
  nodes.flatMap((node) => [node, ...(node.type === 'columns' ? listColumnNodes(node.columns) : [])]);

export const rowsOf = ({ blocks }: FormTable): RowAt[] => blocks.flatMap(({ rows }) => listRows(rows));

const cellsOfBlock = (table: FormTable, block: Block): Cell[] =>
  listRows(block.rows).flatMap(({ row, path }) =>
    listColumns(block.columns).map(
      ({ column, path: columnPath }): Cell => ({
        id: cellId(table, row.id, column.id),
        row,
        path,
        column,
        columnPath,
        block,
        table,
      }),
    ),
  );

/** Row by row, from left to right. */
export const cellsOf = (table: FormTable): Cell[] => table.blocks.flatMap((block) => cellsOfBlock(table, block));

/** Ids of the rows printed beside a node of a tree, itself left out. */
export function siblingsOf(nodes: readonly RowNode[], id: string): RowNode[] {
  if (nodes.some((node) => node.id === id)) return nodes.filter((node) => node.id !== id);
  for (const node of nodes) {
    const found = siblingsOf(node.rows, id);
    if (found.length > 0) return found;
  }
  return [];
}

/** The column that says all: the one that adds up the others, else the first. */
export function mainColumnOf({ columns }: Block): Column | undefined {
  const all = listColumns(columns).map(({ column }) => column);
  return all.find(({ sums }) => sums) ?? all[0];
}

/** Whether a cell stands in that column. */
export const isMain = ({ block, column }: Cell): boolean => column.id === mainColumnOf(block)?.id;

/** The cells that add up to one: the columns beside a total, or the rows that are parts of its row. */
export function partsOf({ row, column, columnPath, table, block }: Cell): string[] {
  const owner = columnPath.at(-2);
  const besides = owner?.type === 'columns' ? owner.columns : block.columns;
  const columns = column.sums ? listColumns(besides).filter((other) => other.column.id !== column.id) : [];
  if (columns.length > 0) return columns.map((other) => cellId(table, row.id, other.column.id));
  return row.rows.flatMap((part) => (part.type === 'row' ? [cellId(table, part.id, column.id)] : []));
}
