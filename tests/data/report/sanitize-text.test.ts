// Nothing printed in a report may lead or load anywhere, or run.
import { expect, test } from 'vitest';
import { renderSection } from '../../../src/data/report/render-section.ts';

const render = (markdown: string): string =>
  renderSection({ id: 'overview', heading: '', markdown }, new Map())
    .map(({ html }) => html)
    .join('');

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<img src=x onerror=alert(1)>'],
  ['a frame', '<iframe src="https://example.org"></iframe>'],
  ['a style', '<style>body{display:none}</style>'],
  ['a picture', '![picture](https://example.org/a.png)'],
])('%s leaves nothing behind', (_, markdown) => {
  expect(render(markdown)).not.toMatch(/[<](?!p>|\/p>)/);
  expect(render(markdown)).not.toMatch(/example\.org|alert|onerror/);
});

test.each([
  ['a link that runs', '[公开](javascript:alert(1))'],
  ['a link that leads away', '[公开](https://example.org)'],
])('%s keeps its words', (_, markdown) => {
  expect(render(markdown)).toBe('<p>公开</p>');
});

test('an address in the text stays text', () => {
  expect(render('网址 www.example.org 与 a@example.org')).toBe('<p>网址 www.example.org 与 a@example.org</p>');
});

test('tables and what Markdown marks stay', () => {
  expect(render('| 年 | 件 |\n| --- | --- |\n| 2021 | 3 |')).toContain('<td>3</td>');
});

test('a block that shows nothing keeps its number', () => {
  const blocks = renderSection({ id: 'overview', heading: '', markdown: '甲\n\n<script></script>\n\n乙' }, new Map());
  expect(blocks.map(({ html }) => html)).toEqual(['<p>甲</p>', '', '<p>乙</p>']);
});
