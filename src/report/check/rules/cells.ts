// A report's table cells → whether one is blank, marked not applicable, no number, printed twice, or run together with others.

import { metricById } from '../../../forms/catalogue.ts';
import { prescribedTables } from '../../../forms/shape.ts';
import { type Figure, isCell } from '../../model/figure.ts';
import { findUnitNote } from '../../model/report.ts';
import { type FigureRule, notApplicable, type ReportRule } from '../rule.ts';
import { groupByTable, isGlued } from '../table-cells.ts';

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
