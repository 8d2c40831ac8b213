// A table as it is put together from the parts that pages print of it.
import type { Grid, GridCell, GridProblem, GridTrust } from '../../document/document.ts';
import type { Origin } from '../../model/figure.ts';

export interface PartCell {
  text: string;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  origin: Origin;
}

export interface TablePart {
  /** Places of the column borders in points, ascending. */
  xs: number[];
  rows: number;
  cells: PartCell[];
  /** The page that the last row stands on. */
  lastPage: number;
}

export function partToGrid(part: TablePart, trust: GridTrust = 'exact'): Grid {
  const columns = Math.max(1, part.xs.length - 1);
  const slots = Array.from({ length: part.rows }, () => new Array<number>(columns).fill(-1));
  const cells: GridCell[] = [...part.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const problems: GridProblem[] = [];
  cells.forEach((cell, index) => {
    for (const line of slots.slice(cell.row, cell.row + cell.rowspan)) {
      for (let column = cell.column; column < cell.column + cell.colspan; column += 1) {
        if (line[column] === -1) line[column] = index;
        else problems.push({ kind: 'collision', row: cell.row, column });
      }
    }
  });
  slots.forEach((line, row) => {
    line.forEach((slot, column) => {
      if (slot === -1) line[column] = cells.push({ text: '', row, column, rowspan: 1, colspan: 1 }) - 1;
    });
  });
  return { type: 'grid', trust, cells, slots, problems };
}
