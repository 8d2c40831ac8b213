// Places in a section of two paragraphs and a table: what stands there.
import { expect, test } from 'vitest';
import { quoteText, readAround, section } from '../../../src/report/model/section.ts';

const sections = [
  { id: 'preamble', heading: '', blocks: [] },
  {
    id: 'overview',
    heading: '一、总体情况',
    blocks: [
      { type: 'text' as const, text: '一、1. *公开*' },
      {
        type: 'table' as const,
        rows: [
          ['渠道', '条'],
          ['网站', '388'],
        ],
      },
      { type: 'text' as const, text: '𠮷市网站388条。' },
    ],
  },
];
const at = (paragraph: number, start: number, end: number) => ({ section: 'overview', paragraph, start, end });

test.each([
  ['marks of Markdown are characters', at(0, 2, 9), '1. *公开*'],
  ['characters outside the first plane count twice', at(2, 5, 8), '388'],
  ['a table has no characters', at(1, 0, 3), ''],
  ['behind the last block', at(3, 0, 3), ''],
  ['in no section', { ...at(0, 0, 3), section: 'other' }, ''],
])('%s', (_, place, found) => {
  expect(quoteText(sections, place)).toBe(found);
});

test('the text around a place is the whole paragraph', () => {
  expect(readAround(sections, at(2, 5, 8))).toBe('𠮷市网站388条。');
});

test.each([
  ['a block of another kind', { type: 'list', items: [] }],
  ['a table with text', { type: 'table', rows: [], text: '' }],
  ['Markdown', '一'],
])('%s is no block', (_, block) => {
  expect(section.safeParse({ id: 'a', heading: '', blocks: [block] }).success).toBe(false);
});
