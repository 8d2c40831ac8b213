// The records → what must add up: totals over columns and rows, heads with their parts, bounds, balances, what years hand on.
import { byCatalogue, type FormCell, formCells } from './facts.ts';
import type { Column, ColumnNode, FormTable, Row, TableId } from './record.ts';
import { versionsOf } from './shape.ts';
import { cellId, listColumns, listRows, outermostRows, siblingsOf } from './walk.ts';

/** A total and what adds up to it. */
export interface Sum {
  readonly total: string;
  readonly column: Column;
  /** Its parts in each form's version of the table, the newest first. */
  readonly versions: readonly (readonly string[])[];
  /** Lists of parts that are complete in some version; all parts where there are none. */
  readonly complete: readonly (readonly string[])[];
  /** Lists of parts that were complete once. */
  readonly formerly: readonly (readonly string[])[];
}

type Parts = readonly string[];

/** `parts` says which rows or columns add up to a cell, if any do. */
function listSums(cells: readonly FormCell[], partsOf: (cell: FormCell) => Parts): Sum[] {
  const summed = cells.map((cell) => ({ cell, parts: partsOf(cell) })).filter(({ parts }) => parts.length > 0);
  const sums = [...Map.groupBy(summed, ({ cell }) => cell.id)].flatMap(([total, versions]): Sum[] => {
    const [first] = versions;
    if (!first) return [];
    const { column, row, table } = first.cell;
    const distinct = new Map(versions.map(({ parts }) => [parts.join(' '), parts]));
    const list = (lists: readonly Parts[] = []): Parts[] =>
      lists.map((rows) => rows.map((id) => cellId(table, id, column.id)));
    return [
      { total, column, versions: [...distinct.values()], complete: list(row.complete), formerly: list(row.formerly) },
    ];
  });
  return byCatalogue(sums, ({ total }) => total);
}

const cellsOfTable = (id: TableId): FormCell[] => formCells.filter(({ table }) => table.id === id);

/** The columns that stand beside one under the same header. */
function columnsBeside(nodes: readonly ColumnNode[], id: string): ColumnNode[] {
  if (nodes.some((node) => node.id === id)) return nodes.filter((node) => node.id !== id);
  return nodes.flatMap((node) => (node.type === 'columns' ? columnsBeside(node.columns, id) : []));
}

/** Totals over the columns of a table, row by row. */
export const listColumnSums = (id: TableId): Sum[] =>
  listSums(cellsOfTable(id), ({ table, row, column, block }) =>
    column.sums
      ? listColumns(columnsBeside(block.columns, column.id)).map(({ column: part }) => cellId(table, row.id, part.id))
      : [],
  );

/** Totals over the rows of a table, column by column. */
export const listRowSums = (id: TableId): Sum[] =>
  listSums(cellsOfTable(id), ({ table, row, column, block }) =>
    row.sums ? outermostRows(siblingsOf(block.rows, row.id)).map((part) => cellId(table, part.id, column.id)) : [],
  );

/** The heads whose parts a rule adds up. */
export const listPartSums = (rule: string): Sum[] =>
  listSums(
    formCells.filter(({ row, column }) => row.rule === rule && !column.cumulative),
    ({ table, row, column }) =>
      outermostRows(row.rows)
        .filter(({ ofWhich }) => !ofWhich)
        .map((part) => cellId(table, part.id, column.id)),
  );

/** A figure that is no more than others together. */
export interface Bound {
  readonly part: string;
  readonly wholes: readonly string[];
}

/** Of what several versions say of one metric, what the newest says; `items` begin with it. */
function keepNewest<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  const newest = new Map(items.toReversed().map((item) => [idOf(item), item]));
  return byCatalogue(newest.values(), idOf);
}

const distinctBounds = (bounds: readonly Bound[]): Bound[] => keepNewest(bounds, ({ part }) => part);

/** What columns beside a column bound. */
export const listColumnBounds = (id: TableId): Bound[] =>
  distinctBounds(
    cellsOfTable(id).flatMap(({ table, row, column, id: part }) =>
      column.atMost ? [{ part, wholes: column.atMost.map((other) => cellId(table, row.id, other)) }] : [],
    ),
  );

