// Nothing printed in a report may lead or load anywhere, or run.
import { expect, test } from 'vitest';
import type { SectionBlock } from '../../../src/report/model/section.ts';
import { renderSection } from '../../../src/views/report/render-section.ts';
import { paragraph } from '../../report/support/write-section.ts';

const render = (...blocks: SectionBlock[]): string[] =>
  renderSection({ id: 'overview', heading: '', blocks }, new Map()).map(({ html }) => html);

test.each([
  ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a handler', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['a frame', '<iframe src="//example.org">', '&lt;iframe src=&quot;//example.org&quot;&gt;'],
  ['a picture of Markdown', '![图](https://example.org/a.png)', '![图](https://example.org/a.png)'],
  ['a link of Markdown', '[公开](javascript:alert(1))', '[公开](javascript:alert(1))'],
  ['an address', '网址 www.example.org 与 a@example.org', '网址 www.example.org 与 a@example.org'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
])('%s is shown as printed, in a paragraph and in a cell', (_, printed, shown) => {
  expect(render(paragraph(printed), { type: 'table', rows: [[printed], [printed]] })).toEqual([
    `<p>${shown}</p>`,
    `<table><thead><tr><th>${shown}</th></tr></thead><tbody><tr><td>${shown}</td></tr></tbody></table>`,
  ]);
});

test('every block has its number, a table of one row too', () => {
  expect(render(paragraph('甲'), { type: 'table', rows: [['年', '']] }, paragraph('乙'))).toEqual([
    '<p>甲</p>',
    '<table><thead><tr><th>年</th><th></th></tr></thead></table>',
    '<p>乙</p>',
  ]);
});
