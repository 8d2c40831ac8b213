import { describe, expect, it } from 'vitest';
import { unitJump as rule } from '../../../../src/report/check/rules/year-to-year.ts';
import { makeYears } from '../../analysis/make-report.ts';

const pair = (metric: string, from: number, to: number) => ({
  agencyId: '990100-kjj',
  reports: makeYears(2021, { figures: { [metric]: from } }, { figures: { [metric]: to } }),
});
const fees = 'active.fees.amount';

describe('unit-jump', () => {
  it.each([
    [28.5, 30],
    [28.5, 28.5 * 4999],
    [28.5, 28.5 * 20_001],
    [0, 285_000],
  ])('passes: %d and %d', (from, to) => {
    expect(rule.applies(pair(fees, from, to))).toBe(true);
    expect(rule.test(pair(fees, from, to))).toEqual([{ pass: true }]);
  });

  it.each([
    [28.5, 285_000],
    [285_000, 28.5],
    [1, 5000],
    [1, 20_000],
  ])('fails: %d and %d', (from, to) => {
    expect(rule.test(pair(fees, from, to))).toMatchObject([{ pass: false, left: to, right: from, of: { year: 2022 } }]);
  });

  it.each([
    ['the form leaves the unit open', pair('active.procurement.amount', 28.5, 285_000)],
    ['it is no amount', pair('active.licensing.decisions', 1, 10_000)],
    ['there is one report', { agencyId: '990100-kjj', reports: makeYears(2021, { figures: { [fees]: 3 } }) }],
  ])('does not apply where %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));
});
