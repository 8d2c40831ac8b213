// Each rate and each form → what is divided by what, typed by hand; and years that are no neighbours.
import { describe, expect, it } from 'vitest';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { buildSeries } from '../../../src/report/analysis/build-series.ts';
import { comparePoints } from '../../../src/report/analysis/compare-points.ts';
import { computeRate } from '../../../src/report/analysis/compute-rate.ts';
import { makeReport, type Stated } from './make-report.ts';

const rateOf = (id: string, figures: Record<string, Stated>) =>
  computeRate(makeReport({ figures }), rateDefinitions.find((rate) => rate.id === id)!);

const reasons = [
  'state_secret',
  'other_law',
  'stability',
  'third_party',
  'internal',
  'deliberative',
  'enforcement_file',
  'inquiry',
];
const refusals = Object.fromEntries(reasons.map((reason, index) => [`requests.denied.${reason}.total`, index]));
const present = {
  'requests.received.total': 900,
  'requests.received.natural': 800,
  'requests.carried_in.total': 100,
  'requests.carried_out.total': 20,
  'requests.granted.total': 11,
  'requests.partial.total': 7,
  ...refusals,
  'requests.unavailable.not_held.total': 13,
  'requests.unavailable.needs_creation.total': 17,
  'requests.unavailable.unclear.total': 3,
  'requests.rejected.petition.total': 5,
  'requests.rejected.repeat.total': 6,
  'requests.rejected.publication.total': 7,
  'requests.rejected.excessive.total': 8,
  'requests.rejected.reconfirm.total': 10,
  'requests.total.total': 100,
};
const former = {
  'stat2014.requests': 900,
  'stat2014.concluded': 50,
  'stat2014.concluded_on_time': 40,
  'stat2014.concluded_extended': 10,
  'stat2014.answers': 104,
  'stat2014.answers_need_correction': 4,
  'stat2014.answers_already_public': 5,
  'stat2014.answers_granted': 11,
  'stat2014.answers_partial': 7,
  'stat2014.answers_denied': 3,
  'stat2014.answers_not_exist': 19,
  'stat2014.answers_not_this_body': 23,
};
const courts = {
  'appeals.review.upheld': 1,
  'appeals.review.corrected': 2,
  'appeals.review.other': 3,
  'appeals.review.pending': 100,
  'appeals.review.total': 106,
  'appeals.suit_direct.upheld': 4,
  'appeals.suit_direct.corrected': 5,
  'appeals.suit_direct.other': 6,
  'appeals.suit_direct.pending': 100,
  'appeals.suit_direct.total': 115,
  'appeals.suit_after_review.upheld': 7,
  'appeals.suit_after_review.corrected': 8,
  'appeals.suit_after_review.other': 9,
  'appeals.suit_after_review.pending': 100,
  'appeals.suit_after_review.total': 124,
};

describe('a rate divides', () => {
  it.each<[string, Record<string, Stated>, number, number]>([
    ['granted', present, 11, 100],
    ['partial', present, 7, 100],
    ['refused', present, 28, 100],
    ['not_held', present, 13, 100],
    ['granted_any', present, 18, 100],
    ['refused_of_substantive', present, 28, 46],
    ['withheld_of_substantive', present, 35, 46],
    ['refused_of_substantive_without_inquiry', present, 21, 39],
    ['withheld_of_substantive_without_inquiry', present, 28, 39],
    ['discretionary', present, 15, 28],
    ['unavailable', present, 33, 100],
    ['rejected', present, 36, 100],
    ['petition', present, 5, 100],
    ['carried_over', present, 20, 1000],
    ['natural_share', present, 800, 900],
    ['granted', former, 16, 100],
    ['granted_any', former, 23, 100],
    ['refused_of_substantive', former, 3, 26],
    ['withheld_of_substantive', former, 10, 26],
    ['unavailable', former, 42, 100],
    ['partial', former, 7, 100],
    ['refused', former, 3, 100],
    ['on_time', former, 40, 50],
    ['corrected', courts, 15, 45],
    ['review_corrected', courts, 2, 6],
    ['suit_corrected', courts, 13, 39],
  ])('%s', (id, figures, numerator, denominator) => {
    expect(rateOf(id, figures)).toMatchObject({ state: 'known', numerator, denominator });
  });

  it.each([
    ['requests.granted.total', false],
    ['requests.total.total', false],
    ['requests.received.total', true],
  ])('with an approximate %s it is exact: %s', (id, exact) => {
    const figures = { ...present, [id]: { value: 100, qualifier: 'approx' as const } };
    expect(rateOf('granted', figures)).toMatchObject({ state: 'known', exact });
  });

  it('is not exact where only one of several parts is approximate', () => {
    const approximate = { 'requests.denied.state_secret.total': { value: 1, qualifier: 'approx' as const } };
    expect(rateOf('refused', { ...present, ...approximate })).toMatchObject({ state: 'known', exact: false });
  });
});

describe('points are compared', () => {
  const reports = [2019, 2020, 2022].map((year) => makeReport({ year, figures: { 'requests.received.total': year } }));
  const { points } = buildSeries(reports, 'requests.received.total', { from: 2019, to: 2022 });
  const [first, second, , last] = points;

  it('with the year right before only', () => {
    expect(comparePoints(first!, second!)).toEqual({ kind: 'full' });
    expect(comparePoints(second!, last!)).toEqual({ kind: 'none', reason: 'gap' });
    expect(comparePoints(second!, first!)).toEqual({ kind: 'none', reason: 'gap' });
    expect(comparePoints(first!, last!)).toEqual({ kind: 'none', reason: 'gap' });
  });
});
