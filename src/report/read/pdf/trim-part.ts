// A part of a table next to a page border → the same without empty rows there and without a header that is printed again.
import { isNumeric } from './build-lines.ts';
import type { PartCell, TablePart } from './table-part.ts';

/** Takes rows out; cells that reach beyond them shrink. */
function dropRows(part: TablePart, from: number, count: number): TablePart {
  const to = from + count;
  const cells = part.cells.flatMap((cell): PartCell[] => {
    const end = cell.row + cell.rowspan;
    const lost = Math.max(0, Math.min(end, to) - Math.max(cell.row, from));
    if (lost === cell.rowspan) return [];
    return [
      { ...cell, row: cell.row < from ? cell.row : Math.max(from, cell.row - count), rowspan: cell.rowspan - lost },
    ];
  });
  return { ...part, rows: part.rows - count, cells };
}

const startingIn = (part: TablePart, row: number): PartCell[] => part.cells.filter((cell) => cell.row === row);

/** A row in which nothing begins but empty cells, and in which nothing else ends. */
function isEmptyRow(part: TablePart, row: number): boolean {
  const own = startingIn(part, row);
  return own.length > 0 && own.every((cell) => cell.text === '' && cell.rowspan === 1);
}

export function trimEnd(part: TablePart): TablePart {
  const last = part.rows - 1;
  return last > 0 && isEmptyRow(part, last) ? trimEnd(dropRows(part, last, 1)) : part;
}

function repeats(upper: TablePart, lower: TablePart, row: number): boolean {
  const above = startingIn(upper, row);
  const below = startingIn(lower, row);
  if (above.length !== below.length || below.some((cell) => isNumeric(cell.text))) return false;
  return below.every((cell, index) => {
    const twin = above[index];
    return twin?.text === cell.text && twin.colspan === cell.colspan && twin.rowspan === cell.rowspan;
  });
}

/** The first row behind the header again, with its label: the whole table is printed twice, or for two years. */
function beginsAnew(upper: TablePart, lower: TablePart, row: number): boolean {
  const [above, below] = [upper, lower].map((part) => startingIn(part, row).find((cell) => cell.text !== ''));
  return above !== undefined && !isNumeric(above.text) && above.text === below?.text && below.rowspan === 1;
}

/** Leading rows printed as at the top of the table, up to where no cell reaches across. */
export function dropRepeatedHeader(upper: TablePart, lower: TablePart): TablePart {
  let same = 0;
  while (same < Math.min(upper.rows, lower.rows) - 1 && repeats(upper, lower, same)) same += 1;
  const isClosed = (count: number): boolean =>
    lower.cells.every((cell) => cell.row >= count || cell.row + cell.rowspan <= count);
  while (same > 0 && !isClosed(same)) same -= 1;
  const hasText = lower.cells.some((cell) => cell.row < same && cell.text !== '');
  return same > 0 && hasText && !beginsAnew(upper, lower, same) ? dropRows(lower, 0, same) : lower;
}
