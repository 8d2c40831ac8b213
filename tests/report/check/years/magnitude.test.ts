import { describe, expect, it } from 'vitest';
import { yearsMagnitude as rule } from '../../../../src/report/check/rules/year-to-year.ts';
import { makeYears, type Stated } from '../../analysis/make-report.ts';

const pair = (metric: string, before: Stated, after: Stated) => ({
  agencyId: '990100-kjj',
  reports: makeYears(2021, { figures: { [metric]: before } }, { figures: { [metric]: after } }),
});

describe('years-magnitude', () => {
  it.each([
    ['less than ten times', 'narrative.disclosed', 300, 2900],
    ['small numbers', 'requests.received.total', 2, 60],
    ['from 0', 'active.penalty.decisions', 0, 5000],
  ])('passes: %s', (_, metric, before, after) => {
    const subject = pair(metric, before, after);
    expect(rule.applies(subject)).toBe(true);
    expect(rule.test(subject)).toEqual([{ pass: true }]);
  });

  it.each([
    ['up', 'narrative.disclosed', 300, 3000],
    ['down', 'active.penalty.decisions', 5000, 12],
    ['an amount in another unit', 'active.fees.amount', 28.5, 285000],
  ])('fails: %s', (_, metric, before, after) => {
    expect(rule.test(pair(metric, before, after))).toMatchObject([
      { pass: false, left: after, right: before, difference: after - before, of: { year: 2022 } },
    ]);
  });

  it.each([
    ['the sources differ', pair('narrative.requests', 'blank', 900)],
    ['there is one year', { agencyId: 'a', reports: makeYears(2021, { figures: { 'narrative.disclosed': 3 } }) }],
    ['nothing is comparable', pair('narrative.surveys', 1, 900)],
  ])('does not apply where %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));
});
