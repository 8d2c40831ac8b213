import { describe, expect, it } from 'vitest';
import { yearsDuplicatePeriod as rule } from '../../../../src/report/check/rules/periods.ts';
import { makeYears, type Sample } from '../../analysis/make-report.ts';

const series = (...samples: Sample[]) => ({ agencyId: '990100-kjj', reports: makeYears(2021, ...samples) });
const period = (year: number): Sample => ({ period: { from: `${year}-01-01`, to: `${year}-12-31` } });

describe('years-duplicate-period', () => {
  it.each([
    ['consecutive periods', series(period(2021), period(2022), period(2023))],
    ['periods that are not printed', series({}, {})],
  ])('passes with %s', (_, subject) => {
    expect(rule.applies(subject)).toBe(true);
    expect(rule.test(subject).every(({ pass }) => pass)).toBe(true);
  });

  it('fails with two reports of one year', () => {
    expect(rule.test(series({}, { year: 2021 }))).toMatchObject([{ pass: false, left: '2021', right: '2021' }]);
  });

  it('fails with a period printed for another year', () => {
    expect(rule.test(series(period(2021), period(2021)))).toMatchObject([
      { pass: false, left: '2021-01-01 – 2021-12-31', of: { year: 2022 } },
    ]);
  });

  it.each([
    ['one report', series({})],
    ['reports of two scopes', series({}, { year: 2021, scope: 'jurisdiction' })],
  ])('does not apply to %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));
});
