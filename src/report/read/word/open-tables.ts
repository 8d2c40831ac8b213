// Cells and rows as their ends are met in a text → tables, nested as their marks say.
import { expandGrid } from '../../document/expand-grid.ts';
import { type Flow, listLines } from '../flow/flow.ts';
import { markDrawn, mergeCells, type WordCell, type WordRow } from './merge-cells.ts';

export interface CellShape {
  /** Joins the cell to its left. */
  joinsLeft: boolean;
  vertical: 'restart' | 'continue' | undefined;
}

/** Where the cells of a row stand, and which are merged. */
export interface RowShape {
  /** Left edge of each cell and the right edge of the last, in twentieths of a point. */
  edges: number[];
  cells: CellShape[];
}

/** A table whose end has not come. */
export interface OpenTable {
  rows: PrintedRow[];
  cells: WordCell[];
  /** What the cell that is open holds so far, and whether it shows something that is no text. */
  content: Flow[];
  isDrawn: boolean;
}

/** Opens or closes tables until so many are open around the place; what is closed goes to where it stands. */
export function openTables(out: Flow[], open: OpenTable[], count: number): void {
  while (open.length < count) open.push({ rows: [], cells: [], content: [], isDrawn: false });
  while (open.length > count) {
    const table = open.pop();
    if (table) (open.at(-1)?.content ?? out).push(closeTable(table));
  }
}

export function endCell(table: OpenTable): void {
  table.cells.push({
    span: 1,
    vertical: undefined,
    joinsLeft: false,
    children: markDrawn(table.content, table.isDrawn),
  });
  table.content = [];
  table.isDrawn = false;
}

/** LibreOffice marks the end of the row before a deleted one, too; a row that still says something is not deleted. */
export function endRow(table: OpenTable, shape: RowShape | undefined, isDeleted: boolean): void {
  const isGone = isDeleted && table.cells.every((cell) => cell.children.length === 0);
  if (!isGone) table.rows.push({ row: { before: 0, after: 0, cells: table.cells }, shape });
  table.cells = [];
  table.content = [];
}

/** Where no row ends, the marks are all that is left of a table: its cells stay text. Where rows do not say how their cells stand, cells are still cells, but their columns are only counted. */
function closeTable(table: OpenTable): Flow {
  if (table.content.length > 0) endCell(table);
  if (table.rows.length === 0) return { type: 'box', children: table.cells.flatMap((cell) => cell.children) };
  if (table.cells.length > 0) table.rows.push({ row: { before: 0, after: 0, cells: table.cells }, shape: undefined });
  const placed = placeColumns(table.rows);
  if (placed) return { type: 'table', caption: [], rows: mergeCells(placed) };
  const texts = table.rows.map(({ row }) =>
    row.cells.map((cell) => ({
      text: cell.children
        .flatMap((child) => listLines(child))
        .map((line) => line.text)
        .join('\n'),
    })),
  );
  return expandGrid(texts, 'ragged');
}

/** A row of cells as met in the text, and what its end says of their shape. */
interface PrintedRow {
  row: WordRow;
  shape: RowShape | undefined;
}

/** Edges dragged by hand miss each other by less than half a millimetre; no column is that narrow. */
const TOLERANCE = 30;

/** Undefined where a row does not say where its cells stand. */
function placeColumns(rows: readonly PrintedRow[]): WordRow[] | undefined {
  if (rows.some(({ row, shape }) => shape?.cells.length !== row.cells.length)) return undefined;
  const columns = numberEdges(rows.flatMap(({ shape }) => shape?.edges ?? []));
  const last = Math.max(...columns.values(), 0);
  return rows.map(({ row, shape }) => placeRow(row, shape, columns, last));
}

function numberEdges(edges: readonly number[]): Map<number, number> {
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const edge of [...new Set(edges)].sort((one, other) => one - other)) {
    if (edge - start > TOLERANCE) {
      column++;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

function placeRow(
  row: WordRow,
  shape: RowShape | undefined,
  columns: ReadonlyMap<number, number>,
  last: number,
): WordRow {
  const edges = (shape?.edges ?? []).map((edge) => columns.get(edge) ?? 0);
  const cells = row.cells.map((cell, index) => {
    const { joinsLeft = false, vertical } = shape?.cells[index] ?? {};
    return { ...cell, joinsLeft, vertical, span: (edges[index + 1] ?? 0) - (edges[index] ?? 0) };
  });
  // A cell without width is not printed; Word leaves such cells behind after merges.
  return { before: edges[0] ?? 0, after: last - (edges.at(-1) ?? 0), cells: cells.filter((cell) => cell.span > 0) };
}
