import { describe, expect, it } from 'vitest';
import { metricById } from '../../../src/forms/catalogue.ts';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { computeRate, poolRates } from '../../../src/report/analysis/compute-rate.ts';
import { isApart, isOfEnough, wilson } from '../../../src/report/analysis/intervals.ts';
import { makeReport, type Stated } from './make-report.ts';

const rateOf = (id: string, figures: Record<string, Stated>) =>
  computeRate(makeReport({ figures }), rateDefinitions.find((rate) => rate.id === id)!);

describe('the table of rates', () => {
  it('names metrics of the catalogue only', () => {
    const named = rateDefinitions.flatMap(({ formulas }) =>
      formulas.flatMap((formula) => [...formula.numerator, ...formula.denominator]),
    );
    expect(named.filter((id) => !metricById.has(id))).toEqual([]);
  });
});

describe('a rate', () => {
  it('has its numerator and denominator', () => {
    expect(rateOf('granted', { 'requests.granted.total': 6, 'requests.total.total': 24 })).toEqual({
      state: 'known',
      value: 0.25,
      numerator: 6,
      denominator: 24,
      small: false,
      exact: true,
      // By the roots of (p − 6/24)² = z²·p(1 − p)/24.
      interval: { lower: expect.closeTo(0.119994, 6), upper: expect.closeTo(0.448994, 6) },
    });
  });

  it('is flagged below ten', () => {
    expect(rateOf('granted', { 'requests.granted.total': 1, 'requests.total.total': 9 })).toMatchObject({
      small: true,
    });
    expect(rateOf('granted', { 'requests.granted.total': 1, 'requests.total.total': 10 })).toMatchObject({
      small: false,
    });
  });

  it.each<[string, Stated, Stated, object]>([
    ['a blank part', 'blank', 9, { reason: 'blank', metric: 'requests.granted.total' }],
    ['an unreadable part', 3, 'unreadable', { reason: 'unreadable', metric: 'requests.total.total' }],
    ['nothing concluded', 0, 0, { reason: 'zero_denominator' }],
    ['a part above its whole', 5, 4, { reason: 'inconsistent' }],
  ])('is absent with %s', (_, granted, total, expected) => {
    expect(rateOf('granted', { 'requests.granted.total': granted, 'requests.total.total': total })).toEqual({
      state: 'absent',
      ...expected,
    });
  });

  it('is absent where a part is not listed or the form has none', () => {
    expect(rateOf('granted', { 'requests.granted.total': 1 })).toEqual({
      state: 'absent',
      reason: 'not_stated',
      metric: 'requests.total.total',
    });
    expect(rateOf('on_time', { 'requests.total.total': 1 })).toEqual({ state: 'absent', reason: 'not_in_form' });
  });

  it('adds the reasons of refusal, and one blank reason leaves it absent', () => {
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
    const figures = Object.fromEntries(reasons.map((reason) => [`requests.denied.${reason}.total`, 1]));
    expect(rateOf('refused', { ...figures, 'requests.total.total': 32 })).toMatchObject({ value: 0.25 });
    expect(
      rateOf('refused', { ...figures, 'requests.denied.inquiry.total': 'blank', 'requests.total.total': 32 }),
    ).toMatchObject({ state: 'absent' });
  });

  it('of the table of 2014 has its own parts', () => {
    const answers = {
      'stat2014.answers_already_public': 2,
      'stat2014.answers_granted': 3,
      'stat2014.answers': 24,
      'stat2014.answers_need_correction': 4,
    };
    expect(rateOf('granted', answers)).toMatchObject({ numerator: 5, denominator: 20, value: 0.25 });
    expect(rateOf('granted', { ...answers, 'stat2014.answers_need_correction': 'blank' })).toMatchObject({
      reason: 'blank',
    });
    expect(rateOf('on_time', { 'stat2014.concluded_on_time': 18, 'stat2014.concluded': 20 })).toMatchObject({
      value: 0.9,
    });
  });

  it('of corrected decisions leaves pending cases out', () => {
    const courts = ['review', 'suit_direct', 'suit_after_review'];
    const each = { upheld: 2, corrected: 1, other: 1, pending: 7, total: 11 };
    const figures = Object.fromEntries(
      courts.flatMap((court) => Object.entries(each).map(([result, value]) => [`appeals.${court}.${result}`, value])),
    );
    expect(rateOf('corrected', figures)).toMatchObject({ numerator: 3, denominator: 12 });
  });

  it('of many agencies divides sums, not means', () => {
    const rates = [
      [1, 1],
      [0, 99],
    ].map(([granted, total]) =>
      rateOf('granted', { 'requests.granted.total': granted!, 'requests.total.total': total! }),
    );
    const pooled = poolRates([...rates, rateOf('granted', {})], {});
    expect(pooled).toMatchObject({ rate: { value: 0.01, numerator: 1, denominator: 100 }, covered: 2, of: 3 });
    expect(poolRates([], {}).rate).toEqual({ state: 'absent', reason: 'zero_denominator' });
  });
});

