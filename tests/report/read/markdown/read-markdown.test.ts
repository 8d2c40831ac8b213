import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/report/read/markdown/read-markdown.ts';

function summarize(node: RootContent): unknown {
  if (node.type === 'grid') return node.slots.map((line) => line.map((slot) => node.cells[slot]!.text));
  if (node.type !== 'paragraph' && node.type !== 'heading') return node.type;
  const [text] = node.children;
  const value = text?.type === 'text' ? text.value : '';
  return node.type === 'heading' ? `h${node.depth} ${value}` : value;
}

const summarizeMarkdown = (markdown: string) => readMarkdown(markdown).root.children.map(summarize);

describe('readMarkdown', () => {
  it.each<[string, string, unknown[]]>([
    ['headings', '# 某局2022年年报\n\n## 一、总体情况', ['h1 某局2022年年报', 'h2 一、总体情况']],
    ['a heading without its space', '##一、总体情况\n全年平稳。', ['h2 一、总体情况', '全年平稳。']],
    ['emphasis and links as text', '公开**信息**[12](http://a)条，`代码`', ['公开信息12条，代码']],
    ['a product that looks like emphasis', '每年5*3件，另有2*4件', ['每年5*3件，另有2*4件']],
    ['ranges with tildes', '1~2件，3~4件', ['1~2件，3~4件']],
    ['prose behind four spaces', '    本局全年公开12条。', ['本局全年公开12条。']],
    ['escaped numbers', '1\\. 属于国家秘密', ['1. 属于国家秘密']],
    ['ordered items', '3. 甲\n4. 乙', ['3. 甲', '4. 乙']],
    ['nested items', '1) 甲\n   - 子\n2) 乙', ['1) 甲', '子', '2) 乙']],
    ['a sign that looks like a bullet', '- 18', ['-18']],
    ['lines that stand by themselves', '1.属于秘密\n2.没有\n一、总体', ['1.属于秘密', '2.没有', '一、总体']],
    [
      'a wrapped sentence',
      '本年度共收到政府信息公开申请十二件，其中自然人申请十件，法人申请两件，均在法\n定期限内答复。',
      ['本年度共收到政府信息公开申请十二件，其中自然人申请十件，法人申请两件，均在法定期限内答复。'],
    ],
    ['a quotation', '> 甲\n>\n> 乙', ['甲', '乙']],
    ['a paragraph over a rule', '某市教育局\n2022年1月17日\n---', ['某市教育局', '2022年1月17日']],
    ['a definition that is a remark', '[注]: 说明', ['[注]: 说明']],
    ['fenced text', '```\n甲 1\n乙 2\n```', ['甲 1', '乙 2']],
    [
      'a table',
      '|甲|乙|\n|-|-|\n|**1**|2<br>万|',
      [
        [
          ['甲', '乙'],
          ['1', '2\n万'],
        ],
      ],
    ],
    [
      'a table with a row too long',
      '|甲|乙|\n|-|-|\n|1|2|3|',
      [
        [
          ['甲', '乙', ''],
          ['1', '2', '3'],
        ],
      ],
    ],
    [
      'rows without a line of dashes',
      '规章 | 0 | 1\n文件 | 2 | 3',
      [
        [
          ['规章', '0', '1'],
          ['文件', '2', '3'],
        ],
      ],
    ],
    [
      'an HTML table that blank lines tear apart',
      '<table>\n<tr><td rowspan="2">结果</td>\n\n<td>5</td></tr>\n\n<tr><td>6</td></tr>\n</table>\n\n后文',
      [
        [
          ['结果', '5'],
          ['结果', '6'],
        ],
        '后文',
      ],
    ],
    ['HTML around text', '<div align="center">\n\n正文 <!-- 注 -->\n\n</div>', ['正文']],
  ])('reads %s', (_, markdown, expected) => {
    expect(summarizeMarkdown(markdown)).toEqual(expected);
  });

  it('trusts the columns of HTML tables only', () => {
    const { children } = readMarkdown('|甲|\n|-|\n|1|\n\n<table><tr><td>甲<td>1<tr><td>乙<td>2</table>').root;
    expect(children.map((node) => node.type === 'grid' && node.trust)).toEqual(['ragged', 'exact']);
  });

  it('takes what the front matter says and skips it', () => {
    const { root, meta } = readMarkdown('---\ntitle: 某局年报\ndate: 2022-01-17\nurl: https://a.cn/1\n---\n正文');
    expect(meta).toEqual({ title: '某局年报', published: '2022-01-17', url: 'https://a.cn/1' });
    expect(root.children.map(summarize)).toEqual(['正文']);
  });

  it('does not take prose between two rules for front matter', () => {
    expect(summarizeMarkdown('---\n\n正文一\n\n---\n\n正文二')).toEqual(['正文一', '正文二']);
  });

  it('keeps the place of every line in the source', () => {
    const markdown = '---\ntitle: 甲\n---\n\n一、总体\n二、主动\n\n1. 丙\n';
    const places = readMarkdown(markdown).root.children.map(({ position }) =>
      markdown.slice(position!.start.offset, position!.end.offset),
    );
    expect(places).toEqual(['一、总体', '二、主动', '1. 丙']);
  });

  it.each([
    ['quotes', '>'.repeat(50_000)],
    ['bullets', `${'- '.repeat(50_000)}甲`],
    ['numbers', `${'1. '.repeat(50_000)}甲`],
    ['indented lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
    ['brackets', '['.repeat(50_000)],
    ['open tables', '<table>\n\n'.repeat(2000)],
    ['open tags', `${'<div>\n\n公\n\n'.repeat(2000)}`],
    ['inline tags', `<style>.a{color:red}</style>\n\n${'<b class=a>公'.repeat(5000)}`],
  ])('survives deep %s', (_, markdown) => {
    expect(readMarkdown(markdown).root.type).toBe('root');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '|',
      '|-|',
      '\n',
      '\n\n',
      '<table>',
      '<td>',
      '**',
      '~',
      '甲',
      '12',
      '---\n',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(readMarkdown(pieces.join('')).root.type).toBe('root');
      }),
    );
  });
});

it.each([
  ['ends of links that nothing opened', ']('.repeat(16_000), 1],
  ['underlined lines', '甲\n---\n'.repeat(6000), 6000],
])('reads thousands of %s in no time', (_, markdown, blocks) => {
  const { user } = process.threadCpuUsage();
  expect(readMarkdown(markdown).root.children).toHaveLength(blocks);
  expect(process.threadCpuUsage().user - user).toBeLessThan(3_000_000);
});
