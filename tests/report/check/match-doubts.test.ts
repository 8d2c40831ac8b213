// A finding → whether the figures that it points at are in doubt. The list is typed by hand from the rules' own words.
import { expect, it } from 'vitest';
import { matchDoubts } from '../../../src/report/check/match-doubts.ts';
import { rules } from '../../../src/report/check/rules.ts';
import { makeReport } from './make-report.ts';

/** Both sides cannot be right. */
const contradicting = [
  'appeals-total',
  'applicants-total',
  'outcomes-total',
  'requests-balance',
  'stat2014-facilities',
  'stat2014-of-which',
  'text-appeals',
  'text-fees',
  'text-followers',
  'text-outcomes',
  'text-parts',
  'text-requests',
];

/** Findings of these have a number on each side at most where the form's own sums are concerned. */
const ofWordsAndCells = ['cell-not-a-number', 'cell-repeated', 'period-year'];

it.each(rules.map(({ id }) => id))('%s', (rule) => {
  const report = makeReport({ figures: { 'active.normative.in_force': 12 } });
  const at = [report.figures[0]!.at];
  const doubts = matchDoubts(report, [{ rule, level: 'warning', message: { code: 'x' }, left: 12, right: 14, at }]);
  expect(doubts.has('active.normative.in_force')).toBe([...contradicting, ...ofWordsAndCells].includes(rule));
});
