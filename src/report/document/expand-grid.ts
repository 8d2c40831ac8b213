// Rows of cells with spans → a flat grid in which every slot belongs to exactly one cell, plus the places where the spans did not fit.
import type { Grid, GridCell, GridProblem, GridTrust } from './document.ts';

/** A cell as the source writes it, its spans as found (they may be nonsense). */
export interface SpannedCell {
  text: string;
  rowspan?: number;
  colspan?: number;
}

/** No report's table is larger; beyond this a span is an attack or an accident. */
const MAX_WIDTH = 200;
const MAX_HEIGHT = 5000;
const MAX_SPAN = 1000;

interface Placement {
  cells: GridCell[];
  problems: GridProblem[];
  /** For each column, the first row that no cell from above reaches. */
  freeFrom: number[];
  height: number;
}

/** Lays spanned rows out on a rectangle. Where two cells want a slot the first keeps it; a slot nobody wants gets an empty cell. */
export function expandGrid(rows: SpannedCell[][], trust: GridTrust): Grid {
  const height = Math.min(rows.length, MAX_HEIGHT);
  const placement: Placement = { cells: [], problems: [], freeFrom: [], height };
  if (rows.length > MAX_HEIGHT) placement.problems.push({ kind: 'overlong', row: MAX_HEIGHT, column: 0 });
  rows.slice(0, height).forEach((row, index) => {
    placeRow(placement, row, index);
  });
  cutToWidth(placement);
  const slots = fillSlots(placement);
  return { type: 'grid', trust, cells: placement.cells, slots, problems: placement.problems };
}

function placeRow(placement: Placement, row: SpannedCell[], index: number): void {
  let column = 0;
  for (const cell of row) {
    while (isTaken(placement, column, index)) column++;
    if (column >= MAX_WIDTH) {
      placement.problems.push({ kind: 'overlong', row: index, column });
      return;
    }
    const placed = placeCell(placement, cell, index, column);
    column += placed.colspan;
  }
}

function placeCell(placement: Placement, cell: SpannedCell, row: number, column: number): GridCell {
  const wanted = { rowspan: tameSpan(cell.rowspan), colspan: tameSpan(cell.colspan) };
  const rowspan = Math.min(wanted.rowspan, placement.height - row);
  const room = Math.min(wanted.colspan, MAX_WIDTH - column);
  if (rowspan < wanted.rowspan || room < wanted.colspan) placement.problems.push({ kind: 'overlong', row, column });
  const colspan = countFree(placement, row, column, room);
  if (colspan < room) placement.problems.push({ kind: 'collision', row, column });
  const placed: GridCell = { text: cell.text, row, column, rowspan, colspan };
  placement.cells.push(placed);
  for (let at = column; at < column + colspan; at++) placement.freeFrom[at] = row + rowspan;
  return placed;
}

function countFree(placement: Placement, row: number, column: number, room: number): number {
  let free = 1;
  while (free < room && !isTaken(placement, column + free, row)) free++;
  return free;
}

function isTaken(placement: Placement, column: number, row: number): boolean {
  return (placement.freeFrom[column] ?? 0) > row;
}

function tameSpan(span: number | undefined): number {
  if (span === undefined || !(span >= 1)) return 1;
  return Math.min(Math.floor(span), MAX_SPAN);
}

/** A title cell often claims more columns than the table has; columns in which no cell starts do not exist. */
function cutToWidth({ cells, problems }: Placement): void {
  const width = cells.reduce((last, cell) => Math.max(last, cell.column + 1), 0);
  for (const cell of cells) {
    if (cell.column + cell.colspan <= width) continue;
    cell.colspan = width - cell.column;
    problems.push({ kind: 'overlong', row: cell.row, column: cell.column });
  }
}

function fillSlots({ cells, problems, height }: Placement): number[][] {
  const width = cells.reduce((last, cell) => Math.max(last, cell.column + cell.colspan), 0);
  const slots = Array.from({ length: height }, () => new Array<number>(width).fill(-1));
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) {
      slots[row]?.fill(index, cell.column, cell.column + cell.colspan);
    }
  });
  slots.forEach((line, row) => {
    for (let column = line.indexOf(-1); column !== -1; column = line.indexOf(-1, column)) {
      line[column] = cells.push({ text: '', row, column, rowspan: 1, colspan: 1 }) - 1;
      problems.push({ kind: 'missing', row, column });
    }
  });
  return slots;
}
