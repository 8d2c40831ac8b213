// Rows of cells with spans → rows of equal length, with the text at the first slot of a cell and nothing at its others.
import type { PrintedCell } from './print.ts';

export function expandRows(rows: readonly PrintedCell[][]): string[][] {
  const slots: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of cells) {
      while (slots[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1) {
        for (let right = 0; right < colspan; right += 1) {
          const line = slots[row + down];
          if (line) line[column + right] = down + right === 0 ? text : '';
        }
      }
    }
  });
  const width = Math.max(...slots.map((line) => line.length));
  return slots.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
}
