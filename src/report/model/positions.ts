// Where figures stand: cells and stretches of text told apart, and when two are one; without schemas, for scripts of pages.
import type { CellPosition, Position } from './figure.ts';

/** Whether it is a cell and not a span of text. */
export const isCell = (at: Position): at is CellPosition => 'table' in at;

/** One text for one cell of a report. */
export const keyOfCell = ({ table, row, column }: CellPosition): string => `${table}/${row}/${column}`;

/** Two positions in one report: one cell, or characters in common. */
export function isSamePosition(a: Position, b: Position): boolean {
  if (isCell(a) || isCell(b)) return isCell(a) && isCell(b) && keyOfCell(a) === keyOfCell(b);
  return a.section === b.section && a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}
