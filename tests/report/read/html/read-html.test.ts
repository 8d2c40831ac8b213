import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/report/read/html/read-html.ts';
import { measureCpuTime } from '../../../cpu-time.ts';
import { copyCases } from '../../support/gold.ts';

const FIXTURES = new URL('../../../fixtures/read/', import.meta.url);
/** Rows and columns of the tables 二, 三 and 四 of 2021. */
const statutoryTables = [
  [14, 4],
  [28, 10],
  [4, 15],
];

function summarize(node: RootContent): unknown {
  if (node.type === 'grid') return { grid: node.slots.map((line) => line.map((slot) => node.cells[slot]!.text)) };
  if (node.type !== 'paragraph' && node.type !== 'heading') return node.type;
  const [text] = node.children;
  const value = text?.type === 'text' ? text.value : '';
  return node.type === 'heading' ? { [`h${node.depth}`]: value } : value;
}

const summarizeHtml = (html: string) => readHtml(html).root.children.map(summarize);
const textOf = (nodes: RootContent[]) =>
  nodes
    .map((node) => (node.type === 'grid' ? node.cells.map((cell) => cell.text).join('') : summarize(node)))
    .map((part) => (typeof part === 'string' ? part : Object.values(part as object).join('')))
    .join('')
    .replace(/\s/g, '');

