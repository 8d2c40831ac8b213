import { describe, expect, it } from 'vitest';
import { yearsInForceChain as rule } from '../../../../src/report/check/rules/year-to-year.ts';
import { makeYears, type Sample } from '../../analysis/make-report.ts';

const series = (...samples: Sample[]) => ({ agencyId: '990100-gwh', reports: makeYears(2022, ...samples) });
const documents = (in_force: number, issued = 0, repealed = 0): Sample => ({
  figures: {
    'active.normative.in_force': in_force,
    'active.normative.issued': issued,
    'active.normative.repealed': repealed,
  },
});

describe('years-in-force-chain', () => {
  it('passes where the sum holds', () => {
    const subject = series(documents(20), documents(22, 5, 3));
    expect(rule.applies(subject)).toBe(true);
    expect(rule.test(subject)).toEqual([{ pass: true }]);
  });

  it.each([
    [698, 77, 132, 470, 643, 'info'],
    [470, 62, 33, 440, 499, 'info'],
    [440, 58, 45, 546, 453, undefined],
  ])('fails where it breaks, by a note where fewer are left: %i + %i − %i is not %i', (...numbers) => {
    const [last, issued, repealed, present, expected, level] = numbers;
    const [outcome] = rule.test(series(documents(last), documents(present, issued, repealed)));
    expect(outcome).toMatchObject({
      pass: false,
      left: present,
      right: expected,
      difference: present - expected,
      of: { year: 2023 },
    });
    expect(outcome).toHaveProperty('at.length', 3);
    expect(outcome).toHaveProperty('message.code', `${rule.id}.${level ? 'shortfall' : 'message'}`);
    expect((outcome as { level?: string }).level).toBe(level);
  });

  it.each([
    ['a year between is missing', series(documents(20), { ...documents(9), year: 2024 })],
    [
      'last year’s form counts what is public',
      series({ template: '2019', figures: { 'active.normative.total_public': 5 } }, documents(9)),
    ],
    [
      'what was repealed is not a number',
      series(documents(2), { figures: { ...documents(9).figures, 'active.normative.repealed': 'blank' } }),
    ],
  ])('does not apply where %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));

  it('says which report is missing', () => {
    const subject = series(documents(20), { ...documents(9), year: 2024 });
    expect(rule.applies(subject)).toHaveProperty('reason.values.gaps', {
      code: 'not-applicable.gaps',
      values: { years: [2023] },
    });
  });
});
