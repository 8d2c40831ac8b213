// The cells after a row's label → one cell for each column, though copies lose, add or shift padding cells.

export interface AlignCell {
  column: number;
  text: string;
}

export type Alignment<T> = { ok: true; cells: T[] } | { ok: false; reason: 'short' | 'long' | 'ambiguous' };

/** Every run of `count` cells that leaves only blank ones outside. */
export function findWindows(cells: readonly AlignCell[], count: number): number[] {
  const starts: number[] = [];
  for (let start = 0; start + count <= cells.length; start += 1) {
    const outside = cells.filter((_, index) => index < start || index >= start + count);
    if (outside.every((cell) => cell.text === '')) starts.push(start);
  }
  return starts;
}

/** Padding that every row of the table has behind its values is none of them. */
function dropTrailing<T extends AlignCell>(cells: readonly T[], trailing: number): readonly T[] {
  let end = cells.length;
  while (end > 0 && cells.length - end < trailing && cells[end - 1]?.text === '') end -= 1;
  return cells.slice(0, end);
}

/**
 * Aligns by count, then by printed cells, then by the one window that fits; where several windows fit, the one
 * whose sum `fits`, else the last one once the padding is gone that all unambiguous rows of the table have behind their
 * values (`trailing`); without such a habit nobody decides.
 */
export function alignRow<T extends AlignCell>(
  all: readonly T[],
  count: number,
  trailing?: number,
  fits: (cells: readonly T[]) => boolean = () => false,
): Alignment<T> {
  const cells = dropTrailing(all, trailing ?? 0);
  const printed = cells.filter((cell) => cell.text !== '');
  if (cells.length === count) return { ok: true, cells: [...cells] };
  if (printed.length === count) return { ok: true, cells: printed };
  if (printed.length > count) return { ok: false, reason: 'long' };
  if (cells.length < count) return { ok: false, reason: 'short' };
  const windows = findWindows(cells, count);
  const fitting = windows.filter((window) => fits(cells.slice(window, window + count)));
  const usual = fitting.length === 1 ? fitting[0] : trailing === undefined ? undefined : cells.length - count;
  const start = windows.length === 1 || printed.length === 0 ? windows[0] : windows.find((window) => window === usual);
  return start === undefined
    ? { ok: false, reason: 'ambiguous' }
    : { ok: true, cells: cells.slice(start, start + count) };
}

/** Blank cells behind the last printed one in rows where nothing is ambiguous, if all such rows agree. */
export function findTrailing(rows: readonly (readonly AlignCell[])[], count: number): number | undefined {
  const seen = new Set<number>();
  for (const cells of rows) {
    if (cells.length <= count || cells.filter((cell) => cell.text !== '').length !== count) continue;
    seen.add(cells.length - 1 - cells.findLastIndex((cell) => cell.text !== ''));
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}
