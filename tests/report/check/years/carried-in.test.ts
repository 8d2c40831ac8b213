import { describe, expect, it } from 'vitest';
import { yearsCarriedIn as rule } from '../../../../src/report/check/rules/year-to-year.ts';
import { makeYears, type Sample } from '../../analysis/make-report.ts';

const series = (...samples: Sample[]) => ({ agencyId: '990100-kjj', reports: makeYears(2021, ...samples) });
const carry = (out: Sample['figures'], into: Sample['figures']) => series({ figures: out! }, { figures: into! });

describe('years-carried-in', () => {
  it('passes where every column goes on', () => {
    const subject = carry(
      { 'requests.carried_out.natural': 2, 'requests.carried_out.total': 2 },
      { 'requests.carried_in.natural': 2, 'requests.carried_in.total': 2 },
    );
    expect(rule.applies(subject)).toBe(true);
    expect(rule.test(subject)).toEqual([{ pass: true }, { pass: true }]);
  });

  it('fails with both sides, the year and the cell', () => {
    const subject = carry({ 'requests.carried_out.total': 5 }, { 'requests.carried_in.total': 3 });
    expect(rule.test(subject)).toMatchObject([
      {
        pass: false,
        left: 3,
        right: 5,
        difference: -2,
        of: { agencyId: '990100-kjj', year: 2022 },
        at: [{ section: 'requests' }],
      },
    ]);
  });

  it('fails in the columns concerned only', () => {
    const subject = carry(
      { 'requests.carried_out.natural': 1, 'requests.carried_out.business': 1, 'requests.carried_out.total': 2 },
      { 'requests.carried_in.natural': 2, 'requests.carried_in.business': 0, 'requests.carried_in.total': 2 },
    );
    expect(rule.test(subject).map(({ pass }) => pass)).toEqual([false, false, true]);
  });

  it.each([
    ['a blank', carry({ 'requests.carried_out.total': 'blank' }, { 'requests.carried_in.total': 3 })],
    ['one year', series({ figures: { 'requests.carried_in.total': 3 } })],
    [
      'a gap',
      series(
        { figures: { 'requests.carried_out.total': 1 } },
        { year: 2025, figures: { 'requests.carried_in.total': 3 } },
      ),
    ],
    [
      'an older form',
      series(
        { template: '2014', figures: { 'stat2014.requests': 1 } },
        { figures: { 'requests.carried_in.total': 3 } },
      ),
    ],
  ])('does not apply with %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));
});
