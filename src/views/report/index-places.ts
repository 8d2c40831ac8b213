// Positions in a report → its figures by the cell that they were read from, and whether two are the same.
import type { CellPosition, Figure, Position } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

export type FiguresByCell = ReadonlyMap<string, Figure>;

export const isCell = (place: Position): place is CellPosition => 'table' in place;

export const keyOfCell = ({ table, row, column }: CellPosition): string => `${table}/${row}/${column}`;

/** Two positions in one report: one cell, or characters in common. */
export function isSamePosition(a: Position, b: Position): boolean {
  if (isCell(a) || isCell(b)) return isCell(a) && isCell(b) && keyOfCell(a) === keyOfCell(b);
  return a.section === b.section && a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

const indexes = new WeakMap<Report, FiguresByCell>();

/** The first figure where a whole row could not be kept apart and several stand at one cell. */
export function indexCells(report: Report): FiguresByCell {
  const known = indexes.get(report);
  if (known) return known;
  const index = new Map<string, Figure>();
  for (const figure of report.figures) {
    if (!isCell(figure.at)) continue;
    const key = keyOfCell(figure.at);
    if (!index.has(key)) index.set(key, figure);
  }
  indexes.set(report, index);
  return index;
}
