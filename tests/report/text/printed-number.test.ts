import { describe, expect, test } from 'vitest';
import type { FigureKind as MetricKind } from '../../../src/forms/record.ts';
import { isPossible, readDigits, readNumeral } from '../../../src/report/text/printed-number.ts';

describe('digits', () => {
  test.each([
    ['0', '', 0],
    ['150', '', 150],
    ['1,500', '', 1500],
    ['1,234,567.5', '', 1234567.5],
    ['1 500', '', 1500],
    ['1.5', '万', 15000],
    ['160.5964', '万', 1605964],
    ['1.50005', '万', 15000.5],
    ['2', '亿', 200000000],
    ['0.5', '万', 5000],
  ])('%s%s', (digits, multiple, value) => {
    expect(readDigits(digits, multiple)).toBe(value);
  });

  test.each([
    '',
    '1,50',
    '15,00',
    '1,5000',
    ',150',
    '150,',
    '1,500 200',
    '15 00',
    '000',
    '012',
    '0,150',
    '1.',
    '1.5.0',
    '1-2',
  ])('%j are no number', (digits) => {
    expect(readDigits(digits)).toBeUndefined();
  });

  test('more than fifteen are numbers run together', () => {
    expect(readDigits('1234567890123456')).toBeUndefined();
  });
});

describe('a figure', () => {
  test.each<[MetricKind, number, string, boolean]>([
    ['count', 150, '150', true],
    ['count', 0, '0', true],
    ['count', 5, '5.0', true],
    ['count', 15000, '1.5万', true],
    ['count', 22_123, '2.2123万', true],
    ['count', -150, '-150', false],
    ['count', 1.5, '1.5', false],
    ['count', 1.5, '1.500', false],
    ['count', 1, '1.000', false],
    ['count', 2, '２．０００', false],
    ['count', 15000.5, '1.50005万', false],
    ['signed', -150, '-150', true],
    ['signed', -1.5, '-1.5', false],
    ['amount', 1.5, '1.500', true],
    ['amount', -1.5, '-1.5', false],
  ])('of the kind %s may be %d printed %s: %s', (kind, value, printed, possible) => {
    expect(isPossible(kind, value, printed)).toBe(possible);
  });
});

describe('numerals', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['一百二十', 120],
    ['一百一十五', 115],
    ['两百', 200],
    ['两千零五十', 2050],
    ['一千零五', 1005],
    ['一万二千', 12000],
    ['一万零五百', 10500],
    ['三十万', 300000],
    ['二〇二一', 2021],
  ])('%s', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value);
  });

  test.each([
    '',
    '三四',
    '十百',
    '百千',
    '一万二万',
    '零十零百',
    '三百五',
    '一千二',
    '一万五',
    '三百零五十',
    '一千五十',
    '十五十',
  ])('%s is none', (numeral) => {
    expect(readNumeral(numeral)).toBeUndefined();
  });
});
