// Which of some answers is plainly meant, and what is said beside one.
import { expect, test } from 'vitest';
import { describeResult, findClear, readBareYear } from '../../src/client/search-result.ts';
import type { SearchResult } from '../../src/search/format/messages.ts';

const result = (path: string, score: number, more: Partial<SearchResult> = {}): SearchResult => ({
  kind: 'agency',
  id: '371000-kjj',
  path,
  name: '威海市科学技术局',
  highlights: [],
  otherName: '',
  within: null,
  score,
  years: [],
  completeness: null,
  year: null,
  ...more,
});

test.each([
  ['the only one', [['/a/', 0.2]], '/a/'],
  [
    'one far ahead, whatever the order of groups',
    [
      ['/b/', 0.6],
      ['/a/', 0.2],
    ],
    '/a/',
  ],
  [
    'a slip that fits one name',
    [
      ['/a/', 1.02],
      ['/b/', 1.62],
    ],
    '/a/',
  ],
  [
    'two that are nearly as near',
    [
      ['/a/', 0.61],
      ['/b/', 0.66],
    ],
    undefined,
  ],
  ['nothing near', [['/a/', 1.6]], undefined],
  ['half a name, though there is no other', [['/a/', 0.62]], undefined],
  ['nothing', [], undefined],
] as const)('%s', (_, found, path) => {
  expect(findClear(found.map(([to, score]) => result(to, score)))?.path).toBe(path);
});

test.each([
  ['2021', '2021'],
  [' 2009年 ', '2009'],
  ['２０２１', '2021'],
  ['1899', undefined],
  ['2021 威海', undefined],
  ['20211', undefined],
])('%s is the year %s', (text, year) => {
  expect(readBareYear(text)).toBe(year);
});

test('years, the place above, the form that has it', () => {
  const words = {
    report: '{year} 年年报',
    years: '{span} · {count} 份年报',
    yearsOne: '{span} · {count} 份年报',
    forms: { stat2014: '2014 年格式' },
  };
  expect(describeResult(result('/a/', 0, { years: [2019, 2021] }), words)).toBe('2019–2021 · 2 份年报');
  expect(describeResult(result('/a/', 0, { years: [2019, 2021], year: 2021 }), words)).toBe('2021 年年报');
  expect(describeResult(result('/a/', 0, { kind: 'region', within: '山东省' }), words)).toBe('山东省');
  expect(describeResult(result('/a/', 0, { kind: 'metric', id: 'stat2014.requests' }), words)).toBe('2014 年格式');
});
