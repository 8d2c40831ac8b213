import { describe, expect, it } from 'vitest';
import { afterReview, appealsMany } from '../../../../src/report/check/rules/unlikely-counts.ts';
import { makeYears, type Sample } from '../../analysis/make-report.ts';

interface Cases {
  review?: number;
  direct?: number;
  after?: number;
  closed?: number;
}

const cases = ({ review = 0, direct = 0, after = 0, closed = 0 }: Cases): Sample => ({
  figures: {
    'appeals.review.total': review,
    'appeals.suit_direct.total': direct,
    'appeals.suit_after_review.total': after,
    'requests.total.total': closed,
  },
});
const series = (...samples: Sample[]) => ({ agencyId: '990100-kjj', reports: makeYears(2021, ...samples) });
const government = { agencyId: '990100-gov', agency: '云州市人民政府', sector: 'gov', scope: 'jurisdiction' } as const;

describe('after-review', () => {
  it('passes where each suit can have had its review', () => {
    const subject = series(cases({ review: 1 }), cases({ review: 1, after: 2 }));
    expect(afterReview.applies(subject)).toBe(true);
    expect(afterReview.test(subject)).toEqual([{ pass: true }]);
  });

  it('fails with what came after and what came before', () => {
    expect(afterReview.test(series(cases({ review: 1 }), cases({ review: 1, after: 3 })))).toMatchObject([
      {
        pass: false,
        left: 3,
        right: 2,
        difference: 1,
        of: { year: 2022 },
        message: { values: { own: 1, earlier: 1 } },
      },
    ]);
  });

  it('counts the reviews that an older form prints', () => {
    const old: Sample = { year: 2018, template: '2014', figures: { 'stat2014.reviews': 3 } };
    const young: Sample = { ...cases({ after: 3 }), year: 2019, template: '2019' };
    expect(afterReview.test(series(old, young))).toEqual([{ pass: true }]);
  });

  it.each([
    ['there is one report', series(cases({ after: 3 }))],
    ['it is a government’s', series({ ...cases({}), ...government }, { ...cases({ after: 3 }), ...government })],
    [
      'it is a government’s, whatever its scope',
      series(
        { ...cases({}), ...government, scope: 'agency' },
        { ...cases({ after: 3 }), ...government, scope: 'agency' },
      ),
    ],
    ['last year’s reviews are blank', series({ figures: { 'appeals.review.total': 'blank' } }, cases({ after: 3 }))],
  ])('does not apply where %s', (_, subject) => expect(afterReview.applies(subject)).toHaveProperty('reason.code'));
});

describe('appeals-many', () => {
  it('passes where every case can have had its request', () => {
    const subject = series(cases({ closed: 2 }), cases({ closed: 1, review: 2, direct: 1, after: 9 }));
    expect(appealsMany.applies(subject)).toBe(true);
    expect(appealsMany.test(subject)).toEqual([{ pass: true }]);
  });

  it('fails with the cases and the requests of both years', () => {
    expect(appealsMany.test(series(cases({ closed: 2 }), cases({ closed: 1, review: 2, direct: 2 })))).toMatchObject([
      { pass: false, left: 4, right: 3, of: { year: 2022 }, message: { values: { closed: 1, earlier: 2 } } },
    ]);
  });

  it('counts what an older form calls concluded', () => {
    const old: Sample = { year: 2018, template: '2014', figures: { 'stat2014.concluded': 3 } };
    const young: Sample = { ...cases({ review: 4 }), year: 2019, template: '2019' };
    expect(appealsMany.test(series(old, young))).toMatchObject([{ pass: false, left: 4, right: 3 }]);
  });

  it.each([
    ['there is one report', series(cases({ review: 3 }))],
    ['a year is missing', series(cases({}), { ...cases({ review: 3 }), year: 2024 })],
    [
      'what was closed is known from the text alone',
      series({ figures: { 'narrative.requests': 1 } }, cases({ review: 3 })),
    ],
  ])('does not apply where %s', (_, subject) => expect(appealsMany.applies(subject)).toHaveProperty('reason.code'));
});
