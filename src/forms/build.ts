// Words and facts → records of rows, columns and tables, with their ids as literals: the compiler knows the ids of metrics.
import type {
  Block,
  ColumnFacts,
  ColumnGroupFacts,
  ColumnNode,
  FormTable,
  Head,
  Label,
  RowFacts,
  RowGroupFacts,
  RowNode,
  TableId,
} from './record.ts';

type Said<Node extends Label> = Partial<Omit<Node, 'type' | 'id' | 'number' | 'term'>>;

export const row = <const Id extends string>(
  id: Id,
  number: string,
  term: string,
  facts: Said<RowFacts> = {},
): RowFacts & { id: Id; rows: readonly [] } => ({ type: 'row', id, number, term, ...facts, rows: [] });

/** A row with the rows that are parts of it. */
export const rowOf = <const Id extends string, const Rows extends readonly RowNode[]>(
  id: Id,
  number: string,
  term: string,
  facts: Said<RowFacts>,
  rows: Rows,
): RowFacts & { id: Id; rows: Rows } => ({ type: 'row', id, number, term, ...facts, rows });

/** A label that heads rows. */
export const group = <const Id extends string, const Rows extends readonly RowNode[]>(
  id: Id,
  number: string,
  term: string,
  rows: Rows,
  facts: Said<RowGroupFacts> = {},
): RowGroupFacts & { id: Id; rows: Rows } => ({ type: 'group', id, number, term, ...facts, rows });

export const column = <const Id extends string>(
  id: Id,
  term: string,
  facts: Said<ColumnFacts> = {},
): ColumnFacts & { id: Id } => ({ type: 'column', id, number: '', term, ...facts });

/** A header over columns. */
export const columns = <const Columns extends readonly ColumnNode[]>(
  id: string,
  term: string,
  under: Columns,
  facts: Said<ColumnGroupFacts> = {},
): ColumnGroupFacts & { columns: Columns } => ({ type: 'columns', id, number: '', term, ...facts, columns: under });

/** Words of a table's head, with other wordings of them. */
export const head = (id: string, term: string, ...variants: readonly string[]): Head => ({
  id,
  number: '',
  term,
  variants,
  strong: true,
});

export const block = <const Columns extends readonly ColumnNode[], const Rows extends readonly RowNode[]>(
  under: Columns,
  rows: Rows,
  article?: string,
): { article?: string; columns: Columns; rows: Rows } => ({
  columns: under,
  rows,
  ...(article !== undefined && { article }),
});

export const table = <const Id extends TableId, const Blocks extends readonly Block[]>(
  record: Omit<FormTable, 'id' | 'blocks'> & { id: Id; blocks: Blocks },
): Omit<FormTable, 'id' | 'blocks'> & { id: Id; blocks: Blocks } => record;

/** Ids of the rows with figures in a tree of rows; none of rows whose ids the compiler does not know. */
type RowIdOf<Node> = Node extends { id: infer Id extends string; rows: infer Rows extends readonly unknown[] }
  ? string extends Id
    ? never
    : (Node extends { type: 'row' } ? Id : never) | RowIdOf<Rows[number]>
  : never;

/** Ids of the columns in a tree of columns, written as such. */
type ColumnIdOf<Node> = Node extends { type: 'column'; id: infer Id extends string }
  ? Id
  : Node extends { type: 'columns'; columns: infer Columns extends readonly [unknown, ...unknown[]] }
    ? ColumnIdOf<Columns[number]>
    : never;

type Join<Table extends string, RowId extends string, ColumnId extends string> = RowId extends ''
  ? `${Table}.${ColumnId}`
  : ColumnId extends ''
    ? `${Table}.${RowId}`
    : `${Table}.${RowId}.${ColumnId}`;

type CellIdOf<Id extends string, B> = B extends {
  columns: infer Columns extends readonly unknown[];
  rows: infer Rows extends readonly unknown[];
}
  ? Join<Id, RowIdOf<Rows[number]>, ColumnIdOf<Columns[number]>>
  : never;

/** Ids of the metrics of a table. */
export type MetricIdOf<T> = T extends { id: infer Id extends string; blocks: infer Blocks extends readonly unknown[] }
  ? CellIdOf<Id, Blocks[number]>
  : never;
