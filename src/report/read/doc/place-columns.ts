// The edges of a table's rows → the columns that their cells take, on one grid for all rows.
import type { WordRow } from '../word/merge-cells.ts';
import type { RowShape } from './read-row-shape.ts';

/** A row of cells as met in the text, and what its end says of their shape. */
export interface BinaryRow {
  row: WordRow;
  shape: RowShape | undefined;
}

/** Edges dragged by hand miss each other by less than half a millimetre; no column is that narrow. */
const TOLERANCE = 30;

/** Undefined where a row does not say where its cells stand. */
export function placeColumns(rows: readonly BinaryRow[]): WordRow[] | undefined {
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
