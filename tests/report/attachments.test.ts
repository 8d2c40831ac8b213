// Pages that only offer the report as a file are rejected with the file's name; with the report itself they are read.
import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { readDocument } from '../../src/report/read/read-document.ts';
import { formKnowledge, readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const registry = loadRegistry();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readReport(encode(text), registry);
const TITLE = '威海市科学技术局2022年政府信息公开工作年度报告';

async function explain(text: string): Promise<[string, string]> {
  const outcome = await read(text);
  return outcome.status === 'ok' ? ['ok', ''] : [outcome.rejection.code, wordMessage('zh', outcome.rejection.message)];
}

async function listNames(text: string): Promise<string[] | undefined> {
  const reading = await readDocument(encode(text), formKnowledge);
  return reading.ok ? reading.document.meta.attachments : undefined;
}

const page = (inside: string): string => `<html><body><div><h1>${TITLE}</h1>${inside}</div></body></html>`;

describe('a page that only offers the report as a file', () => {
  it.each([
    ['a link named for the file', `<p>附件：<a href="/f/1.pdf">市科技局2022年报.pdf</a></p>`, '市科技局2022年报.pdf'],
    ['a link of empty words', '<p><a href="/f/P0202301.docx?v=2">点击下载</a></p>', 'P0202301.docx'],
    ['a link whose address says nothing', '<p><a href="/down?id=7">2022年报.wps</a></p>', '2022年报.wps'],
    [
      'a link that is an icon',
      '<p><a href="/f/2022%E5%B9%B4%E6%8A%A5.ofd"><img src="icon_ofd.gif"></a></p>',
      '2022年报.ofd',
    ],
    ['a frame with a viewer', '<iframe src="/pdfjs/viewer.html?file=/f/nb2022.pdf"></iframe>', 'nb2022.pdf'],
    ['an embedded file', '<embed src="nb2022.pdf" type="application/pdf">', 'nb2022.pdf'],
    ['an object', '<object data="nb2022.pdf"></object>', 'nb2022.pdf'],
    [
      'a table of links',
      '<table><tr><td>附件<td><a href="a.xls">统计表.xls</a><tr><td>大小<td>2M</table>',
      '统计表.xls',
    ],
    ['a line of text', '<p>市科技局2022年报.doc（35KB）</p>', '市科技局2022年报.doc（35KB）'],
  ])('%s', async (_, html, name) => {
    expect(await explain(page(html))).toEqual([
      'attachment_only',
      `页面上没有报告正文，报告只在附件里：${name}；请下载附件，直接提供附件文件`,
    ]);
  });

  it('in plain text, with every name (L31)', async () => {
    const [code, message] = await explain(`${TITLE}\n\n附件：\n唐村镇2010年年报.pdf\n唐村镇2010年年报.docx\n`);
    expect(code).toBe('attachment_only');
    expect(message).toContain('唐村镇2010年年报.pdf、唐村镇2010年年报.docx');
  });

  it('in Markdown', async () => {
    expect((await explain(`# ${TITLE}\n\n[下载](f/nb2022.docx)\n`))[1]).toContain('：nb2022.docx；');
  });

  it('with more names than fit', async () => {
    const links = Array.from({ length: 9 }, (_, index) => `<p><a href="${index}.pdf">年报之${index}.pdf</a></p>`);
    expect((await explain(page(links.join(''))))[1]).toMatch(/年报之4\.pdf 等；/);
  });

  it('but not one that is no report and offers something else', async () => {
    expect((await explain('<html><body><p>招聘启事</p><p><a href="a.doc">报名表.doc</a></p></body></html>'))[0]).toBe(
      'not_a_report',
    );
  });
});

describe('attachments beside a report', () => {
  const report = `<p>本报告统计期限自2022年1月1日起至2022年12月31日止。</p><p>一、总体情况</p><p>主动公开政府信息64条。</p>
<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>本年收到申请3件。</p><p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p>
<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p><p>无。</p>`;

  it('do not keep it from being read', async () => {
    const html = page(`${report}<p>附件：<a href="a.pdf">全文.pdf</a></p>`);
    expect(await explain(html)).toEqual(['ok', '']);
    expect(await listNames(html)).toEqual(['全文.pdf']);
  });

  it('are none where sentences or other pages name files', async () => {
    expect(await listNames(page(`${report}<p>已上传年报.docx。</p><a href="b.html">下一页</a>`))).toBeUndefined();
  });
});

describe('an archive', () => {
  it.each([
    ['RAR', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0, 0])],
    ['7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ])('%s is refused', async (_, bytes) => {
    const outcome = await readReport(bytes, registry);
    expect(outcome).toMatchObject({ status: 'rejected', rejection: { code: 'unsupported_format' } });
    expect(outcome.status === 'rejected' && wordMessage('zh', outcome.rejection.message)).toContain('解压');
  });
});
