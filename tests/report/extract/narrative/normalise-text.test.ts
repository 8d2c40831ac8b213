import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, toPrintedSpan } from '../../../../src/report/extract/narrative/normalise-text.ts';

test.each([
  ['２０２１年（全年）', '2021年(全年)'],
  ['發(fā)布數(shù)據(jù)22萬(wàn)條', '发布数据22万条'],
  ['主動公開政府資訊', '主动公开政府信息'],
  ['信 息\n5928\n条', '信息5928条'],
  ['2543  78967', '2543 78967'],
  ['客户端(APP)', '客户端(APP)'],
  ['〔2021〕與﹝2022﹞', '〔2021〕与〔2022〕'],
])('%s', (printed, text) => {
  expect(normaliseText(printed).text).toBe(text);
});

test('a span leads back to the characters as printed', () => {
  const normal = normaliseText('共發(fā)布 １８ 萬(wàn)條');
  const at = normal.text.indexOf('18万');
  const { start, end } = toPrintedSpan(normal, at, at + 3);
  expect(normal.printed.slice(start, end)).toBe('１８ 萬');
});

test('every character has a place, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (printed) => {
      const { text, starts, ends } = normaliseText(printed);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      expect(starts.every((start, index) => start < (ends[index] ?? 0) && start >= (starts[index - 1] ?? 0))).toBe(
        true,
      );
    }),
  );
});
