import { describe, expect, it } from 'vitest';
import { metricById } from '../../../src/forms/catalogue.ts';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { computeRate, poolRates } from '../../../src/report/analysis/compute-rate.ts';
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
    expect(rateOf('granted', { 'stat2014.answers_granted': 5, 'stat2014.answers': 20 })).toMatchObject({ value: 0.25 });
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
    const pooled = poolRates([...rates, rateOf('granted', {})]);
    expect(pooled).toMatchObject({ rate: { value: 0.01, numerator: 1, denominator: 100 }, covered: 2, of: 3 });
    expect(poolRates([]).rate).toEqual({ state: 'absent', reason: 'zero_denominator' });
  });
});
