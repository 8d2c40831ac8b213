// A finding → whether the figures that it points at are in doubt. The list is typed by hand from the rules' own words.
import { expect, it } from 'vitest';
import { matchDoubts, matchOtherStatements } from '../../../src/report/check/match-doubts.ts';
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
  'text-followers',
  'text-parts',
];

/** The statutory table counts: what the text says otherwise calls only itself into question. */
const textAgainstTable = ['text-appeals', 'text-fees', 'text-outcomes', 'text-requests'];

/** Findings of these have a number on each side at most where the form's own sums are concerned. */
const ofWordsAndCells = ['cell-not-a-number', 'cell-repeated', 'period-year'];

it.each(rules.map(({ id }) => id))('%s', (rule) => {
  const report = makeReport({ figures: { 'active.normative.in_force': 12 } });
  const at = [report.figures[0]!.at];
  const doubts = matchDoubts(report, [{ rule, level: 'warning', message: { code: 'x' }, left: 12, right: 14, at }]);
  expect(doubts.has('active.normative.in_force')).toBe([...contradicting, ...ofWordsAndCells].includes(rule));
});

it.each(textAgainstTable)('%s leaves the table’s number as it is, and not the text’s', (rule) => {
  const said = { section: 'part-1', paragraph: 0, start: 4, end: 6 };
  const report = makeReport({ figures: { 'active.normative.in_force': 12, 'narrative.requests': 14 } });
  const figures = report.figures.map((figure) =>
    figure.metric === 'narrative.requests' ? { ...figure, at: said } : figure,
  );
  const at = figures.map((figure) => figure.at);
  const findings = [{ rule, level: 'warning' as const, message: { code: 'x' }, left: 12, right: 14, at }];
  expect([...matchDoubts({ ...report, figures }, findings).keys()]).toEqual(['narrative.requests']);
  expect([...matchOtherStatements({ ...report, figures }, findings).keys()]).toEqual(['active.normative.in_force']);
});
