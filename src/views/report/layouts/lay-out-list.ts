// A table that lists indicators → its layout: each indicator with its unit and numbers, chapter by chapter.
import { metricById, nameMetricUnit } from '../../../forms/catalogue.ts';
import type { Column, FormTable, RowNode } from '../../../forms/record.ts';
import type { Term } from '../../../forms/term.ts';
import { cellId, listColumns, listRows } from '../../../forms/walk.ts';
import { figureCell, type Layout, type LayoutCell, type LayoutRow, labelCell } from './layout.ts';
import { printListed, printNumbered } from './print-label.ts';

/** The columns of a table and what of its rows is laid out. */
interface Frame {
  table: FormTable;
  columns: readonly Column[];
  isPrinted: (id: string) => boolean;
}

const capitalise = ({ zh, en }: Term): Term => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) });

function nameUnit(id: string): LayoutCell {
  const metric = metricById.get(id);
  if (!metric) throw new Error(`the catalogue has no metric ${id}`);
  return { type: 'words', words: nameMetricUnit(metric) };
}

function layOutNode(node: RowNode, depth: number, frame: Frame): LayoutRow[] {
  const { table, columns, isPrinted } = frame;
  const below = node.rows.flatMap((part) => layOutNode(part, depth + 1, frame));
  if (node.type === 'group') {
    const head = labelCell(printNumbered(node), { heads: 'rowgroup', columns: columns.length + 2, lead: 1, depth });
    return below.length > 0 ? [[head], ...below] : [];
  }
  if (!isPrinted(node.id)) return below;
  const ids = columns.map((column) => cellId(table, node.id, column.id));
  const label = labelCell(printListed(node), { lead: 1, depth });
  return [[label, nameUnit(ids[0] ?? ''), ...ids.map((id) => figureCell(id))], ...below];
}

/** `present` are the metrics that the report states: a table that no form prescribes is laid out as far as they go. */
export function layOutList(table: FormTable, present: ReadonlySet<string>): Layout {
  const { id, heads, unitHead, optional, blocks } = table;
  const [first, ...others] = blocks.flatMap((block) => listColumns(block.columns)).map(({ column }) => column);
  const nodes = blocks.flatMap(({ rows }) => rows);
  const has = (row: string, column: Column): boolean => present.has(cellId(table, row, column.id));
  const hasColumn = (column: Column): boolean => listRows(nodes).some(({ row }) => has(row.id, column));
  const columns = first ? [first, ...others.filter((column) => !optional || hasColumn(column))] : [];
  const isPrinted = (row: string): boolean => !optional || [...columns].some((column) => has(row, column));
  const frame = { table, columns, isPrinted };
  const isChaptered = nodes.every(({ number }) => number !== '');
  const chapters = isChaptered ? nodes.map((node) => [node]) : [nodes];
  const head = [...heads.slice(0, 1), ...(unitHead ? [unitHead] : []), ...columns];
  return {
    kind: id,
    labelColumns: 1,
    figureColumns: columns.length,
    head: [
      head.map((term, index) =>
        labelCell(capitalise(term), { heads: 'col', ...(index === 0 && { lead: 1 as const }) }),
      ),
    ],
    bodies: chapters.map((chapter) => chapter.flatMap((node) => layOutNode(node, 1, frame))),
  };
}
