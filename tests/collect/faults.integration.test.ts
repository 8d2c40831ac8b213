// One site with everything that goes wrong: each fault has its line in the ledger, and the reports beside it are taken in all the same.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedPage } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type Fault, type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import type { SiteOutcome } from '../../src/collect/collect-site.ts';
import { encodeGb18030 } from '../report/support/encode-gb18030.ts';
import { agencies, byPath, makeWorkplace, runSite, siteOf, type Workplace } from './run.ts';

const project = join(import.meta.dirname, '..', '..');
const pdf = readFileSync(join(project, 'content/sources/320813/320813-gov/2023.pdf'));
const docx = readFileSync(join(project, 'content/sources/370300/370300-kjj/2021.docx'));

const reports = inventReports(agencies.slice(0, 10), [2021, 2022, 2023], 'faults');
const page = (index: number): string => `/nb/${index}.html`;
const report = (index: number) => reports[index]!;

const send =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Fault =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
    return true;
  };

/** The fault once, then the page. */
const once = (fault: Fault): Fault => {
  let isOver = false;
  return (...of) => {
    if (isOver) return false;
    isOver = true;
    return fault(...of);
  };
};

const text = (index: number): string => report(index).html;

interface Case {
  what: string;
  fault: Fault;
  state: string;
  why?: string;
}

let inner: ReturnType<typeof createServer>;
let innerHits = 0;
let innerPort = 0;

