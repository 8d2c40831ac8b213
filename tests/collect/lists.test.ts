// List pages in short, as the families print them, and what is read of each; typed by hand.
import { describe, expect, test } from 'vitest';
import { type ListPage, openListPage } from '../../src/collect/sites/adapter.ts';
import { adapterOf, readAddressLines, recogniseAdapter } from '../../src/collect/sites/adapters.ts';
import { readEntryTitle } from '../../src/collect/sites/is-report-title.ts';
import { listPageParts } from '../../src/collect/sites/read-web-page.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const registry = loadRegistry();
const open = (url: string, text: string, start = url): ListPage => openListPage(url, text, start);
const read = (page: ListPage) => adapterOf(recogniseAdapter(page)).read(page);

describe('TRS', () => {
  const page = open(
    'https://a.gov.cn/zwgk/zfxxgknb/',
    `<dl><dd><a href="./202603/t20260313_105587.htm" title="某区2025年度政府信息公开工作年度报告">某区2025年度政府信息…</a></dd><dd> 2026-03-10 </dd></dl>
     <dl><dd><a href="../x/202501/t20250127_1.htm">某局2024年政府信息公开工作年度报告</a></dd></dl>
     <script>createPageHTML(3, 0, "nlist", "htm");</script>`,
  );

  test('titles in full, dates of the line or of the address, pages that the script is told', () => {
    expect(recogniseAdapter(page)).toBe('trs');
    expect(read(page)).toEqual({
      entries: [
        {
          url: 'https://a.gov.cn/zwgk/zfxxgknb/202603/t20260313_105587.htm',
          title: '某区2025年度政府信息公开工作年度报告',
          date: '2026-03-10',
        },
        {
          url: 'https://a.gov.cn/zwgk/x/202501/t20250127_1.htm',
          title: '某局2024年政府信息公开工作年度报告',
          date: '2025-01-27',
        },
      ],
      next: ['https://a.gov.cn/zwgk/zfxxgknb/nlist_1.htm', 'https://a.gov.cn/zwgk/zfxxgknb/nlist_2.htm'],
    });
  });
});

describe('大汉 jpage', () => {
  test('records in the page, and the groups that follow', () => {
    const page = open(
      'https://b.gov.cn/col/col9/index.html',
      `<div id="7"><script type="text/xml"><datastore><totalpage>3</totalpage><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&amp;webid=9&amp;path=/&amp;columnid=9&amp;unitid=7"></a>]]></nextgroup>
      <recordset><record><![CDATA[<li><a href='/art/2024/1/31/art_9_12.html' title='乙市教育局2023年政府信息公开工作年度报告'>乙市教育局2023年</a><span>2024-01-31</span></li>]]></record></recordset></datastore></script></div>`,
    );
    expect(recogniseAdapter(page)).toBe('jpage');
    const { entries, next } = read(page);
    expect(entries).toEqual([
      {
        url: 'https://b.gov.cn/art/2024/1/31/art_9_12.html',
        title: '乙市教育局2023年政府信息公开工作年度报告',
        date: '2024-01-31',
      },
    ]);
    expect(next).toEqual(
      [2, 3].map(
        (number) => `https://b.gov.cn/module/web/jpage/dataproxy.jsp?page=${number}&webid=9&path=/&columnid=9&unitid=7`,
      ),
    );
  });

  test('XML from the proxy, its last page', () => {
    const page = open(
      'https://b.gov.cn/module/web/jpage/dataproxy.jsp?page=3&columnid=9',
      `<?xml version="1.0"?><datastore><totalrecord>31</totalrecord><totalpage>3</totalpage><recordset><record><![CDATA[<tr><td><a href="http://b.gov.cn/art/2012/3/1/art_9_1.html">乙市教育局2011年政府信息公开年度报告</a></td><td>2012-03-01</td></tr>]]></record></recordset></datastore>`,
      'https://b.gov.cn/col/col9/index.html',
    );
    expect(recogniseAdapter(page)).toBe('jpage');
    const { entries, next, announced } = read(page);
    expect([entries.length, next, announced]).toEqual([1, [], 31]);
    expect(entries[0]?.date).toBe('2012-03-01');
  });
});

describe('the JSON directory', () => {
  test('the page names the site, the address the column', () => {
    const page = open(
      'http://c.gov.cn/kjj/gkmlpt/index',
      "<html><script>window._CONFIG = { SID: '755321', NAME: '目录' };</script><div data-x='/gkmlpt/'></div></html>",
      'http://c.gov.cn/kjj/gkmlpt/index#2811',
    );
    expect(recogniseAdapter(page)).toBe('directory');
    expect(read(page).next).toEqual(['http://c.gov.cn/kjj/gkmlpt/api/all/2811?page=1&sid=755321']);
  });

  test('articles with seconds or dates, and the pages that are left', () => {
    const page = open(
      'http://c.gov.cn/gkmlpt/api/all/2811?page=1&sid=755321',
      JSON.stringify({
        total: 5,
        articles: [
          {
            title: '丙市科技局<em>2023</em>年政府信息公开工作年度报告',
            url: 'http://c.gov.cn/gkmlpt/content/1/post_1.html',
            date: 1706630400,
            publisher: '丙市科技局',
          },
          {
            title: '丙市科技局2022年政府信息公开工作年度报告',
            url: '/gkmlpt/content/1/post_2.html',
            display_publish_time: '2023-01-30 10:00:00',
          },
        ],
      }),
    );
    const { entries, next, announced } = read(page);
    expect(entries.map(({ url, title, date, publisher }) => [url, title, date, publisher])).toEqual([
      [
        'http://c.gov.cn/gkmlpt/content/1/post_1.html',
        '丙市科技局2023年政府信息公开工作年度报告',
        '2024-01-31',
        '丙市科技局',
      ],
      [
        'http://c.gov.cn/gkmlpt/content/1/post_2.html',
        '丙市科技局2022年政府信息公开工作年度报告',
        '2023-01-30',
        undefined,
      ],
    ]);
    expect(next).toEqual([2, 3].map((number) => `http://c.gov.cn/gkmlpt/api/all/2811?page=${number}&sid=755321`));
    expect(announced).toBe(5);
  });
});

