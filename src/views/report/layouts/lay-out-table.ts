// A table of a form → its layout: one of rows × columns as it is printed, or a list of figures with their units.
import { metricById } from '../../../forms/catalogue.ts';
import type { Block, Column, ColumnNode, FormTable, Row, RowGroup, RowNode, TableId } from '../../../forms/record.ts';
import { cellId, listColumns, listRows, type RowAt } from '../../../forms/walk.ts';
import { type Name, nameArticle, nameTableLabel, nameUnits, showsPrinted, spellPrinted } from '../../../i18n/labels.ts';
import {
  capitalise,
  figureCell,
  type LabelCell,
  type Layout,
  type LayoutCell,
  type LayoutRow,
  labelCell,
  printHead,
  printNumbered,
} from './layout.ts';

/** What a block needs to know of the table it is in. */
interface GridFrame {
  table: FormTable;
  labelColumns: number;
  figureColumns: number;
}

type Labels = readonly (Row | RowGroup)[];

/** The labels printed before a row: the groups that it is listed in, and its own; one without words prints none. */
const labelsOf = ({ path, row }: RowAt): Labels =>
  row.term === '' ? [] : path.filter((label) => label.type === 'group' || label.id === row.id);

/** Where the form prints a unit in the head, it is named there. */
const printColumn =
  ({ table }: GridFrame, label: ColumnNode): Name =>
  (language) => {
    const unit = label.type === 'column' && label.printed?.includes('单位') ? label.unit : undefined;
    const named = unit ? ` (${nameUnits(language, { unit }).other})` : '';
    return spellPrinted(language, label) ?? nameTableLabel(language, table.id, label) + named;
  };

const depthOf = (nodes: readonly ColumnNode[]): number =>
  Math.max(0, ...listColumns(nodes).map(({ path }) => path.length));

/** The last column takes what a narrower block does not use. */
const widthOf = (index: number, count: number, { figureColumns }: GridFrame): number =>
  index === count - 1 ? figureColumns - index : 1;

function layOutHeader(nodes: readonly ColumnNode[], frame: GridFrame): LayoutCell[][] {
  const depth = depthOf(nodes);
  const count = listColumns(nodes).length;
  const rows: LayoutCell[][] = Array.from({ length: depth }, () => []);
  let column = 0;
  const place = (node: ColumnNode, level: number): void => {
    if (node.type === 'column') {
      const span = { rows: depth - level, columns: widthOf(column, count, frame) };
      rows[level]?.push(labelCell(printColumn(frame, node), { heads: 'col', ...span }));
      column += 1;
      return;
    }
    const columns = listColumns(node.columns).length;
    rows[level]?.push(labelCell(printColumn(frame, node), { heads: 'colgroup', columns }));
    for (const below of node.columns) place(below, level + 1);
  };
  for (const node of nodes) place(node, 0);
  return rows;
}

/** What stands over the labels: the balance that the table must keep, or what the labels are. */
function layOutCorner({ table, labelColumns }: GridFrame, rows: number): LayoutCell[] {
  if (labelColumns === 0) return [];
  if (table.balance) return [{ type: 'balance', rows, columns: labelColumns }];
  const [over] = table.heads;
  return over
    ? [labelCell(printHead(table.id, over.id, over), { heads: 'col', rows, columns: labelColumns, lead: 1 })]
    : [];
}

function layOutHead(columns: readonly ColumnNode[], frame: GridFrame): LayoutRow[] {
  const header = layOutHeader(columns, frame);
  return header.map((row, index) => (index === 0 ? [...layOutCorner(frame, header.length), ...row] : row));
}

/** Rows that share their labels down to a depth share one cell for them. */
const keyOf = (labels: Labels | undefined, depth: number): string =>
  labels
    ?.slice(0, depth + 1)
    .map(({ id }) => id)
    .join('/') ?? '';

function layOutLabel(rows: readonly Labels[], index: number, depth: number, frame: GridFrame): LabelCell[] {
  const { table, labelColumns } = frame;
  const labels = rows[index];
  const label = labels?.[depth];
  if (!label) return [];
  const key = keyOf(labels, depth);
  if (keyOf(rows[index - 1], depth) === key) return [];
  const isLast = depth === labels.length - 1;
  const following = rows.slice(index).findIndex((other) => keyOf(other, depth) !== key);
  return [
    labelCell(printNumbered(table.id, label), {
      heads: isLast ? 'row' : 'rowgroup',
      rows: following < 0 ? rows.length - index : following,
      columns: isLast ? labelColumns - depth : 1,
      lead: ([1, 2, 3] as const)[depth] ?? 3,
      ...(!isLast && depth === 0 && { vertical: true as const }),
    }),
  ];
}

function layOutRows(block: Block, frame: GridFrame): LayoutRow[] {
  const rows = listRows(block.rows);
  const labels = rows.map(labelsOf);
  const columns = listColumns(block.columns);
  return rows.map(({ row }, index) => [
    ...(labels[index] ?? []).flatMap((_, depth) => layOutLabel(labels, index, depth, frame)),
    ...columns.map(({ column }, at) =>
      figureCell(cellId(frame.table, row.id, column.id), widthOf(at, columns.length, frame)),
    ),
  ]);
}

/** A block under an article has the header of its own columns. */
function layOutBlock(block: Block, frame: GridFrame): LayoutRow[] {
  const rows = layOutRows(block, frame);
  const { article: printed } = block;
  if (printed === undefined) return rows;
  const columns = frame.labelColumns + frame.figureColumns;
  const article = labelCell(
    capitalise((language) => nameArticle(language, printed)),
    { heads: 'rowgroup', columns },
  );
  return [[article], ...layOutHead(block.columns, frame), ...rows];
}

/**
 * A table of rows × columns → its layout: labels in as many columns as rows are deep, headers in as many rows as
 * columns are.
 */
function layOutGrid(table: FormTable): Layout {
  const { id, blocks } = table;
  const depths = blocks.flatMap(({ rows }) => listRows(rows).map((row) => labelsOf(row).length));
  const labelColumns = Math.max(0, ...depths);
  const figureColumns = Math.max(0, ...blocks.map(({ columns }) => listColumns(columns).length));
  const frame = { table, labelColumns, figureColumns };
  const shared = blocks.find(({ article }) => article === undefined);
  return {
    kind: id,
    labelColumns,
    figureColumns,
    head: shared ? layOutHead(shared.columns, frame) : [],
    bodies: blocks.map((block) => layOutBlock(block, frame)),
  };
}

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
function layOutList(table: FormTable, present: ReadonlySet<string>): Layout {
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

const laidOut = new Map<FormTable, Layout>();

/** What a form prescribes is laid out once. */
export function layOut(table: FormTable, present: ReadonlySet<string>): Layout {
  if (table.optional) return layOutList(table, present);
  const layout = laidOut.get(table) ?? (table.unitHead ? layOutList(table, present) : layOutGrid(table));
  laidOut.set(table, layout);
  return layout;
}
