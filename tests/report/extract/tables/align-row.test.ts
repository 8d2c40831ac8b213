import { describe, expect, it } from 'vitest';
import { alignRow, findTrailing } from '../../../../src/report/extract/tables/align-row.ts';

const cells = (...texts: string[]) => texts.map((text, column) => ({ text, column }));
const texts = (result: ReturnType<typeof alignRow>) =>
  result.ok ? result.cells.map((cell) => cell.text) : result.reason;

describe('alignRow', () => {
  it.each([
    ['as many cells as columns', cells('3', '', '3'), ['3', '', '3']],
    ['padding before', cells('', '3', '0', '3'), ['3', '0', '3']],
    ['padding behind', cells('3', '0', '3', ''), ['3', '0', '3']],
    ['padding in the middle', cells('3', '', '0', '3'), ['3', '0', '3']],
    ['nothing printed', cells('', '', '', ''), ['', '', '']],
    ['a value too few', cells('3', '0'), 'short'],
    ['a value too many', cells('3', '0', '0', '3'), 'long'],
    ['a blank that may stand at either end', cells('', '3', '3', ''), 'ambiguous'],
  ])('with %s', (_, row, expected) => {
    expect(texts(alignRow(row, 3))).toEqual(expected);
  });

  it('takes the window whose sum fits', () => {
    const fits = (row: readonly { text: string }[]): boolean => row[0]?.text === '';
    expect(texts(alignRow(cells('', '3', '3', ''), 3, undefined, fits))).toEqual(['', '3', '3']);
  });

  it('drops the padding that all rows of the table have behind their values first', () => {
    expect(texts(alignRow(cells('3', '0', ''), 3, 1))).toBe('short');
    expect(texts(alignRow(cells('', '3', '3', ''), 3, 1))).toEqual(['', '3', '3']);
  });
});

describe('findTrailing', () => {
  it('counts blank cells behind the values where all rows agree', () => {
    expect(findTrailing([cells('1', '2', ''), cells('3', '4', '')], 2)).toBe(1);
    expect(findTrailing([cells('1', '2', ''), cells('', '3', '4')], 2)).toBeUndefined();
  });
});