test('博达 counts its pages down', () => {
  const page = open(
    'http://d.gov.cn/nb.htm',
    '<li><a href="info/1012/34.htm">丁县2023年政府信息公开工作年度报告</a>2024年01月05日</li><a href="nb/4.htm">下页</a><a href="nb/1.htm">尾页</a><a href="tz/1.htm">1</a>',
  );
  expect(recogniseAdapter(page)).toBe('boda');
  const { entries, next } = read(page);
  expect(entries[0]).toEqual({
    url: 'http://d.gov.cn/info/1012/34.htm',
    title: '丁县2023年政府信息公开工作年度报告',
    date: '2024-01-05',
  });
  expect(next).toEqual(['http://d.gov.cn/nb/4.htm', 'http://d.gov.cn/nb/1.htm']);
});

test('any other list: numbered pages of the same address, and no other links', () => {
  const page = open(
    'http://e.gov.cn/xxgk/list.aspx?cid=3',
    `<table><tr><td><a href="show.aspx?id=9">戊局2023年政府信息公开年报</a></td><td>2024/1/9</td></tr></table>
     <a href="list.aspx?cid=3&page=2">2</a> <a href="?cid=3&page=3">下一页</a> <a href="list.aspx?cid=4&page=2">2</a> <a href="/other/index_2.html">2</a>`,
  );
  expect(recogniseAdapter(page)).toBe('generic');
  const { entries, next } = read(page);
  expect(entries[0]).toEqual({
    url: 'http://e.gov.cn/xxgk/show.aspx?id=9',
    title: '戊局2023年政府信息公开年报',
    date: '2024-01-09',
  });
  expect(next).toEqual(['http://e.gov.cn/xxgk/list.aspx?cid=3&page=2', 'http://e.gov.cn/xxgk/list.aspx?cid=3&page=3']);
});

test('a plain list of addresses, with the lines that are none', () => {
  const { entries, broken } = readAddressLines(
    '# 某市\nhttps://f.gov.cn/1.htm\t己局2023年政府信息公开工作年度报告\n\nf.gov.cn/2.htm\nhttps://f.gov.cn/3.htm\n',
  );
  expect(entries.map(({ url, title }) => [url, title])).toEqual([
    ['https://f.gov.cn/1.htm', '己局2023年政府信息公开工作年度报告'],
    ['https://f.gov.cn/3.htm', ''],
  ]);
  expect(broken).toEqual([{ line: 4, text: 'f.gov.cn/2.htm' }]);
});

describe('titles', () => {
  test.each([
    ['威海市科学技术局2021年政府信息公开工作年度报告', 2021],
    ['威海市科技局2016年度政务公开工作报告', 2016],
    ['2023年度政府信息公开年报', 2023],
    ['某局二〇一三年政府信息公开年度报告', 2013],
    ['威海市科学技术局关于报送2020年政府信息公开工作年度报告的函', 2020],
    ['某县2019年政府信息公开…', 2019],
    ['2022年年报', 2022],
    ['政府信息公开工作年度报告（2018年）', 2018],
  ])('%s is one', (title, year) => {
    expect(readEntryTitle(title, registry)?.year).toBe(year);
  });

  test.each([
    '某市2023年法治政府建设年度报告',
    '2023年度部门决算',
    '一图读懂2023年政府信息公开工作年度报告',
    '某局2023年政府网站工作年度报表',
    '关于做好2023年政府信息公开工作年度报告编制工作的通知',
    '政府信息公开指南',
    '某区2023年国民经济和社会发展统计公报',
    '首页',
  ])('%s is none', (title) => {
    expect(readEntryTitle(title, registry)).toBeUndefined();
  });
});

describe('what a page links and frames', () => {
  const parts = (body: string) =>
    listPageParts(`<html><body>${body}</body></html>`, 'https://g.gov.cn/art/1.html').map(({ url, kind }) => [
      kind,
      url.replace('https://g.gov.cn', ''),
    ]);

  test('files, tabs, frames, viewers, scripts and pictures, each as what it is', () => {
    expect(
      parts(`<div class="nav"><a href="/app.pdf">客户端</a></div>
        <a href="./P020240131.pdf">附件</a>
        <a href="/module/download/downfile.jsp?classid=0&amp;filename=1f.docx">年度报告.docx</a>
        <a href="/art/1_text.html">文字版</a>
        <iframe src="/pdfjs/web/viewer.html?file=/attach/2.pdf"></iframe>
        <iframe src="/tianqi/weather.html"></iframe>
        <embed src="/attach/3.ofd">
        <a href="javascript:void(0)" onclick="window.open('/attach/4.doc')">下载</a>
        <script>var pdfUrl = "/attach/5.pdf";</script>
        <img src="/art/W020240131123456789012.jpg"><img src="/images/logo.png">
        <a href="/art/2.html">上一篇</a>`),
    ).toEqual([
      ['attachment', '/art/P020240131.pdf'],
      ['attachment', '/module/download/downfile.jsp?classid=0&filename=1f.docx'],
      ['tab', '/art/1_text.html'],
      ['attachment', '/attach/4.doc'],
      ['attachment', '/attach/2.pdf'],
      ['attachment', '/attach/3.ofd'],
      ['attachment', '/attach/5.pdf'],
      ['picture', '/art/W020240131123456789012.jpg'],
    ]);
  });
});