describe('small numbers', () => {
  // Roots of (p − k/n)² = z²·p(1 − p)/n, worked out apart from the program.
  it.each([
    [5, 10, 0.236593, 0.763407],
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
    [142, 3486, 0.034662, 0.047818],
    [1, 50, 0.003539, 0.104954],
    [25, 50, 0.366445, 0.633555],
  ])('%i of %i lie between %d and %d', (part, whole, lower, upper) => {
    const found = wilson(part, whole);
    expect(found.lower).toBeCloseTo(lower, 6);
    expect(found.upper).toBeCloseTo(upper, 6);
  });

  it('five of ten are surely nothing: 24–76 %', () => {
    const rate = rateOf('granted', { 'requests.granted.total': 5, 'requests.total.total': 10 });
    expect(rate).toMatchObject({ small: false, interval: { lower: expect.closeTo(0.24, 2) } });
  });

  it.each([
    [49, false],
    [50, true],
  ])('a rate of %i cases may have a place: %s', (denominator, may) => {
    expect(isOfEnough({ denominator })).toBe(may);
  });

  it('rates are told apart only where their intervals have nothing in common', () => {
    expect(isApart(wilson(5, 10), wilson(8, 10))).toBe(false);
    expect(isApart(wilson(10, 100), wilson(60, 100))).toBe(true);
    expect(isApart({ lower: 0.1, upper: 0.2 }, { lower: 0.2, upper: 0.3 })).toBe(false);
  });
});

describe('what misleads alone', () => {
  // Suqian, 2023, typed from the table of its report.
  const grounds = { state_secret: 0, other_law: 27, stability: 6, third_party: 38, internal: 20, deliberative: 9 };
  const denied = { ...grounds, enforcement_file: 21, inquiry: 21 };
  const suqian = {
    'requests.granted.total': 1191,
    'requests.partial.total': 328,
    ...Object.fromEntries(Object.entries(denied).map(([ground, value]) => [`requests.denied.${ground}.total`, value])),
    'requests.total.total': 3486,
  };

  it.each([
    ['refused', 142, 3486, '4.1'],
    ['refused_of_substantive', 142, 1661, '8.5'],
    ['withheld_of_substantive', 470, 1661, '28.3'],
    ['refused_of_substantive_without_inquiry', 121, 1640, '7.4'],
    ['withheld_of_substantive_without_inquiry', 449, 1640, '27.4'],
    ['discretionary', 50, 142, '35.2'],
    ['granted_any', 1519, 3486, '43.6'],
  ])('%s: %i of %i are %s %%', (id, numerator, denominator, percent) => {
    const rate = rateOf(id, suqian);
    expect(rate).toMatchObject({ state: 'known', numerator, denominator });
    expect(rate.state === 'known' && (rate.value * 100).toFixed(1)).toBe(percent);
  });
});

describe('ratios', () => {
  const appeals = { 'appeals.review.total': 30, 'appeals.suit_direct.total': 6, 'appeals.suit_after_review.total': 9 };

  it('for every 100 requests closed may pass 100, count a case sued after its review once, and have no interval', () => {
    const rate = rateOf('appeals_per_100', { ...appeals, 'requests.total.total': 24 });
    expect(rate).toMatchObject({ state: 'known', value: 150, numerator: 36, denominator: 24, interval: null });
  });

  it('for every 10,000 residents wants a source and a report on all of the place', () => {
    const per = rateDefinitions.find(({ id }) => id === 'per_10k')!;
    const figures = { 'requests.received.total': 300 };
    const place = makeReport({ scope: 'jurisdiction', figures });
    expect(computeRate(place, per, 600_000)).toMatchObject({ value: 5, interval: null });
    expect(computeRate(place, per)).toEqual({ state: 'absent', reason: 'no_residents' });
    expect(computeRate(makeReport({ figures }), per, 600_000)).toMatchObject({ reason: 'no_residents' });
  });
});

it('what is divided by a number that an error contradicts is no rate; a doubted part of it is one still', () => {
  const figures = { 'requests.granted.total': 20, 'requests.partial.total': 5, 'requests.total.total': 50 };
  const report = makeReport({ figures });
  const rateWith = (contradicted: string) =>
    computeRate(report, rateDefinitions.find(({ id }) => id === 'granted')!, null, (metric) => metric === contradicted);
  expect(rateWith('requests.carried_in.total')).toMatchObject({ state: 'known', numerator: 20, denominator: 50 });
  expect(rateWith('requests.granted.total')).toMatchObject({ state: 'known' });
  expect(rateWith('requests.total.total')).toEqual({
    state: 'absent',
    reason: 'doubted',
    metric: 'requests.total.total',
  });
});
