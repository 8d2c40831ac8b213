import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/report/extract/tables/read-cell.ts';

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['２０', 20],
    ['1,234', 1234],
    ['1 234 567', 1_234_567],
    ['+44', 44],
    ['-18', -18],
    ['－3', -3],
    ['24252.311082', 24252.311082],
    ['785901.37元', 785901.37],
    ['160.5964万元', 1_605_964],
    ['1.2万', 12000],
    ['26.8万', 268000],
    [' 5 ', 5],
    ['3件', 3],
  ])('reads %j', (text, value) => {
    expect(readCell(text)).toMatchObject({ status: 'reported', value });
  });

  it.each([
    ['', 'blank'],
    [' \u00a0', 'blank'],
    ['/', 'not_applicable'],
    ['—', 'not_applicable'],
    ['——', 'not_applicable'],
    ['无', 'not_applicable'],
    ['无此项', 'not_applicable'],
    ['本单位未制作规章', 'unreadable'],
    ['51.85%', 'unreadable'],
    ['000', 'unreadable'],
    ['74 0', 'unreadable'],
    ['74\t0', 'unreadable'],
    ['1-2', 'unreadable'],
    ['2021年', 'unreadable'],
    ['9999999999999999999', 'unreadable'],
  ])('gives %j no number: %s', (text, status) => {
    expect(readCell(text)).toMatchObject({ status, value: null });
  });

  it('says that 120余 is approximate', () => {
    expect(readCell('120余条')).toMatchObject({ value: 120, qualifier: 'approx' });
  });

  it('reads back every whole number however it is printed', () => {
    const full = (text: string): string =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (number) => {
        for (const text of [String(number), full(String(number)), number.toLocaleString('en-US'), `${number}件`])
          expect(readCell(text).value).toBe(number);
      }),
    );
  });
});
