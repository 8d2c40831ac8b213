// A table cell that holds something which is no number, or no possible count.
import { findUnitNote } from '../../model/report.ts';
import type { FigureRule } from '../rule.ts';
import { isGlued } from '../table-cells.ts';

export const cellNotANumber = {
  id: 'cell-not-a-number',
  level: 'error',
  scope: 'figure',
  family: 'cells',
  basis: 'form',
  applies: ({ figure }) => 'table' in figure.at || { reason: { code: 'cell-not-a-number.noCell' } },
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
