// Running text: places are filled in or the build fails, headings get ids, and both languages have the same parts.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderProse } from '../../../src/data/prose/render-prose.ts';

const values = { agencies: 7, reports: 11, rules: 46, metrics: 361, minimum: 10 };
const read = (language: string, page: string) =>
  readFileSync(new URL(`../../../src/i18n/${language}/pages/${page}.md`, import.meta.url), 'utf8');

test('places are filled in, and one without a value is an error', () => {
  expect(renderProse('共 {reports} 份', values).html).toBe('<p>共 11 份</p>');
  expect(() => renderProse('{nothing}', values)).toThrow('{nothing}');
});

test('second-level headings make the outline', () => {
  const { html, outline } = renderProse('## 甲\n\n文\n\n## 乙', values);
  expect(outline).toEqual([
    { id: 'part-1', label: '甲' },
    { id: 'part-2', label: '乙' },
  ]);
  expect(html).toContain('<h2 id="part-2">乙</h2>');
});

test('a table stands in a region of its own', () => {
  expect(renderProse('## 表\n\n| a |\n| - |\n| 1 |', values).html).toContain(
    '<div class="scroll" role="region" aria-label="表" tabindex="0"><table class="figures">',
  );
});

test.each(['about', 'methodology'])('%s has the same parts and places in both languages', (page) => {
  const [zh, en] = [read('zh', page), read('en', page)];
  expect(renderProse(en, values).outline).toHaveLength(renderProse(zh, values).outline.length);
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  expect(places(en)).toEqual(places(zh));
});
