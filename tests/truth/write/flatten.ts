// Rows of cells with spans → a flat grid of texts.
import type { Cell } from '../document.ts';
import { textOf } from '../lay/cell.ts';

/** The cell that covers each slot, and whether the slot is the cell's first. */
export function spread(rows: readonly Cell[][]): { cell: Cell; isFirst: boolean }[][] {
  const grid: { cell: Cell; isFirst: boolean }[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < (cell.rowspan ?? 1); dy += 1)
        for (let dx = 0; dx < (cell.colspan ?? 1); dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = { cell, isFirst: dy === 0 && dx === 0 };
        }
    }
  });
  return grid;
}

/** Slots that a span covers hold its text too, or nothing. */
export function flatten(rows: readonly Cell[][], repeat = false): string[][] {
  const grid = spread(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) =>
    Array.from({ length: width }, (_, index) => {
      const slot = row[index];
      return slot && (repeat || slot.isFirst) ? textOf(slot.cell) : '';
    }),
  );
}
