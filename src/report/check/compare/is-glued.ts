// A figure → whether its digits had lost the separators between cells.
import type { CellPosition, Figure } from '../../model/figure.ts';
import { findUnitNote, type Report } from '../../model/report.ts';

const DIGITS_ALONE = /^[\d\s]+$/;

/** Split by arithmetic, or left unread because several readings remain. */
export function isGlued(figure: Figure, report: Report): boolean {
  if (figure.derived === 'split') return true;
  if (findUnitNote(report, figure)) return false;
  return figure.status === 'unreadable' && (DIGITS_ALONE.test(figure.raw) || sharesCell(figure, report));
}

function sharesCell(figure: Figure, report: Report): boolean {
  const { at } = figure;
  if (!('table' in at)) return false;
  return report.figures.some((other) => other !== figure && 'table' in other.at && isSameCell(at, other.at));
}

function isSameCell(a: CellPosition, b: CellPosition): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