describe('readHtml', () => {
  it.each(readdirSync(FIXTURES))('reads the fixture %s', (name) => {
    const { root, meta } = readHtml(readFileSync(new URL(`${name}/input.html`, FIXTURES), 'utf8'));
    const found = { meta, children: root.children.map(summarize) };
    const golden = new URL(`${name}/expected.json`, FIXTURES);
    const isNew = !existsSync(golden);
    if (isNew || process.env.UPDATE) writeFileSync(golden, `${JSON.stringify(found, null, 1)}\n`);
    expect(isNew, 'the golden was missing; review what was written').toBe(false);
    expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('keeps the place of paragraphs and grids in the source', () => {
    const html = '<div><p>一、<b>总体</b>情况</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div>';
    const [paragraph, grid] = readHtml(html).root.children;
    expect(html.slice(paragraph!.position!.start.offset, paragraph!.position!.end.offset)).toBe('一、<b>总体</b>情况');
    expect(html.slice(grid!.position!.start.offset, grid!.position!.end.offset)).toMatch(/^<table>.*<\/table>$/);
  });

  it.each([
    ['a share bar', '<div>分享到：<a href=1>微信</a> <a href=2>QQ空间</a></div>'],
    ['a breadcrumb in pieces', '<ul><li>当前位置：</li><li><a href=1>首页</a></li><li>&gt;</li><li>年报</li></ul>'],
    ['neighbours', '<p>上一篇：没有了</p><p>下一篇：<a href=1>某局2020年政府信息公开工作年度报告</a></p>'],
    ['a footer', '<div>版权所有：某市人民政府 网站标识码：1100000001</div>'],
    ['a hidden block', '<div hidden>旧稿</div><p style="color:red;display:none">旧稿</p>'],
    ['a catalogue sheet', '<table><tr><td>索引号<td>11-22<tr><td>发布机构<td>某局<tr><td>文号<td>无</table>'],
  ])('leaves out %s', (_, boilerplate) => {
    expect(summarizeHtml(`${boilerplate}<div><p>全年没有收到申请。</p></div>`)).toEqual(['全年没有收到申请。']);
  });

  it.each([
    ['a line that names channels', '<p>微信</p><p>12</p>'],
    ['an attachment', '<p>附件：<a href="a.pdf">年报.pdf</a></p>'],
    ['a signature beside the article', '<p>某市财政局</p><p>2022年1月20日</p>'],
    ['an article in a link that was never closed', '<p><a href="1">全年主动公开信息12条。</p><p>没有收到申请。</p>'],
  ])('keeps %s', (_, html) => {
    const article = `<div><p>一、总体情况</p><p>${'全年工作平稳有序。'.repeat(30)}</p></div>`;
    expect(textOf(readHtml(article + html).root.children)).toContain(html.replace(/<[^>]+>/g, '').replace(/\s/g, ''));
  });

  it('keeps a table of figures that holds a long note and swallowed the next table', () => {
    const note = `备注：${'本表由各单位汇总，数字以年底为准。'.repeat(20)}`;
    const html = `<table><tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4<tr><td colspan=3>${note}<table><tr><td>丙<td>5<tr><td>丁<td>6</table>`;
    const grids = readHtml(html).root.children.filter((node) => node.type === 'grid');
    expect(grids.map((grid) => grid.slots.length)).toEqual([3, 2]);
  });

  it.each([
    ['<title>某局2020-2021年度报告-年报-某市人民政府</title>', '某局2020-2021年度报告'],
    ['<title>某市政府网 | 某局2021年年报</title>', '某局2021年年报'],
    ['<title>某市政府网</title><meta property="og:title" content="某局年度报告">', '某局年度报告'],
    ['<h2>栏目</h2><h1>某局年报</h1>', '某局年报'],
  ])('finds the title in %s', (html, title) => {
    expect(readHtml(`${html}<p>正文。</p>`).meta.title).toBe(title);
  });

  it.each([
    ['发布时间：2022-2-8 16:34', '2022-02-08'],
    ['发 布 日 期：2022年02月08日 来源：无', '2022-02-08'],
    ['时间：2022/2/8', '2022-02-08'],
    ['时间：2022-13-40', undefined],
    ['无日期', undefined],
  ])('reads the date of "%s"', (line, published) => {
    expect(readHtml(`<p>${line}</p>`).meta.published).toBe(published);
  });

  it.each([
    ['deep nesting', '<div>'.repeat(50_000)],
    ['deep tables', '<table><tr><td>公'.repeat(20_000)],
    ['unclosed formatting', Array.from({ length: 20_000 }, (_, size) => `<font size=${size}><p>公`).join('')],
    ['misnested ends', '<b><div>公</b>'.repeat(20_000)],
    ['100,000 cells', `<table><tr>${'<td>12'.repeat(100_000)}</table>`],
    ['100,000 paragraphs', '<p>公'.repeat(100_000)],
    ['hostile spans', `<table>${'<tr><td rowspan=1000 colspan=1000>1<td>2'.repeat(5000)}</table>`],
    ['NULs', `${'\0'.repeat(100_000)}<p\0>公\0开`],
    [
      '10,000 rules for each of 10,000 elements',
      `<style>${Array.from({ length: 10_000 }, (_, n) => `.b${n} > .a, .a:nth-child(${n}n){opacity:0}`).join('')}</style>${'<p class=a>公'.repeat(10_000)}`,
    ],
    ['a sheet that never closes', `<style>${'@media screen{a:not('.repeat(20_000)}</style>公`],
    [
      'long selectors',
      `<style>.no ${'div '.repeat(200)}p{opacity:0}</style>${'<div>'.repeat(200)}${'<p>公'.repeat(10_000)}`,
    ],
    ['nothing', ''],
    ['open comments', '<!--['.repeat(50_000)],
    ['open strings', `<script>${'"\\u'.repeat(50_000)}</script>`],
  ])('survives %s', async (_, html) => {
    const { result, spent } = await measureCpuTime(() => readHtml(html));
    expect(result.root.type).toBe('root');
    expect(spent).toBeLessThan(20_000);
  });

  it('never throws and loses no figure of a table', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<br>',
      '<ul><li>',
      '甲',
      '情况。',
      '&nbsp;',
      '<td>',
      '</table>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const table = '<table><tr><td>规章<td>41<tr><td>文件<td>42<tr><td>许可<td>43<tr><td>处罚<td>44</table>';
        expect(textOf(readHtml(`${pieces.join('')}${table}`).root.children)).toContain('规章41文件42许可43处罚44');
      }),
    );
  });

  it('keeps the text below the deepest level', () => {
    expect(textOf(readHtml(`${'<div>'.repeat(5000)}底层文字${'</div>'.repeat(5000)}<p>后文</p>`).root.children)).toBe(
      '底层文字后文',
    );
  });
});

/** What a reader of the article sees, without the spaces. */
const printedText = (html: string): string =>
  html
    .replace(/^[\s\S]*<div class="article">|^[\s\S]*<body>/, '')
    .replace(/<\/div>\s*<div class="share">[\s\S]*$/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;|[\s\u200b]/g, '');

describe('readHtml on whole pages', () => {
  const pages = copyCases.filter(({ name }) => name.endsWith('.html'));

  it.each(pages)('reads $name', ({ bytes, gold }) => {
    const html = new TextDecoder().decode(bytes);
    const { children } = readHtml(html).root;
    const grids = children.filter((node) => node.type === 'grid');
    expect(grids.map((grid) => [grid.slots.length, grid.slots[0]!.length])).toEqual(gold.tables ?? statutoryTables);
    expect(grids.flatMap((grid) => grid.problems)).toEqual([]);
    expect(textOf(children).replace(/\s/g, '')).toBe(printedText(html));
  });
});
