// Reports whose statutory tables are pictures: the pictures are found, said, and never published.

import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { p, pOf, tbl, tc, tr, writeDocx } from '../fixtures/word/write-docx.ts';
import { paragraph } from './support/write-section.ts';

const registry = loadRegistry();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const outcome = await readReport(bytes, registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

const OPENING = [
  '威海市科学技术局2022年政府信息公开工作年度报告',
  '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
  '一、总体情况',
  '2022年，市科技局主动公开政府信息64条。',
];
const CLOSING = [
  '五、存在的主要问题及改进情况',
  '解读形式还不够丰富，下一步将加以改进。',
  '六、其他需要报告的事项',
  '无。',
];
const HEADINGS = [
  ['active', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['appeals', '四、政府信息公开行政复议、行政诉讼情况'],
] as const;

/** `contents` by section; the section's paragraph is there in any case. */
function writePage(contents: Partial<Record<'active' | 'requests' | 'appeals', string>>): Uint8Array {
  const paragraphs = (texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
  const middle = HEADINGS.map(([id, heading]) => `<p>${heading}</p>${contents[id] ?? ''}<p>详见上表。</p>`);
  return encode(`<html><body><div>${paragraphs(OPENING)}${middle.join('')}${paragraphs(CLOSING)}</div></body></html>`);
}

const imageNotes = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).notes
    .filter(({ code }) => code === 'table_is_image')
    .map(({ message }) => wordMessage('zh', message));
const codesOf = async (contents: string): Promise<number> => (await imageNotes(writePage({ active: contents }))).length;

const APPEALS_TABLE =
  '<table><tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>' +
  '<tr><td>1</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>';

describe('a page with pictures', () => {
  it('has a note for each statutory table that is only a picture', async () => {
    const picture = '<p><img src="http://x.example/W0202301.png" alt="表一" onerror="alert(1)"></p>';
    const bytes = writePage({ active: picture, requests: picture, appeals: picture + APPEALS_TABLE });
    expect(await imageNotes(bytes)).toEqual([
      '“主动公开政府信息情况”部分只有图片，没有可读的法定表格，图片中的数字未读取',
      '“收到和处理政府信息公开申请情况”部分只有图片，没有可读的法定表格，图片中的数字未读取',
    ]);
    expect(JSON.stringify(await read(bytes))).not.toMatch(/x\.example|onerror|表一/);
  });

  it.each([
    ['in a cell of a layout table', '<table><tr><td><img src="a.jpg"></td></tr></table>'],
    [
      'in a cell of a table with other cells',
      '<table><tr><td></td><td><img src="a.jpg"></td></tr><tr><td><td></table>',
    ],
    ['in a figure', '<figure><img src="a.jpg"><figcaption>表</figcaption></figure>'],
    ['in a heading', '<h3><img src="a.jpg"></h3>'],
    ['in running text', '<p>见下表：<img src="a.jpg" width="620" height="400">（单位：件）</p>'],
    ['in a link to itself', '<p><a href="a.jpg"><img src="a.jpg"></a></p>'],
    ['in a link of a script', '<p><a href="javascript:void(0)"><img src="a.jpg"></a></p>'],
    ['that a script loads late', '<p><img src="blank.gif" data-original="/2023/a.png"></p>'],
    ['written into the page', `<p><img src="data:image/png;base64,${'A'.repeat(9000)}"></p>`],
    ['with a size in a style', '<p><img src="a.jpg" style="width:15.2cm; height:8cm"></p>'],
    ['as wide as the page', '<p><img src="a.jpg" width="100%"></p>'],
    ['of a screen', '<p><img src="QQ截图20230118.png" alt="微信截图_20230118.png"></p>'],
  ])('notes one %s', async (_, html) => {
    expect(await codesOf(html)).toBe(1);
  });

  it.each([
    ['an icon', '<p><img src="a.gif" width="16" height="16"></p>'],
    ['the icon of a file type', '<p><img src="/images/filetypeimages/icon_pdf.gif"></p>'],
    ['a seal', '<p><img src="1.png" style="width:159px;height:159px"></p>'],
    ['a code to scan', '<p><img src="1.png" alt="扫一扫二维码"></p>'],
    ['a share button', '<p><img src="/share/a.png"></p>'],
    ['a banner to another page', '<p><a href="http://x.example/zt/index.html"><img src="a.jpg"></a></p>'],
    ['a dot written into the page', '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>'],
    ['a picture without an address', '<p><img alt="表"></p>'],
    ['a hidden picture', '<p style="display:none"><img src="a.jpg"></p>'],
  ])('does not take %s for a table', async (_, html) => {
    expect(await codesOf(html)).toBe(0);
  });

  it('keeps the text around a picture in one paragraph, and figures in their places', async () => {
    const plain = await read(writePage({}));
    const pictured = await read(writePage({ active: '<p>甲<img src="a.jpg">乙</p>' }));
    const blocksOf = (report: typeof plain) => report.sections.find(({ id }) => id === 'active')?.blocks;
    expect([blocksOf(plain), blocksOf(pictured)]).toEqual([
      [paragraph('详见上表。')],
      [paragraph('甲乙'), paragraph('详见上表。')],
    ]);
    const bytes = encode(
      new TextDecoder()
        .decode(writePage({}))
        .replace('<p>2022年，', '<p><img src="a.jpg"></p><p><img src="b.jpg">一年来工作平稳。</p><p>2022年，'),
    );
    const [figure] = (await read(bytes)).figures;
    expect(figure).toMatchObject({
      metric: 'narrative.disclosed',
      value: 64,
      at: { section: 'overview', paragraph: 1 },
    });
  });

  it('with nothing else under the title is rejected for want of text', async () => {
    const html = `<html><body><h1>${OPENING[0]}</h1><p>发布时间：2023-01-20</p><p><img src="1.jpg"></p><p><img src="2.jpg"></p></body></html>`;
    const outcome = await readReport(encode(html), registry);
    expect(outcome).toMatchObject({ status: 'rejected', rejection: { code: 'no_text_layer' } });
    expect(outcome.status === 'rejected' && wordMessage('zh', outcome.rejection.message)).toContain('2 张');
  });

  it('still lifts a table of lines that pictures interrupt', async () => {
    const lines = [
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '0',
      '0',
      '0',
      '行政规范性文件',
      '2',
      '1',
      '8',
    ];
    const html = lines.map((line) => `<p>${line}<img src="a.jpg"></p>`).join('');
    const report = await read(writePage({ active: `<p>第二十条第（一）项</p>${html}` }));
    expect(report.figures.find(({ metric }) => metric === 'active.normative.in_force')?.value).toBe(8);
    expect(report.notes.filter(({ code }) => code === 'table_is_image')).toEqual([]);
  });
});

describe('a Markdown file with pictures', () => {
  it.each([
    ['alone', '![表](http://x.example/a.png)'],
    ['in a sentence', '见下表。![表][1]\n\n[1]: http://x.example/a.png'],
    ['in a link', '[![](a.png)](a.png)'],
  ])('has a note for one %s', async (_, active) => {
    const middle = HEADINGS.flatMap(([id, heading]) => [`## ${heading}`, id === 'active' ? active : '无。']);
    const [title = '', ...opening] = OPENING;
    const bytes = encode([`# ${title}`, ...opening, ...middle, ...CLOSING].join('\n\n'));
    expect(await imageNotes(bytes)).toHaveLength(1);
  });
});

const drawing = (width: number, height: number): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 9525}" cy="${height * 9525}"/><wp:docPr id="1" name="图片 1" descr="表"/><a:graphic><a:graphicData><a:blip r:embed="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const vml = (style: string): string =>
  `<w:r><w:pict><v:shape style="${style}"><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>`;

function writeWord(active: string): Uint8Array {
  const middle = HEADINGS.map(([id, heading]) => `${p(heading)}${id === 'active' ? active : ''}${p('详见上表。')}`);
  return writeDocx({
    body: [...OPENING.map((text) => p(text)), ...middle, ...CLOSING.map((text) => p(text))].join(''),
  });
}

describe('a Word file with pictures', () => {
  it.each([
    ['a drawing', pOf(drawing(560, 300))],
    ['a drawing within text', pOf(`<w:r><w:t>见下表</w:t></w:r>${drawing(560, 300)}`)],
    ['a picture of the older kind', pOf(vml('width:415pt;height:200pt'))],
    ['a picture in a cell', tbl(2, [tr([tc('表一'), tc('', { content: pOf(drawing(560, 300)) })])])],
    [
      'a picture in two versions',
      pOf(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(560, 300)}</mc:Choice><mc:Fallback>${vml('width:415pt;height:200pt')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
  ])('has a note for %s in the place of a table', async (_, xml) => {
    expect(await imageNotes(writeWord(xml))).toHaveLength(1);
  });

  it.each([
    ['a seal', pOf(drawing(160, 160))],
    ['an icon of the older kind', pOf(vml('width:12pt;height:12pt'))],
    ['a line that is drawn', pOf('<w:r><w:pict><v:shape style="width:415pt;height:0"/></w:pict></w:r>')],
  ])('has none for %s', async (_, xml) => {
    expect(await imageNotes(writeWord(xml))).toEqual([]);
  });
});
