// Servers that mean harm, or are broken beyond measure: each ends in time, within memory, and with a line in the ledger that says what it was.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { families } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import type { SiteOutcome } from '../../src/collect/collect-site.ts';
import { encodeGb18030 } from '../report/support/encode-gb18030.ts';
import { agencies, byPath, countStates, makeWorkplace, runSite, siteOf, type Workplace } from './run.ts';

const reports = inventReports(agencies.slice(12, 16), [2021, 2022, 2023], 'hostile');
const pathOf = (index: number): string => `/nb/${index}.html`;
const mebibyte = 1024 * 1024;

let timers: NodeJS.Timeout[] = [];
afterAll(() => {
  for (const timer of timers) clearInterval(timer);
  timers = [];
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const bomb = (encoding: string, body: Uint8Array): Answer => {
  return (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body);
};

interface Case {
  what: string;
  answer: Answer;
  state: string;
  why: string;
}

const cases: Case[] = [
  {
    what: 'a byte at a time, for ever',
    answer: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      timers.push(setInterval(() => response.write(' '), 40));
    },
    state: 'failed',
    why: 'failed.timeout',
  },
  {
    what: 'redirects that never come back',
    answer: (request, response) => {
      const hop = Number(/\?hop=(\d+)/u.exec(request.url ?? '')?.[1] ?? 0);
      response.writeHead(302, { location: `?hop=${hop + 1}` }).end();
    },
    state: 'failed',
    why: 'failed.redirects',
  },
  {
    what: 'a quarter of a gigabyte in 260 kB of gzip',
    answer: bomb('gzip', gzipSync(Buffer.alloc(256 * mebibyte))),
    state: 'failed',
    why: 'failed.too_large',
  },
  {
    what: 'a bomb of brotli',
    answer: bomb('br', brotliCompressSync(Buffer.alloc(64 * mebibyte))),
    state: 'failed',
    why: 'failed.too_large',
  },
  {
    what: 'compressed again and again',
    answer: bomb(Array(40).fill('gzip').join(', '), gzipSync('x')),
    state: 'failed',
    why: 'failed.broken',
  },
  {
    what: 'headers without end',
    answer: (_, response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      timers.push(setInterval(() => response.socket?.write(`x-${'y'.repeat(2_000)}: z\r\n`), 5));
    },
    state: 'failed',
    why: 'failed.broken',
  },
  {
    what: 'a redirect to a file of ours',
    answer: (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    state: 'failed',
    why: 'failed.broken',
  },
  {
    what: 'a redirect to the same page with a session each time',
    answer: (request, response) =>
      void response.writeHead(302, { location: `${request.url?.split('?')[0]};jsessionid=${Math.random()}` }).end(),
    state: 'failed',
    why: 'failed.loop',
  },
  {
    what: 'a wait of a day',
    answer: (_, response) => void response.writeHead(429, { 'retry-after': '86400' }).end(),
    state: 'waiting',
    why: 'waiting.limit',
  },
];

describe('documents', () => {
  let server: SiteServer;
  let place: Workplace;
  let outcome: SiteOutcome;
  let grown: number;

  beforeAll(async () => {
    const items = [...cases.keys()].map(
      (index) => `<li><a href="${pathOf(index)}">${reports[index]!.title}</a> 2024-01-20</li>`,
    );
    server = await serveSite(
      new Map([
        // In GBK, and it says that it is UTF-8.
        ['/nb/', { type: 'text/html; charset=utf-8', body: encodeGb18030(`<ul>${items.join('')}</ul>`) }],
      ]),
    );
    server.faults.set('*', (request, response) => {
      const index = Number(/^\/nb\/(\d+)\.html/u.exec(request.url ?? '')?.[1] ?? -1);
      cases[index]?.answer(request, response);
      return index >= 0;
    });
    place = makeWorkplace();
    global.gc?.();
    const before = process.memoryUsage().rss;
    outcome = await runSite(siteOf(server, '/nb/'), server, place, {
      pace: { pause: 5, longestPause: 10, patience: 1_000 },
      limits: { bytes: 3 * mebibyte, headTime: 1_000, wholeTime: 1_500 },
    });
    grown = process.memoryUsage().rss - before;
  }, 120_000);

  afterAll(async () => {
    await server.close();
    place.remove();
  });

  test.each(cases.map(({ what }, index) => [what, index] as const))('%s', (_, index) => {
    const { state, why } = cases[index]!;
    const record = byPath(outcome).get(pathOf(index));
    expect({ state: record?.state, why: record?.why?.code }).toEqual({ state, why });
  });

  test('none of them fills the memory', () => {
    expect(grown).toBeLessThan(400 * mebibyte);
  });
});

describe('lists and hosts', () => {
  let server: SiteServer;
  let place: Workplace;

  beforeEach(async () => {
    server = await serveSite(families.boda.serve(reports.slice(0, 2)));
    place = makeWorkplace();
  });

  afterEach(async () => {
    await server.close();
    place.remove();
  });

  const listOf = (outcome: SiteOutcome) => outcome.ledger.lists[0]!;

  test('ten megabytes of links in one line: read in proportion, cut at a limit, and the rest left', {
    timeout: 120_000,
  }, async () => {
    const links = Array.from(
      { length: 90_000 },
      (_, at) => `<a href="/x/${at}.html">某局${2000 + (at % 25)}年政府信息公开工作年度报告</a> `,
    ).join('');
    server.pages.set('/many/', { type: 'text/html', body: `<html><body><p>${links}</p></body></html>` });
    const start = performance.now();
    const outcome = await runSite(siteOf(server, '/many/'), server, place, { siteLimits: { requests: 5 } });
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(listOf(outcome)).toMatchObject({ state: 'failed', why: { code: 'failed.too_many' }, reports: 20_000 });
    expect(countStates(outcome)).toEqual({ gone: 3, waiting: 19_997 });
    expect(server.log).toHaveLength(5);
  });

  test('pages of a list that lead round in a ring', async () => {
    const ring = (from: string, to: string, item: string) =>
      server.pages.set(from, {
        type: 'text/html',
        body: `<ul><li><a href="${item}">${reports[0]!.title}</a></li></ul><a href="${to}">下一页</a>`,
      });
    ring('/ring/', '/ring/index_1.html', '/info/1012/10000.htm');
    ring('/ring/index_1.html', '/ring/index_2.html', '/info/1012/10001.htm');
    ring('/ring/index_2.html', '/ring/index.html', '/info/1012/10000.htm');
    const outcome = await runSite(siteOf(server, '/ring/'), server, place, { isDry: true });
    expect(listOf(outcome)).toMatchObject({ state: 'read', pages: 3, reports: 2 });
  });

  test('a certificate that nobody vouches for', async () => {
    const folder = join(import.meta.dirname, 'self-signed');
    const [cert, key] = ['certificate.pem', 'key.pem'].map((name) => readFileSync(join(folder, name)));
    const secure = createSecureServer({ cert, key }, (_, response) => response.end('secret'));
    await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(secure.address() as { port: number }).port}`;
    const outcome = await runSite(
      siteOf(server, '/', { lists: [{ url: `https://${host}/nb/` }] }),
      { ...server, host },
      place,
    );
    secure.close();
    expect(listOf(outcome)).toMatchObject({ state: 'failed', why: { code: 'failed.tls' } });
    expect(listOf(outcome).why?.detail).toMatch(/SELF_SIGNED/u);
  });

  test('what answers is no web server', async () => {
    const other = createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.end('220 mail.example.gov.cn ESMTP\r\n');
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(other.address() as { port: number }).port}`;
    const outcome = await runSite(
      siteOf(server, '/', { lists: [{ url: `http://${host}/nb/` }] }),
      { ...server, host },
      place,
    );
    other.close();
    expect(listOf(outcome)).toMatchObject({ state: 'failed', why: { code: 'failed.broken' } });
  });

  test('a host in Chinese letters is asked for under its name in ASCII', async () => {
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
    };
    const site = siteOf(server, '/', { lists: [{ url: 'http://某市.政务.cn/nb/' }] });
    const outcome = await runSite(site, server, place, { resolve });
    expect(new Set(asked)).toEqual(new Set(['xn--7st21t.xn--zfr164b.cn']));
    expect(listOf(outcome)).toMatchObject({ state: 'failed', why: { code: 'failed.dns' } });
  });

  test('a budget that is not enough: what is new comes first, then what was left, until all has been asked', async () => {
    server.pages = new Map(families.boda.serve(reports.slice(0, 8)));
    const run = (requests: number) =>
      runSite(siteOf(server, families.boda.list), server, place, { siteLimits: { requests } });
    const addresses = reports.slice(0, 8).map(families.boda.addressOf);
    const askedIn = (from: number) =>
      server.log.slice(from).flatMap(({ path }) => (addresses.includes(path) ? addresses.indexOf(path) : []));
    expect(countStates(await run(7))).toEqual({ found: 5, waiting: 3 });
    expect(askedIn(0)).toEqual([0, 1, 2, 3, 4]);
    const at = server.log.length;
    const second = await run(7);
    expect(askedIn(at)).toEqual([5, 6, 7, 0, 1]);
    // What nobody could look at again stays what it was.
    expect(countStates(second)).toEqual({ found: 6, unchanged: 2 });
    expect(second.ledger.isPartial).toBe(true);
    const next = server.log.length;
    await run(7);
    expect(askedIn(next)).toEqual([2, 3, 4, 5, 6]);
  });
});
