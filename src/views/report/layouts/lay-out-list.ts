// A table that lists figures one below the other, with their units → its layout.
import { metricById } from '../../../forms/catalogue.ts';
import type { Column, FormTable, Row, RowNode, TableId } from '../../../forms/record.ts';
import { cellId, listColumns, listRows } from '../../../forms/walk.ts';
import { type Name, nameTableLabel, nameUnits, showsPrinted } from '../../../i18n/labels.ts';
import {
  capitalise,
  figureCell,
  type Layout,
  type LayoutCell,
  type LayoutRow,
  labelCell,
  printHead,
  printNumbered,
} from './layout.ts';

/** The columns of a table and what of its rows is laid out. */
interface Frame {
  table: FormTable;
  columns: readonly Column[];
  isPrinted: (id: string) => boolean;
}

/** Numbers of a long list name what the table prints above them: 一（一） is （一） here, 二（二）1、 is 1、. */
const dropChapter = (number: string): string =>
  number.replace(/^[一二三四五六七八九十]+(?=（)(?:（[一二三四五六七八九十]+）(?=\d))?/, '');

/** Rows of a list keep their number only where they are shown as printed. */
const printListed =
  (table: TableId, row: Row): Name =>
  (language) =>
    showsPrinted(language) ? dropChapter(row.number) + (row.printed ?? row.term) : nameTableLabel(language, table, row);

function layOutUnit(id: string): LayoutCell {
  const metric = metricById.get(id);
  if (!metric) throw new Error(`the catalogue has no metric ${id}`);
  return { type: 'words', words: (language) => nameUnits(language, metric).other };
}

function layOutNode(node: RowNode, depth: number, frame: Frame): LayoutRow[] {
  const { table, columns, isPrinted } = frame;
  const below = node.rows.flatMap((part) => layOutNode(part, depth + 1, frame));
  if (node.type === 'group') {
    const head = labelCell(printNumbered(table.id, node), {
      heads: 'rowgroup',
      columns: columns.length + 2,
      lead: 1,
      depth,
    });
    return below.length > 0 ? [[head], ...below] : [];
  }
  if (!isPrinted(node.id)) return below;
  const ids = columns.map((column) => cellId(table, node.id, column.id));
  const label = labelCell(printListed(table.id, node), { lead: 1, depth });
  return [[label, layOutUnit(ids[0] ?? ''), ...ids.map((id) => figureCell(id))], ...below];
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
  const head: Name[] = [
    ...heads.slice(0, 1).map((over) => printHead(id, over.id, over)),
    ...(unitHead ? [printHead(id, 'unit', { term: unitHead })] : []),
    ...columns.map(
      (column): Name =>
        (language) =>
          nameTableLabel(language, id, column),
    ),
  ];
  return {
    kind: id,
    labelColumns: 1,
    figureColumns: columns.length,
    head: [
      head.map((name, index) =>
        labelCell(capitalise(name), { heads: 'col', ...(index === 0 && { lead: 1 as const }) }),
      ),
    ],
    bodies: chapters.map((chapter) => chapter.flatMap((node) => layOutNode(node, 1, frame))),
  };
}
