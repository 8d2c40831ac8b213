import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, readNumber } from '../../../../src/report/extract/narrative/read-number.ts';

describe('readNumber', () => {
  test.each([
    ['12', 12, 'exact', ''],
    ['１２', 12, 'exact', ''],
    ['1,234', 1234, 'exact', ''],
    ['１，２３４', 1234, 'exact', ''],
    ['1 234', 1234, 'exact', ''],
    ['1.2万', 12000, 'exact', ''],
    ['26.8万条', 268000, 'exact', '条'],
    ['18万余', 180000, 'approx', ''],
    ['18余万', 180000, 'approx', ''],
    ['22萬條', 220000, 'exact', '条'],
    ['22萬(wàn)條(tiáo)', 220000, 'exact', '条'],
    ['1.3亿', 130000000, 'exact', ''],
    ['+44', 44, 'exact', ''],
    ['-1', -1, 'exact', ''],
    ['－18', -18, 'exact', ''],
    ['73802895.90', 73802895.9, 'exact', ''],
    ['4166.241619', 4166.241619, 'exact', ''],
    ['三件', 3, 'exact', '件'],
    ['两次', 2, 'exact', '次'],
    ['四十余条', 40, 'approx', '条'],
    ['一百二十', 120, 'exact', ''],
    ['近1000条', 1000, 'approx', '条'],
    ['约196.4萬條', 1964000, 'approx', '条'],
    ['8400多條', 8400, 'approx', '条'],
    ['突破550万', 5500000, 'at_least', ''],
    ['逾300件', 300, 'at_least', '件'],
    ['100条以上', 100, 'at_least', '条'],
    ['4746万人次', 47460000, 'exact', '人次'],
    ['0', 0, 'exact', ''],
  ])('%s', (printed, value, qualifier, measure) => {
    expect(readNumber(printed)).toEqual({ value, qualifier, measure });
  });

  test.each(['', '无', '/', '-', '—', '12%', '3、4', '12 34', '第3', '2021年', '三四', '12件3'])(
    '%s is no number',
    (printed) => {
      expect(readNumber(printed)).toBeUndefined();
    },
  );

  test('reads back every whole number, with or without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(readNumber(String(value))?.value).toBe(value);
        expect(readNumber(value.toLocaleString('en-US'))?.value).toBe(value);
      }),
    );
  });

  test('reads back decimals in 万 without binary noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), (tenths) => {
        expect(readNumber(`${(tenths / 10).toFixed(1)}万`)?.value).toBe(tenths * 1000);
      }),
    );
  });
});

describe('findNumbers', () => {
  const countsOf = (text: string) => findNumbers(text).map((found) => found.value);

  test.each([
    ['增长94%', []],
    ['占12.5%', []],
    ['提高3个百分点', []],
    ['2021年', []],
    ['2021年1月1日至12月31日', []],
    ['国办公开办函〔2021〕30号', []],
    ['电话0631-5231696', []],
    ['12345热线', []],
    ['12345件', []],
    ['第二十条', []],
    ['第3期', []],
    ['1:2', []],
    ['9:30', []],
    ['1-9月份', []],
    ['2-3条', []],
    ['15个工作日', []],
    ['数十条', []],
    ['一件事', []],
    ['统一公开', []],
    ['2543 78967', []],
    ['自202411日至20241231日', []],
    ['收到3件、答复2件', [3, 2]],
    ['共10 556条', [10556]],
    ['情况:40条', [40]],
  ])('%s', (text, counts) => {
    expect(countsOf(text)).toEqual(counts);
  });
});
