// A body that is compared: its file says once what several series share, and gives back every point as it was.
import { expect, test } from 'vitest';
import { makeBenchBody, makeBenchEntries } from '../../../scripts/bench/compare/make-bench-body.ts';
import { type CompareBody, type ComparePoint, packBody, unpackBody } from '../../../src/views/compare/compare-point.ts';

const [entry] = makeBenchEntries();
const [body] = makeBenchEntries().map(makeBenchBody);

const point = (year: number, more: Partial<ComparePoint>): ComparePoint => ({
  year,
  state: 'reported',
  value: 3,
  qualifier: 'exact',
  template: '2021',
  tie: 'own',
  source: 'table',
  scope: 'agency',
  ...more,
});

const odd = {
  entry,
  series: {
    'requests.received.total': {
      points: [
        point(2019, { template: '2019' }),
        point(2021, { value: null, state: 'blank', qualifier: null }),
        point(2022, { value: 0, doubt: true }),
      ],
      breaks: [{ year: 2021, from: '2019', to: '2021', comparability: 'full' }],
    },
    'rate.granted': {
      points: [point(2021, { value: null, state: 'too_few', numerator: 1, denominator: 4, small: true, tie: null })],
      breaks: [],
      recast: [2021],
    },
    'outcome.refused': { points: [], breaks: [] },
  },
  sources: [],
  reports: 3,
  newest: null,
} as unknown as CompareBody;

test('every point comes back as it was: absent, null, 0 and false are four things', () => {
  expect(unpackBody(JSON.parse(JSON.stringify(packBody(odd))))).toEqual(odd);
  expect(unpackBody(JSON.parse(JSON.stringify(packBody(body!))))).toEqual(body);
});

test('what several series have alike stands once', () => {
  const packed = packBody(odd);
  expect(packed.columns).toContainEqual([2019, 2021, 2022]);
  expect(packed.columns.filter((column) => column === 'agency')).toHaveLength(1);
  expect(JSON.stringify(packBody(body!)).length).toBeLessThan(JSON.stringify(body).length / 8);
});
