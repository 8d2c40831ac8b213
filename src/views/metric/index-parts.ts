// A table that lists indicators → its metrics part by part, each with those of the columns beside it.
import { type FamilyId, type Metric, metricById, newestFirst } from '../../forms/catalogue.ts';
import type { FormTable, RowNode } from '../../forms/record.ts';
import type { Term } from '../../forms/term.ts';
import { cellId, listColumns, listRows } from '../../forms/walk.ts';

/** An indicator, and its number in other columns than the first. */
export interface IndexedRow {
  metric: Metric;
  others: readonly Metric[];
}

export interface IndexedPart {
  /** Undefined where the table is listed in one piece. */
  title: Term | undefined;
  rows: readonly IndexedRow[];
}

function listIndicators(table: FormTable, nodes: readonly RowNode[]): IndexedRow[] {
  const columns = table.blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column);
  return listRows(nodes).flatMap(({ row }) => {
    const [first, ...others] = columns.flatMap((column) => metricById.get(cellId(table, row.id, column.id)) ?? []);
    return first ? [{ metric: first, others }] : [];
  });
}

/** Short chapters that belong together are listed together. */
export function indexParts(family: FamilyId): IndexedPart[] {
  const table = newestFirst.flatMap(({ tables }) => tables).find(({ id }) => id === family);
  if (!table) return [];
  const nodes = table.blocks.flatMap(({ rows }) => rows);
  const parts = table.parts ?? [];
  if (parts.length === 0) return [{ title: undefined, rows: listIndicators(table, nodes) }];
  const begins = parts.map(({ first }) => nodes.findIndex(({ id }) => id === first));
  return parts.map(({ zh, en }, index) => ({
    title: { zh, en },
    rows: listIndicators(table, nodes.slice(begins[index], begins[index + 1])),
  }));
}
