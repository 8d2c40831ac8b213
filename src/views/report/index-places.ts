// A report → its figures by the cell that they were read from.
import { type Figure, isCell, keyOfCell } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';

export type FiguresByCell = ReadonlyMap<string, Figure>;

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
