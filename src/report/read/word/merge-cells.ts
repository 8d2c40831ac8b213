// The rows of a Word table, with cells that continue others → the same rows with row and column spans.
import type { Flow, TableCell } from '../html/flow.ts';

export interface WordCell {
  /** Columns of the table's grid that it takes. */
  span: number;
  /** `continue`: Word prints the cell above in its place. */
  vertical: 'restart' | 'continue' | undefined;
  /** Whether Word prints the cell to the left in its place. */
  joinsLeft: boolean;
  children: Flow[];
}

export interface WordRow {
  /** Columns left out at either end. */
  before: number;
  after: number;
  cells: WordCell[];
}

/** Cells by column that a cell of the next row may continue. */
type Open = Map<number, TableCell>;

export function mergeCells(rows: readonly WordRow[]): TableCell[][] {
  let above: Open = new Map();
  return rows.map((row) => {
    const { placed, open } = placeRow(row, above);
    above = open;
    return placed;
  });
}

function placeRow(row: WordRow, above: Open): { placed: TableCell[]; open: Open } {
  const open: Open = new Map();
  const placed: TableCell[] = row.before > 0 ? [makeCell(row.before, [])] : [];
  let column = row.before;
  for (const cell of joinLeft(row.cells)) {
    const upper = cell.vertical === 'continue' ? above.get(column) : undefined;
    // Cells of different width cannot be one; Word ends the merge there.
    const isContinued = upper?.colspan === cell.span;
    const target = isContinued ? upper : makeCell(cell.span, cell.children);
    if (isContinued) target.rowspan++;
    else placed.push(target);
    if (cell.vertical) open.set(column, target);
    column += cell.span;
  }
  if (row.after > 0) placed.push(makeCell(row.after, []));
  return { placed, open };
}

function makeCell(colspan: number, children: Flow[]): TableCell {
  return { rowspan: 1, colspan, children };
}

function joinLeft(cells: readonly WordCell[]): WordCell[] {
  const joined: WordCell[] = [];
  for (const cell of cells) {
    const left = joined.at(-1);
    if (cell.joinsLeft && left) left.span += cell.span;
    else joined.push({ ...cell });
  }
  return joined;
}
