// A form's table and the figures in it → an HTML table as the form prints it, a row a line.
import { metricById } from '../../forms/catalogue.ts';
import type { FormId } from '../../forms/forms.ts';
import type {
  Block,
  Column,
  ColumnNode,
  FormTable,
  Label,
  Row,
  RowGroup,
  RowNode,
  TableId,
} from '../../forms/record.ts';
import { formOf, versionsOf } from '../../forms/shape.ts';
import { cellId, cellsOf, listColumns, listRows, type RowAt, rowsOf } from '../../forms/walk.ts';
import type { Figure } from '../../report/model/figure.ts';
import { escapeXml } from '../write-xml.ts';

type Has = (id: string) => boolean;

/** What is to be printed: metrics, and which of them have an empty cell. */
interface Wanted {
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

/** What stands for a cell in which nobody can tell a number. */
export const unreadableMark = '〔读不出〕';

export type FigureOf = (metric: string) => Figure | undefined;

interface Slot {
  text: string;
  rows?: number;
  columns?: number;
}

const spell = ({ number, term, printed = term, tail = '' }: Label): string => `${number}${printed}${tail}`;

const isAmount = (metric: string): boolean => metricById.get(metric)?.kind === 'amount';

/** An amount whose unit stands neither over nor beside it prints it behind its number. */
function printFigure(figure: Figure | undefined, isUnitPrinted: boolean): string {
  if (!figure || figure.status === 'blank') return '';
  // The sign that the original prints: /, —, 无.
  if (figure.status === 'not_applicable') return figure.raw.trim();
  if (figure.value === null) return unreadableMark;
  const ownUnit = isAmount(figure.metric) && !isUnitPrinted && figure.unitFrom !== 'form' ? (figure.unit ?? '') : '';
  return `${figure.value}${figure.qualifier === 'exact' ? '' : '余'}${ownUnit}`;
}

const isOfForm = (figure: Figure | undefined): boolean => figure?.unitFrom === 'form';

/** A head that names the unit (本年收费金额（单位：万元）) names none where a number below it was printed without one. */
const printsUnit = (column: ColumnNode, figures: readonly (Figure | undefined)[]): boolean =>
  column.type === 'column' && column.printed?.includes('单位') === true && !figures.some(isOfForm);

interface Frame {
  table: FormTable;
  figureOf: FigureOf;
  labelColumns: number;
  figureColumns: number;
}

type Labels = readonly (Row | RowGroup)[];

const labelsOf = ({ path, row }: RowAt): Labels =>
  row.term === '' ? [] : path.filter((label) => label.type === 'group' || label.id === row.id);

/** The last column takes what a narrower block leaves. */
const widthOf = (index: number, count: number, { figureColumns }: Frame): number =>
  index === count - 1 ? figureColumns - index : 1;

function printHeader(nodes: readonly ColumnNode[], rows: readonly RowAt[], frame: Frame): Slot[][] {
  const { table, figureOf, labelColumns } = frame;
  const all = listColumns(nodes);
  const depth = Math.max(0, ...all.map(({ path }) => path.length));
  const lines: Slot[][] = Array.from({ length: depth }, () => []);
  let at = 0;
  const place = (node: ColumnNode, level: number): void => {
    if (node.type === 'columns') {
      lines[level]?.push({ text: spell(node), columns: listColumns(node.columns).length });
      for (const below of node.columns) place(below, level + 1);
      return;
    }
    const figures = rows.map(({ row }) => figureOf(cellId(table, row.id, node.id)));
    const isBare = node.printed?.includes('单位') && !printsUnit(node, figures);
    const text = isBare ? node.term : spell(node);
    lines[level]?.push({ text, rows: depth - level, columns: widthOf(at, all.length, frame) });
    at += 1;
  };
  for (const node of nodes) place(node, 0);
  const [corner] = table.heads;
  if (labelColumns > 0 && corner) lines[0]?.unshift({ text: spell(corner), rows: depth, columns: labelColumns });
  return lines;
}

/** Rows that share their labels down to a depth share one cell for them. */
function printLabels(rows: readonly Labels[], index: number, { labelColumns }: Frame): Slot[] {
  const keyOf = (labels: Labels | undefined, depth: number): string | undefined =>
    labels
      ?.slice(0, depth + 1)
      .map(({ id }) => id)
      .join('/');
  const labels = rows[index] ?? [];
  return labels.flatMap((label, depth): Slot[] => {
    const key = keyOf(labels, depth);
    if (keyOf(rows[index - 1], depth) === key) return [];
    const following = rows.slice(index).findIndex((other) => keyOf(other, depth) !== key);
    const isLast = depth === labels.length - 1;
    return [
      {
        text: spell(label),
        rows: following < 0 ? rows.length - index : following,
        columns: isLast ? labelColumns - depth : 1,
      },
    ];
  });
}

function printGrid(table: FormTable, figureOf: FigureOf): Slot[][] {
  const { blocks } = table;
  const labelColumns = Math.max(0, ...blocks.flatMap(({ rows }) => listRows(rows).map((row) => labelsOf(row).length)));
  const figureColumns = Math.max(0, ...blocks.map(({ columns }) => listColumns(columns).length));
  const frame = { table, figureOf, labelColumns, figureColumns };
  return blocks.flatMap(({ article, columns, rows }) => {
    const all = listRows(rows);
    const labels = all.map(labelsOf);
    const own = listColumns(columns).map(({ column }) => column);
    const lines = all.map((_, index): Slot[] => [
      ...printLabels(labels, index, frame),
      ...own.map((column, at): Slot => {
        const figures = all.map((other) => figureOf(cellId(table, other.row.id, column.id)));
        const text = printFigure(figures[index], printsUnit(column, figures));
        return { text, columns: widthOf(at, own.length, frame) };
      }),
    ]);
    const head: Slot[][] = article === undefined ? [] : [[{ text: article, columns: labelColumns + figureColumns }]];
    return [...head, ...printHeader(columns, all, frame), ...lines];
  });
}

/** 一（一） is （一） under the chapter 一、, which is printed above it. */
const dropChapter = (number: string): string =>
  number.replace(/^[一二三四五六七八九十]+(?=（)(?:（[一二三四五六七八九十]+）(?=\d))?/u, '');

/** A list of indicators, each with its unit and numbers. */
function printList(table: FormTable, columns: readonly Column[], figureOf: FigureOf): Slot[][] {
  const [title] = table.heads;
  const printNode = (node: RowNode): Slot[][] => {
    const below = node.rows.flatMap(printNode);
    if (node.type === 'group') return [[{ text: spell(node), columns: columns.length + 2 }], ...below];
    const figures = columns.map((column) => figureOf(cellId(table, node.id, column.id)));
    const unit = metricById.get(cellId(table, node.id, columns[0]?.id ?? ''))?.unit ?? '';
    const isUnitPrinted = !figures.some(isOfForm);
    return [
      [
        { text: spell({ ...node, number: dropChapter(node.number) }) },
        { text: isUnitPrinted ? unit : '' },
        ...figures.flatMap((figure) => (figure ? [{ text: printFigure(figure, isUnitPrinted) }] : [])),
      ],
      ...below,
    ];
  };
  const head = [title?.term ?? '', table.unitHead ?? '', ...columns.map(({ term }) => term)];
  return [head.map((text) => ({ text })), ...table.blocks.flatMap(({ rows }) => rows.flatMap(printNode))];
}

function writeSlot({ text, rows = 1, columns = 1 }: Slot): string {
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  return `<td${spans}>${escapeXml(text)}</td>`;
}

/** `table` has a place for the figures that are printed, and no other, but at the end of a list's empty rows. */
export function printTable(table: FormTable, figureOf: FigureOf): string {
  const columns = table.blocks.flatMap((block) => listColumns(block.columns).map(({ column }) => column));
  const lines = table.unitHead === undefined ? printGrid(table, figureOf) : printList(table, columns, figureOf);
  const missing = cellsOf(table).find(({ id }) => figureOf(id) === undefined);
  if (missing && table.unitHead === undefined)
    throw new Error(`the table has a place for ${missing.id}, which the report does not have`);
  return ['<table>', ...lines.map((line) => `<tr>${line.map(writeSlot).join('')}</tr>`), '</table>'].join('\n');
}
