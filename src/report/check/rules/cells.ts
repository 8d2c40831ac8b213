// A report's table cells → whether one is blank, marked not applicable, no number, printed twice, or run together with others.
import { metricById } from '../../../forms/catalogue.ts';
import { tableIds } from '../../../forms/record.ts';
import { prescribedTables } from '../../../forms/shape.ts';
import type { Figure } from '../../model/figure.ts';
import { isCell, isSamePosition } from '../../model/positions.ts';
import { findUnitNote, type Report } from '../../model/report.ts';
import { type Comparison, type FigureRule, notApplicable, type ReportRule } from '../rule.ts';

const DIGITS_ALONE = /^[\d\s]+$/;

/** Whether the digits of a figure had lost the separators between cells: split by arithmetic, or left unread because several readings remain. */
function isGlued(figure: Figure, report: Report): boolean {
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
function groupByTable(figures: readonly Figure[], isFound: (figure: Figure) => boolean, code: string): Comparison[] {
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

/** Cells whose digits had lost the separators between them in the copy that was read. */
export const digitsRunTogether = {
  id: 'digits-run-together',
  level: 'info',
  scope: 'report',
  family: 'cells',
  basis: 'reading',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test: (report) => groupByTable(report.figures, (figure) => isGlued(figure, report), 'digits-run-together.message'),
} as const satisfies ReportRule;

/** One cell of the form that the report prints twice with different numbers. */
export const cellRepeated = {
  id: 'cell-repeated',
  level: 'error',
  scope: 'report',
  family: 'cells',
  remedy: 'recount',
  basis: 'form',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test(report) {
    const repeated = report.notes.filter((note) => note.code === 'repeated_cell');
    if (repeated.length === 0) return [{ pass: true }];
    return repeated.map(({ message: note, at }) => ({
      pass: false,
      message: { code: 'cell-repeated.message', values: { note } },
      at: at ? [at] : [],
    }));
  },
} as const satisfies ReportRule;

/** Cells that say / or 无 where the form wants a number. */
export const cellNotApplicable = {
  id: 'cell-not-applicable',
  level: 'info',
  scope: 'report',
  family: 'cells',
  basis: 'reading',
  applies: (report) => report.tables.length > 0 || notApplicable('noTable'),
  test: (report) =>
    groupByTable(report.figures, (figure) => figure.status === 'not_applicable', 'cell-not-applicable.message'),
} as const satisfies ReportRule;

/** A table cell that holds something which is no number, or no possible count. */
export const cellNotANumber = {
  id: 'cell-not-a-number',
  level: 'error',
  scope: 'figure',
  family: 'cells',
  basis: 'form',
  applies: ({ figure }) => {
    if (figure.withheld) return { reason: { code: 'cell-not-a-number.withheld' } };
    return isCell(figure.at) || { reason: { code: 'cell-not-a-number.noCell' } };
  },
  test({ figure, report }) {
    if (figure.status !== 'unreadable' || isGlued(figure, report) || figure.raw.includes('≠')) return [{ pass: true }];
    const { raw, at } = figure;
    const metric = { metric: figure.metric };
    const refusal = findUnitNote(report, figure);
    const message = refusal
      ? { code: 'cell-not-a-number.refused', values: { metric, why: refusal.message } }
      : { code: 'cell-not-a-number.message', values: { metric, raw } };
    return [{ pass: false, message, left: raw, at: [at] }];
  },
} as const satisfies FigureRule;

const isPrescribed = ({ metric }: Figure): boolean =>
  prescribedTables.some((id) => id === metricById.get(metric)?.family);

/** Blank cells in the tables that a form prescribes. */
export const cellBlank = {
  id: 'cell-blank',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  basis: 'reading',
  applies: (report) => report.figures.some(isPrescribed) || notApplicable('noTable'),
  test: (report) =>
    groupByTable(report.figures.filter(isPrescribed), (figure) => figure.status === 'blank', 'cell-blank.message'),
} as const satisfies ReportRule;
