import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../../src/report/extract/outline/write-markdown.ts';
import { readParagraphs } from '../../../../src/report/series/text/read-paragraphs.ts';

const read = (...texts: string[]): string[] =>
  readParagraphs({
    id: 'overview',
    heading: '',
    markdown: writeMarkdown(texts.map((text) => ({ type: 'text', text, isHeading: false }))),
  });

describe('the paragraphs of a section', () => {
  it.each([
    ['（http://www.example.cn/a_b*c）下载'],
    ['1. 加强领导'],
    ['- 与 + 和 #标题# > 引用'],
    ['| 一 | 二'],
    ['增长[50]%，<注>&nbsp;'],
  ])('are printed as they were: %s', (text) => expect(read('第一段。', text)).toEqual(['第一段。', text]));

  it('are read back whatever is in them', () => {
    const text = fc.stringMatching(/^[一-三a-c1-3。，（）*_~`[\]<>&#.:/@|!+-]{1,20}$/);
    const texts = fc.array(text, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, (printed) => {
        expect(read(...printed)).toEqual(printed);
      }),
    );
  });

  it('count a table as one empty block', () => {
    expect(readParagraphs({ id: 'a', heading: '', markdown: '前。\n\n| a |\n| - |\n| 1 |\n\n后。' })).toEqual([
      '前。',
      '',
      '后。',
    ]);
  });
});