const cases: Case[] = [
  { what: 'nothing', fault: () => false, state: 'found' },
  {
    what: 'GBK that says UTF-8',
    fault: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(encodeGb18030(text(1)));
      return true;
    },
    state: 'found',
  },
  { what: 'gzip', fault: send(200, { 'content-encoding': 'gzip' }, gzipSync(text(2))), state: 'found' },
  { what: 'brotli', fault: send(200, { 'content-encoding': 'br' }, brotliCompressSync(text(3))), state: 'found' },
  {
    what: 'chunks that drip',
    fault: async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const bytes = new TextEncoder().encode(text(4));
      const size = Math.ceil(bytes.length / 5);
      for (let at = 0; at < bytes.length; at += size) {
        response.write(bytes.subarray(at, at + size));
        await new Promise((done) => setTimeout(done, 40));
      }
      response.end();
      return true;
    },
    state: 'found',
  },
  {
    what: 'a body cut short',
    fault: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '50000' });
      response.write(text(5).slice(0, 3000));
      setTimeout(() => response.destroy(), 30);
      return true;
    },
    state: 'failed',
    why: 'failed.broken',
  },
  {
    what: 'chunks cut short',
    fault: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(text(6).slice(0, 3000));
      setTimeout(() => response.destroy(), 30);
      return true;
    },
    state: 'failed',
    why: 'failed.broken',
  },
  {
    what: 'gzip cut short',
    fault: send(200, { 'content-encoding': 'gzip' }, gzipSync(text(7)).subarray(0, 900)),
    state: 'failed',
    why: 'failed.broken',
  },
  { what: 'a chain of 301', fault: send(301, { location: '/moved/a.html' }), state: 'found' },
  { what: 'a loop', fault: send(302, { location: '/loop/a.html' }), state: 'failed', why: 'failed.loop' },
  {
    what: '404 that answers 200',
    fault: send(200, {}, '<html><head><title>提示</title></head><body>您访问的页面不存在或已删除</body></html>'),
    state: 'gone',
    why: 'gone.soft',
  },
  { what: '404', fault: send(404), state: 'gone', why: 'gone.status' },
  { what: '403', fault: send(403), state: 'blocked', why: 'blocked.refused' },
  { what: '412', fault: send(412, {}, '<script>var _$aa=1</script>'), state: 'blocked', why: 'blocked.challenge' },
  {
    what: '521',
    fault: send(521, {}, '<script>document.cookie=1</script>'),
    state: 'blocked',
    why: 'blocked.challenge',
  },
  {
    what: 'a challenge that answers 200',
    fault: send(200, {}, '<html><script>document.cookie="__jsl_clearance=1";location.reload()</script></html>'),
    state: 'blocked',
    why: 'blocked.challenge',
  },
  {
    what: 'a captcha',
    fault: send(200, {}, '<html><title>安全验证</title><body>请输入验证码后继续访问<img src="/c.jpg"></body></html>'),
    state: 'blocked',
    why: 'blocked.captcha',
  },
  {
    what: 'a log-in',
    fault: send(200, {}, '<html><body><form>请先登录<input name=u><input type="password" name=p></form></body></html>'),
    state: 'blocked',
    why: 'blocked.login',
  },
  { what: '429 with a time, then the page', fault: once(send(429, { 'retry-after': '1' })), state: 'found' },
  { what: '503 with a time, then the page', fault: once(send(503, { 'retry-after': '1' })), state: 'found' },
  { what: '500', fault: send(500), state: 'failed', why: 'failed.status' },
  {
    what: 'a redirect to another port here',
    fault: (_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${innerPort}/secret` }).end();
      return true;
    },
    state: 'failed',
    why: 'failed.private',
  },
  {
    what: 'a redirect to a private address',
    fault: send(302, { location: 'http://10.1.2.3/' }),
    state: 'failed',
    why: 'failed.private',
  },
  {
    what: 'a redirect to a name for here',
    fault: send(302, { location: 'http://localhost/x' }),
    state: 'failed',
    why: 'failed.private',
  },
  {
    what: 'a redirect to IPv6 inside',
    fault: send(302, { location: 'http://[::ffff:127.0.0.1]/x' }),
    state: 'failed',
    why: 'failed.private',
  },
  {
    what: 'a file that says it is huge',
    fault: send(200, { 'content-length': '900000000' }),
    state: 'failed',
    why: 'failed.too_large',
  },
  {
    what: 'a file without end',
    fault: (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(500_000), () => setTimeout(more, 1));
      };
      more();
      request.on('close', () => response.destroy());
      return true;
    },
    state: 'failed',
    why: 'failed.too_large',
  },
  { what: 'no answer', fault: () => true, state: 'failed', why: 'failed.timeout' },
  { what: 'a redirect without an address', fault: send(302), state: 'failed', why: 'failed.broken' },
];

const shell = (body: string): ServedPage => ({
  type: 'text/html',
  body: `<html><head><meta charset="utf-8"><title>年报</title></head><body><div class="article">${body}</div></body></html>`,
});

const attached = {
  pdf: '淮安市洪泽区人民政府2023年政府信息公开工作年度报告',
  zip: '淄博市科学技术局2021年政府信息公开工作年度报告',
};

let server: SiteServer;
let place: Workplace;
let outcome: SiteOutcome;

beforeAll(async () => {
  inner = createServer((_, response) => {
    innerHits += 1;
    response.end('secret');
  });
  await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done));
  innerPort = (inner.address() as { port: number }).port;
  const item = (href: string, title: string): string => `<li><a href="${href}">${title}</a> 2024-01-20</li>`;
  const items = cases.map((_, index) => item(page(index), report(index).title));
  const list = shell(
    `<ul>${items.join('')}${item('/pdf.html', attached.pdf)}${item('/zip.html', attached.zip)}
    ${item(`${page(0)};jsessionid=ABC123`, report(0).title)}${item(`${page(0)}?utm_source=x`, report(0).title)}</ul>`,
  );
  server = await serveSite(
    new Map<string, ServedPage>([
      ['/nb/', list],
      ...cases.map((_, index): [string, ServedPage] => [
        page(index),
        { type: 'text/html; charset=utf-8', body: text(index) },
      ]),
      ['/moved/c.html', { type: 'text/html', body: text(8) }],
      ['/pdf.html', shell(`<h1>${attached.pdf}</h1><p>附件：<a href="/files/report.pdf">点击下载</a></p>`)],
      // The type is wrong on purpose.
      ['/files/report.pdf', { type: 'text/html', body: pdf }],
      [
        '/zip.html',
        shell(`<h1>${attached.zip}</h1><p><a href="/downfile.jsp?classid=0&amp;filename=nb.zip">年度报告</a></p>`),
      ],
      [
        '/downfile.jsp?classid=0&filename=nb.zip',
        { type: 'application/octet-stream', body: zipSync({ '年报/2021.docx': docx, '说明.exe': new Uint8Array(9) }) },
      ],
    ]),
  );
  for (const [index, { fault }] of cases.entries()) server.faults.set(page(index), fault);
  server.faults.set('/moved/a.html', send(302, { location: 'b.html' }));
  server.faults.set('/moved/b.html', send(307, { location: `${server.origin}/moved/c.html` }));
  server.faults.set('/loop/a.html', send(302, { location: '/loop/b.html' }));
  server.faults.set('/loop/b.html', send(302, { location: '/loop/a.html' }));
  place = makeWorkplace();
  outcome = await runSite(siteOf(server, '/nb/'), server, place, {
    pace: { pause: 10, longestPause: 60, patience: 100 },
    limits: { bytes: 3_000_000, headTime: 1_000, wholeTime: 2_000 },
  });
}, 120_000);

afterAll(async () => {
  await server.close();
  inner.close();
  place.remove();
});

test.each(cases.map((each, index) => [each.what, index] as const))('%s', (_, index) => {
  const record = byPath(outcome).get(page(index));
  const { state, why } = cases[index]!;
  expect({ state: record?.state, why: record?.why?.code }).toEqual({ state, why });
  const { agency, year } = report(index);
  expect(record?.body?.agencyId).toBe(agency.id);
  expect(record?.year).toBe(year);
  expect(record?.source).toBe(state === 'found' ? `${agency.region}/${agency.id}/${year}.html` : undefined);
});

test('nothing inside was asked', () => {
  expect(innerHits).toBe(0);
});

test('the way by redirects is kept', () => {
  const capture = byPath(outcome).get(page(8))?.captures[0];
  expect(capture?.via).toEqual([page(8), '/moved/a.html', '/moved/b.html'].map((path) => server.origin + path));
  expect(capture?.url).toBe(`${server.origin}/moved/c.html`);
});

test('an address that names its visitor is no other page', () => {
  expect(outcome.ledger.lists[0]).toMatchObject({ reports: cases.length + 2, state: 'read' });
  expect(server.log.filter(({ path }) => path.startsWith(page(0)))).toHaveLength(1);
});

test('a limit with a time is waited for', () => {
  for (const index of [18, 19]) {
    const [first, second] = server.log.filter(({ path }) => path === page(index));
    expect(second!.start - first!.end).toBeGreaterThan(950);
  }
});

test('a file under a wrong type is what it is, and its page stands for it', () => {
  const records = byPath(outcome);
  expect(records.get('/files/report.pdf')).toMatchObject({
    kind: 'attachment',
    page: `${server.origin}/pdf.html`,
    source: '320813/320813-gov/2023.pdf',
    state: 'found',
  });
  expect(records.get('/pdf.html')).toMatchObject({ state: 'found', instead: '320813/320813-gov/2023.pdf' });
});

test('a report in a zip is found', () => {
  const record = byPath(outcome).get(`/downfile.jsp?classid=0&filename=nb.zip#${encodeURIComponent('年报/2021.docx')}`);
  expect(record).toMatchObject({ kind: 'member', name: '年报/2021.docx', source: '370300/370300-kjj/2021.docx' });
});
