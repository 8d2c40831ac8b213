// Pieces of the full-text index: any neighbouring characters can be found, nothing is found across a full stop.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutExcerpt } from '../../../src/search/fulltext/search-text.ts';
import {
  codePiece,
  cutUnits,
  foldUnits,
  foldWithPlaces,
  indexText,
  listUnitPairs,
  readTerms,
} from '../../../src/search/fulltext/units.ts';

test.each([
  ['公开5件。', ['公开', '开5', '5件']],
  ['12月15日', ['12月', '月15', '15日']],
  ['信，息', []],
  ['ＷｅＣｈａｔ号', ['wechat号']],
  ['２０２１年', ['2021年']],
  ['５㎡', []],
])('%s', (text, pairs) => {
  expect(listUnitPairs(text)).toEqual(pairs);
});

test('words of letters and digits can be looked for by themselves', () => {
  expect(indexText('共 5 件 PDF')).toBe('5 pdf');
  expect(readTerms('PDF')).toEqual([{ pieces: ['pdf'], text: 'pdf' }]);
});

test('a query of several words has several terms, a lone Chinese character is none', () => {
  expect(readTerms('政策解读 2021 的').map(({ pieces }) => pieces)).toEqual([['政策', '策解', '解读'], ['2021']]);
});

const han = fc.string({ unit: fc.constantFrom(...'政府信息公开申请办理结果'), minLength: 2, maxLength: 30 });

test('every stretch of two characters and more is a run of pairs of the text that holds it', () => {
  fc.assert(
    fc.property(han, fc.nat(), fc.integer({ min: 2, max: 6 }), (text, at, length) => {
      const start = at % (text.length - 1);
      const [term] = readTerms(text.slice(start, start + length));
      expect(indexText(text)).toContain(term?.pieces.map(codePiece).join(' '));
    }),
  );
});

test.each([
  ['２０２１', '2021'],
  ['ｗｈｋｊｊ', 'whkjj'],
  ['５㎡', '5m2'],
  ['①', '1'],
  ['創新驅動', '创新驱动'],
])('%s is looked for and indexed as %s', (typed, plain) => {
  expect(readTerms(typed)).toEqual(readTerms(plain));
  expect(indexText(typed)).toBe(indexText(plain));
});

test('words typed in traditional characters are marked in a text in simplified ones', () => {
  expect(cutExcerpt('推进科技创新。', readTerms('創新'))).toEqual([
    { text: '推进科技', marked: false },
    { text: '创新', marked: true },
    { text: '。', marked: false },
  ]);
});

test('what is folded can be found again in the text, so that it can be marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: folded, places } = foldWithPlaces(text);
      expect(folded).toBe(foldUnits(text));
      expect(places).toHaveLength(folded.length + 1);
      expect(places.at(-1)).toBe(text.length);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

test('a hit is marked in full where one character folds to several', () => {
  const runs = cutExcerpt('面积５㎡，共２０２１件', [...readTerms('5m2'), ...readTerms('2021')]);
  expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['５㎡', '２０２１']);
});

test('an excerpt begins at the sentence of the first hit and marks all of them', () => {
  const text = '第一句话没有。第二句里有政策解读两篇，政策解读很好。第三句。';
  const runs = cutExcerpt(text, readTerms('政策解读'), 30);
  expect(runs.map((run) => run.text).join('')).toBe('…第二句里有政策解读两篇，政策解读很好。第三句。');
  expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['政策解读', '政策解读']);
});

test('units are single Han characters and whole words', () => {
  expect(cutUnits('依申请公开pdf文件3份')).toEqual(['依', '申', '请', '公', '开', 'pdf', '文', '件', '3', '份']);
});
