// Reports → what each body, place and kind of body states of each measure.
import { expect, test } from 'vitest';
import { listCompared } from '../../../src/views/compare/list-compared.ts';
import { makeCorpus } from '../region/make-corpus.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';

const received = 'requests.received.total';

test('a body states its own figures, with the reason where there is no number', () => {
  const body = makeBodies([
    { id: '371000-kjj', year: 2021, figures: { [received]: 0 } },
    { id: '371000-kjj', year: 2023, figures: { [received]: { status: 'blank', value: null } } },
  ])('371000-kjj');
  expect(body.series[received]?.points.map(({ year, state, value }) => [year, state, value])).toEqual([
    [2021, 'reported', 0],
    [2023, 'blank', null],
  ]);
  expect(body.entry).toMatchObject({ scope: 'agency', bodies: null, volume: 0 });
  expect(body.sources.map(({ year }) => year)).toEqual([2021, 2023]);
});

test('a place is the sum of its departments, with what it covers', () => {
  const body = makeBodies([
    { id: '371000-kjj', figures: { [received]: 3 } },
    { id: '371000-gxj', figures: { [received]: { status: 'blank', value: null } } },
    { id: '371000-jyj', year: 2020, figures: { [received]: 5 } },
  ])('371000');
  expect(body.entry).toMatchObject({ kind: 'region', scope: 'agency', bodies: 3 });
  expect(body.series[received]?.points).toMatchObject([
    { year: 2020, value: 5, covered: 1, of: 1 },
    { year: 2021, value: 3, covered: 1, of: 2 },
  ]);
  // One both times, but not the same one; nobody knows of the others in that year.
  expect(body.series[received]?.recast).toEqual([2021]);
});

test('a place with a government’s report is that report and never a sum beside it', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', figures: { [received]: 3 } },
    { id: '371000-gov', figures: { [received]: 100 } },
  ]);
  expect(bodies('371000').entry).toMatchObject({ scope: 'jurisdiction', bodies: null });
  expect(bodies('371000').series[received]?.points).toMatchObject([{ value: 100, scope: 'jurisdiction' }]);
});

test('governments are not added up as a kind of body', () => {
  const corpus = makeCorpus([{ id: '371000-gov' }, { id: '370300-gov' }, { id: '371000-kjj' }]);
  const sectors = listCompared(corpus).filter(({ entry }) => entry.kind === 'sector');
  expect(sectors.map(({ entry }) => entry.id)).toEqual(['kjj']);
});

test('bodies that report to their ministry are in no place’s sum', () => {
  const body = makeBodies([
    { id: '371000-kjj', figures: { [received]: 3 } },
    { id: '371000-shuiwuj', figures: { [received]: 9 } },
  ])('371000');
  expect(body.series[received]?.points).toMatchObject([{ value: 3, covered: 1, of: 1 }]);
});

test('a rate has both its parts; of fewer than ten cases only these', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', figures: outcomes(4, 1) },
    { id: '370300-kjj', figures: outcomes(16, 4) },
  ]);
  const rateOf = (id: string) => bodies(id).series['rate.granted']?.points[0];
  expect(rateOf('371000-kjj')).toMatchObject({
    state: 'too_few',
    value: null,
    numerator: 1,
    denominator: 4,
    small: true,
  });
  expect(rateOf('370300-kjj')).toMatchObject({ value: 0.25, numerator: 4, denominator: 16, small: false });
  // Pooled, not the mean of two rates.
  expect(rateOf('kjj')).toMatchObject({ value: 0.25, numerator: 5, denominator: 20, small: false, covered: 2, of: 2 });
});

test('a rate of nothing is no zero', () => {
  const { series } = makeBodies([
    { id: '371000-kjj', figures: outcomes(0, 0) },
    { id: '371000-kjj', year: 2022, figures: outcomes(1, 3) },
  ])('371000-kjj');
  expect(series['rate.granted']?.points).toMatchObject([
    { value: null, reason: 'zero_denominator' },
    { value: null, reason: 'inconsistent' },
  ]);
});
