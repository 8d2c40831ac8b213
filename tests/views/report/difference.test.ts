// Texts of two years: sentences first, then characters inside those that changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareTexts,
  diffSentence,
  listDifferences,
  type Piece,
  pairSentences,
} from '../../../src/views/report/compare-texts.ts';
import { writeSection } from '../../report/support/write-section.ts';
import { makeReport } from '../make-report.ts';

const reportOf = (year: number, ...paragraphs: string[]) => ({
  ...makeReport({ year }, {}),
  sections: [
    writeSection('preamble', '本报告依照条例编制。'),
    writeSection('overview', paragraphs.join('\n\n'), '一、总体情况'),
  ],
});
const read = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

test('a number is replaced as a whole', () => {
  expect(diffSentence('全年公开信息1134条。', '全年公开信息1136条。')).toEqual([
    { kind: 'same', text: '全年公开信息' },
    { kind: 'removed', text: '1134' },
    { kind: 'added', text: '1136' },
    { kind: 'same', text: '条。' },
  ]);
});

test('a digest that a program worded has no text to compare', () => {
  const [before, after] = [reportOf(2020, '公开信息12条。'), reportOf(2021, '公开信息15条。')];
  expect(compareTexts(before, after)?.counts.changed).toBe(1);
  expect(compareTexts(before, { ...after, textBy: 'program' })).toBeUndefined();
  expect(compareTexts({ ...before, textBy: 'program' }, after)).toBeUndefined();
});

test('whatever the sentences are, both can be read off the pieces', () => {
  const words = fc.string({ unit: fc.constantFrom('公', '开', '1', '2', '，', '年'), maxLength: 24 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffSentence(before, after);
      expect(read(pieces, 'removed')).toBe(before);
      expect(read(pieces, 'added')).toBe(after);
    }),
  );
});

test('pairs keep the order of both sides, and strangers are not paired', () => {
  expect(pairSentences(['公开信息10条。', '召开会议2次。'], ['天气很好，没有别的。', '公开信息12条。'])).toEqual([
    { before: null, after: '天气很好，没有别的。' },
    { before: '公开信息10条。', after: '公开信息12条。' },
    { before: '召开会议2次。', after: null },
  ]);
});

test('what stayed, changed, came and went; the preamble does not count', () => {
  const before = reportOf(2020, '制度健全。全年公开信息10条。召开会议二次。');
  const after = reportOf(2021, '制度健全。全年公开信息12条。', '新设专栏。');
  const difference = compareTexts(before, after);
  expect(listDifferences(before, after).map(({ kind }) => kind)).toEqual(['same', 'changed', 'added', 'removed']);
  expect(difference).toMatchObject({
    letters: 20,
    kept: 5,
    counts: { same: 1, changed: 1, added: 1, removed: 1 },
  });
});

test('the same text twice is kept in whole; a report without text is not compared', () => {
  const report = reportOf(2020, '制度健全。', '全年公开信息10条。');
  expect(compareTexts(report, report)).toMatchObject({ letters: 15, kept: 15 });
  expect(compareTexts(report, reportOf(2021))).toBeUndefined();
});
