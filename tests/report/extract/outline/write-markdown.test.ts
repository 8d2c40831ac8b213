// Whatever a report says, its sections' Markdown is plain text and tables: nothing in it runs, links or loads.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { expandGrid } from '../../../../src/report/document/expand-grid.ts';
import type { WrittenBlock } from '../../../../src/report/extract/outline/list-written.ts';
import { parseSection } from '../../../../src/report/extract/outline/parse-section.ts';
import { writeMarkdown } from '../../../../src/report/extract/outline/write-markdown.ts';

const PLAIN = new Set(['root', 'paragraph', 'text', 'table', 'tableRow', 'tableCell']);
const gfm = unified().use(remarkParse).use(remarkGfm);

function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}

const listForeign = (markdown: string): string[] =>
  listNodes(parseSection(markdown))
    .map((node) => node.type)
    .filter((type) => !PLAIN.has(type));

/** What plain GFM makes of an address no escape prevents; it may only ever be an address that is printed as such. */
const listUnexpected = (markdown: string): Nodes[] =>
  listNodes(gfm.parse(markdown)).filter((node) => {
    if (node.type !== 'link') return !PLAIN.has(node.type);
    return !/^(?:https?:\/\/|mailto:|xmpp:)/iu.test(node.url) || !node.url.endsWith(textOf(node));
  });

const text = (value: string): WrittenBlock => ({ type: 'text', text: value });
const grid = (rows: string[][]): WrittenBlock => ({
  type: 'grid',
  grid: expandGrid(
    rows.map((row) => row.map((cell) => ({ text: cell }))),
    'exact',
  ),
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="//x.example"></iframe>',
  '<style>*{}</style>',
  '<!-- 注 -->',
  '<?php ?>',
  '<![CDATA[x]]>',
  '</div>',
  '[x](javascript:alert(1))',
  '![](http://x.example/a.png)',
  '![图][1]',
  '[1]: http://x.example',
  '[^1]: 注',
  '[^1]',
  '<http://x.example>',
  '<a@x.example>',
  'http://x.example/a_b*c*',
  'https://x.example',
  'www.x.example',
  'mailto:a@x.example',
  'a_b@x.example',
  'javascript:alert(1)',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '&amp;',
  '&copy',
  '{{ title }}',
  '{% raw %}',
  '$x',
  '**',
  '__',
  '*',
  '_',
  '~~',
  '~',
  '`',
  '```',
  '~~~',
  '|',
  '| - |',
  '\\',
  '\\|',
  '# ',
  '## ',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '1)',
  '- [ ] ',
  '---',
  '***',
  '===',
  ':--',
  '$$',
  '全年共收到申请12件',
  '增长1~2件',
  '5*3',
  '（一）',
  '甲',
  ' ',
  '0',
  'a',
];
const hostile = fc
  .oneof(
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  // As list-blocks hands them on.
  .map((value) => value.replace(/\0/g, '').replace(/\s+/gu, ' ').trim())
  .filter((value) => value !== '');

describe('writeMarkdown', () => {
  it.each(HOSTILE.filter((value) => value.trim() !== ''))('keeps %j as text', (value) => {
    const markdown = writeMarkdown([text(value.trim()), text(`甲${value.trim()}乙`)]);
    const { children } = parseSection(markdown);
    expect(children.map((child) => textOf(child))).toEqual([value.trim(), `甲${value.trim()}乙`]);
    expect([listForeign(markdown), listUnexpected(markdown)]).toEqual([[], []]);
  });

  it('gives every paragraph back, character for character, and nothing but paragraphs', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const markdown = writeMarkdown(texts.map(text));
        expect(parseSection(markdown).children.map((child) => textOf(child))).toEqual(texts);
        expect([listForeign(markdown), listUnexpected(markdown)]).toEqual([[], []]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps tables between paragraphs, their cells as text', () => {
    const cell = fc.oneof(hostile, fc.constant(''));
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(hostile, rows, hostile, (before, cells, after) => {
        const markdown = writeMarkdown([text(before), grid(cells), text(after)]);
        const { children } = parseSection(markdown);
        expect(children.map((child) => child.type)).toEqual(['paragraph', 'table', 'paragraph']);
        expect([textOf(children[0]!), textOf(children[2]!)]).toEqual([before, after]);
        const table = children[1]!;
        const found = table.type === 'table' ? table.children.map((row) => row.children.map((c) => textOf(c))) : [];
        expect(found).toEqual(cells);
        expect([listForeign(markdown), listUnexpected(markdown)]).toEqual([[], []]);
      }),
      { numRuns: 1000 },
    );
  });
});
