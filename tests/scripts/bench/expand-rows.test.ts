// Rows of cells with spans → flat rows.
import { expect, test } from 'vitest';
import { expandRows } from '../../../scripts/bench/generate/expand-rows.ts';

test('a cell that spans prints its text once, at its first slot', () => {
  expect(
    expandRows([
      [{ text: 'a', colspan: 2 }, { text: 'b' }],
      [{ text: 'c' }, { text: 'd' }, { text: 'e' }],
    ]),
  ).toEqual([
    ['a', '', 'b'],
    ['c', 'd', 'e'],
  ]);
});

test('later rows step aside for a cell that spans down', () => {
  expect(
    expandRows([
      [{ text: 'a', rowspan: 2, colspan: 2 }, { text: 'b' }],
      [{ text: 'c' }],
      [{ text: 'd' }, { text: 'e' }, { text: 'f' }],
    ]),
  ).toEqual([
    ['a', '', 'b'],
    ['', '', 'c'],
    ['d', 'e', 'f'],
  ]);
});

test('rows that are too short are filled up', () => {
  expect(expandRows([[{ text: 'a' }, { text: 'b' }], [{ text: 'c' }]])).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});
