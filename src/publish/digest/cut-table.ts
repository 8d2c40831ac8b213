// The figures of one kind of table → the form's table cut down to the rows and columns that they stand in.
import type { FormId } from '../../forms/forms.ts';
import type { Block, ColumnNode, FormTable, RowNode, TableId } from '../../forms/record.ts';
import { formOf, versionsOf } from '../../forms/shape.ts';
import { cellId, cellsOf, listColumns, rowsOf } from '../../forms/walk.ts';

type Has = (id: string) => boolean;

/** What is to be printed: metrics, and which of them have an empty cell. */
export interface Wanted {
  metrics: ReadonlySet<string>;
  isBlank(metric: string): boolean;
}

/** A row that is not there leaves its parts where it stood; a group without rows goes. */
const keepRows = (nodes: readonly RowNode[], has: Has): RowNode[] =>
  nodes.flatMap((node): RowNode[] => {
    const rows = keepRows(node.rows, has);
    if (node.type === 'group') return rows.length > 0 ? [{ ...node, rows }] : [];
    return has(node.id) ? [{ ...node, rows }] : rows;
  });

const keepColumns = (nodes: readonly ColumnNode[], has: Has): ColumnNode[] =>
  nodes.flatMap((node): ColumnNode[] => {
    if (node.type === 'column') return has(node.id) ? [node] : [];
    const columns = keepColumns(node.columns, has);
    return columns.length > 0 ? [{ ...node, columns }] : [];
  });

/** A row of a block, and the columns that it has a figure in. */
interface PrintedRow {
  row: string;
  own: readonly string[];
}

/** An empty row of a list prints as many cells as it has, whatever the others have. */
function findHost({ id, unitHead }: FormTable, { row, own }: PrintedRow, all: readonly PrintedRow[], wanted: Wanted) {
  const isEmpty = own.every((column) => wanted.isBlank(cellId({ id }, row, column)));
  const hosts =
    unitHead !== undefined && isEmpty ? all.filter((other) => own.every((it, at) => other.own[at] === it)) : [];
  return hosts.reduce<readonly string[]>((most, other) => (other.own.length > most.length ? other.own : most), own);
}

/** Rows that differ in their columns make blocks of their own: a cell that is printed is a figure, blank or not. */
function cutBlock(table: FormTable, block: Block, wanted: Wanted): Block[] {
  const columns = listColumns(block.columns).map(({ column }) => column.id);
  const printed = rowsOf({ ...table, blocks: [block] }).flatMap(({ row }): PrintedRow[] => {
    const own = columns.filter((column) => wanted.metrics.has(cellId(table, row.id, column)));
    return own.length > 0 ? [{ row: row.id, own }] : [];
  });
  const hosted = printed.map((row) => ({ row: row.row, own: findHost(table, row, printed, wanted) }));
  return [...Map.groupBy(hosted, ({ own }) => own.join()).values()].flatMap((rows) => {
    const ids = new Set(rows.map(({ row }) => row));
    const own = new Set(rows[0]?.own);
    return {
      ...block,
      columns: keepColumns(block.columns, (id) => own.has(id)),
      rows: keepRows(block.rows, (id) => ids.has(id)),
    };
  });
}

/** Blocks under articles stand in one table, each with its own header; others share the header of theirs. */
function cutVersion(table: FormTable, wanted: Wanted): FormTable[] {
  const blocks = table.blocks.flatMap((block) => cutBlock(table, block, wanted));
  return blocks.every(({ article }) => article !== undefined)
    ? [{ ...table, blocks }]
    : blocks.map((block) => ({ ...table, blocks: [block] }));
}

const listVersions = (kind: TableId, own: FormId): FormTable[] => [
  ...new Set([...formOf(own).tables.filter(({ id }) => id === kind), ...versionsOf(kind)]),
];

/** `wanted` are of one kind of table; what the report prints in another form than its own is a table of that form. */
export function cutTables(kind: TableId, own: FormId, wanted: Wanted): FormTable[] {
  const left = new Set(wanted.metrics);
  const tables: FormTable[] = [];
  while (left.size > 0) {
    const places = listVersions(kind, own).map((table) => ({
      table,
      cells: cellsOf(table).filter(({ id }) => left.has(id)),
    }));
    const most = Math.max(0, ...places.map(({ cells }) => cells.length));
    const best = places.find(({ cells }) => cells.length === most);
    if (!best || most === 0) throw new Error(`no form has a place for ${[...left].join(', ')}`);
    tables.push(...cutVersion(best.table, { ...wanted, metrics: new Set(best.cells.map(({ id }) => id)) }));
    for (const { id } of best.cells) left.delete(id);
  }
  return tables;
}
