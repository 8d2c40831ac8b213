// Whatever a report says, its sections' Markdown is plain text and tables: nothing in it runs, links or loads.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../src/publish/api/build-report.ts';
import { parsePublished } from '../../report/support/parse-markdown.ts';
import { paragraph } from '../../report/support/write-section.ts';

const PLAIN = new Set(['root', 'paragraph', 'text', 'table', 'tableRow', 'tableCell']);
const gfm = unified().use(remarkParse).use(remarkGfm);

function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}

const listForeign = (markdown: string): string[] =>
  listNodes(parsePublished(markdown))
    .map((node) => node.type)
    .filter((type) => !PLAIN.has(type));

/** What plain GFM makes of an address no escape prevents; it may only ever be an address that is printed as such. */
const listUnexpected = (markdown: string): Nodes[] =>
  listNodes(gfm.parse(markdown)).filter((node) => {
    if (node.type !== 'link') return !PLAIN.has(node.type);
    return !/^(?:https?:\/\/|mailto:|xmpp:)/iu.test(node.url) || !node.url.endsWith(textOf(node));
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
  it('parts blocks by an empty line and escapes what Markdown would read', () => {
    const table = {
      type: 'table' as const,
      rows: [
        ['年', '件'],
        ['2021', '3|4'],
      ],
    };
    expect(writeMarkdown([paragraph('# 一'), table, paragraph('1. [二](a_b) & <三>'), paragraph('增长1~2件')])).toBe(
      ['\\# 一', '| 年 | 件 |\n| - | - |\n| 2021 | 3\\|4 |', '1\\. \\[二]\\(a_b) & <三>', '增长1\\~2件'].join('\n\n'),
    );
    expect(writeMarkdown([])).toBe('');
  });

  it.each(HOSTILE.filter((value) => value.trim() !== ''))('keeps %j as text', (value) => {
    const markdown = writeMarkdown([value.trim(), `甲${value.trim()}乙`].map(paragraph));
    const { children } = parsePublished(markdown);
    expect(children.map((child) => textOf(child))).toEqual([value.trim(), `甲${value.trim()}乙`]);
    expect([listForeign(markdown), listUnexpected(markdown)]).toEqual([[], []]);
  });

  it('gives every paragraph back, character for character, and nothing but paragraphs', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const markdown = writeMarkdown(texts.map(paragraph));
        expect(parsePublished(markdown).children.map((child) => textOf(child))).toEqual(texts);
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
        const markdown = writeMarkdown([paragraph(before), { type: 'table', rows: cells }, paragraph(after)]);
        const { children } = parsePublished(markdown);
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
