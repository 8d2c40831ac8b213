// The cells of a report's tables → those that share a trait, one finding a table; and whether digits ran together in one.
import { metricById } from '../../forms/catalogue.ts';
import { tableIds } from '../../forms/record.ts';
import { type Figure, isCell, isSamePosition } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { findUnitNote } from '../model/report.ts';
import type { Comparison } from './rule.ts';

const DIGITS_ALONE = /^[\d\s]+$/;

/** Whether the digits of a figure had lost the separators between cells: split by arithmetic, or left unread because several readings remain. */
export function isGlued(figure: Figure, report: Report): boolean {
  if (figure.derived === 'split') return true;
  if (figure.withheld || findUnitNote(report, figure)) return false;
  return figure.status === 'unreadable' && (DIGITS_ALONE.test(figure.raw) || sharesCell(figure, report));
}

/** In a digest each has a cell of its own, with the characters that the original prints for all of them. */
function sharesCell(figure: Figure, report: Report): boolean {
  const { at, raw } = figure;
  if (!isCell(at)) return false;
  return report.figures.some((other) => {
    if (other === figure || !isCell(other.at)) return false;
    if (isSamePosition(at, other.at)) return true;
    const isBeside = at.table === other.at.table && at.row === other.at.row;
    const isSame = other.status === 'unreadable' && raw === other.raw && !raw.includes('≠');
    return report.textBy !== undefined && isBeside && isSame;
  });
}

/** One finding a table keeps hundreds of blank cells readable. `code`: words that name the table, how many of its cells it is, and what the first of them prints. */
export function groupByTable(
  figures: readonly Figure[],
  isFound: (figure: Figure) => boolean,
  code: string,
): Comparison[] {
  return tableIds.flatMap((table): Comparison[] => {
    const cells = figures.filter((figure) => metricById.get(figure.metric)?.family === table);
    const found = cells.filter(isFound);
    const [first] = found;
    if (first) {
      const message = { code, values: { table: { table }, count: found.length, raw: first.raw.trim() } };
      return [{ pass: false, message, at: found.map((figure) => figure.at) }];
    }
    return cells.length > 0 ? [{ pass: true }] : [];
  });
}