/** What 其中 introduces, and the row that it is a part of. */
export const listOfWhich = (id: TableId): Bound[] =>
  distinctBounds(
    cellsOfTable(id).flatMap(({ table, row, column, path, id: part }) => {
      const whole = path.slice(0, -1).findLast(({ type }) => type === 'row');
      return row.ofWhich && whole ? [{ part, wholes: [cellId(table, whole.id, column.id)] }] : [];
    }),
  );

/** What came in, and what went out or is left. */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The rows of the two sides. */
  readonly rows: NonNullable<FormTable['balance']>;
}

/** One column of a table, with its balance in each form's version, the newest first. */
export interface ColumnBalance {
  readonly column: Column;
  readonly versions: readonly Balance[];
}

export function listBalances(id: TableId): ColumnBalance[] {
  const all = versionsOf(id).flatMap((table) =>
    table.blocks.flatMap(({ columns }) => listColumns(columns)).map(({ column }) => ({ table, column })),
  );
  return [...Map.groupBy(all, ({ column }) => column.id).values()].flatMap((versions) =>
    versions.slice(0, 1).map(({ column }) => ({
      column,
      versions: versions.flatMap(({ table }): Balance[] => {
        const cellsIn = (rows: Parts): string[] => rows.map((row) => cellId(table, row, column.id));
        const { balance: rows } = table;
        return rows ? [{ left: cellsIn(rows.left), right: cellsIn(rows.right), rows }] : [];
      }),
    })),
  );
}

/** A figure that repeats one of the year before. */
export interface Carry {
  readonly table: TableId;
  readonly column: Column;
  readonly now: string;
  readonly yearBefore: string;
}

/** Rows that carry on a row of the year before, column by column. */
export function listCarries(): Carry[] {
  const all = formCells.flatMap(({ table, row, column, id }): Carry[] =>
    row.carriesOn === undefined
      ? []
      : [{ table: table.id, column, now: id, yearBefore: cellId(table, row.carriesOn, column.id) }],
  );
  return keepNewest(all, ({ now }) => now);
}

/** What was still open at a year's end, and what had come in during it. */
export interface Backlog {
  readonly table: TableId;
  readonly column: Column;
  readonly open: string;
  readonly received: string;
}

/** Rows that a row of the next year carries on, each against what came in newly, column by column. */
export function listBacklogs(): Backlog[] {
  const all = formCells.flatMap(({ table, row, column, id }): Backlog[] => {
    const rows = cellsOfTable(table.id).map((cell) => cell.row);
    const isCarriedOn = rows.some(({ carriesOn }) => carriesOn === row.id);
    const came = table.balance?.left.find((left) => !rows.some((other) => other.id === left && other.carriesOn));
    if (!isCarriedOn || came === undefined) return [];
    return [{ table: table.id, column, open: id, received: cellId(table, came, column.id) }];
  });
  return keepNewest(all, ({ open }) => open);
}

/** A figure that counts once what its parts may each count. */
export interface Once {
  readonly once: string;
  readonly parts: Parts;
}

export const listOnce = (id: TableId): Once[] =>
  cellsOfTable(id).flatMap(({ table, row, column, block, id: once }) => {
    const whole = listRows(block.rows).find((other) => other.row.id === row.onceOf)?.row;
    return whole ? [{ once, parts: outermostRows(whole.rows).map((part) => cellId(table, part.id, column.id)) }] : [];
  });

/** What is there at the end of a year: what was there a year before, more by what came and less by what went. */
export interface Stock {
  readonly table: TableId;
  readonly row: Row;
  readonly there: string;
  readonly more: string;
  readonly less: string;
}

export function listStocks(): Stock[] {
  const all = formCells.flatMap(({ table, row, column, id }): Stock[] => {
    const { stock } = column;
    if (!stock) return [];
    return [
      {
        table: table.id,
        row,
        there: id,
        more: cellId(table, row.id, stock.more),
        less: cellId(table, row.id, stock.less),
      },
    ];
  });
  return keepNewest(all, ({ there }) => there);
}
