// Robots of all kinds, endless lists, calendars, faults of TLS, spent budgets and strict hosts: a server each, and what the run makes of it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { families, type ServedPage } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { agencies, byPath, countStates, makeWorkplace, runSite, siteOf, type Workplace } from './run.ts';

const family = families.boda;
const reports = inventReports(agencies.slice(50, 52), [2021, 2022, 2023], 'manners');

let server: SiteServer;
let place: Workplace;

beforeEach(async () => {
  server = await serveSite(family.serve(reports));
  place = makeWorkplace();
});

afterEach(async () => {
  await server.close();
  place.remove();
});

const run = (more = {}, site = {}) => runSite(siteOf(server, family.list, site), server, place, more);
const setRobots = (body: string): void => void server.pages.set('/robots.txt', { type: 'text/plain', body });
const html = (body: string): ServedPage => ({
  type: 'text/html; charset=utf-8',
  body: `<html><body>${body}</body></html>`,
});

test('robots.txt is asked for first, and what it forbids is not asked for', async () => {
  setRobots('User-agent: *\nDisallow: /info/1012/10001\n');
  const outcome = await run();
  expect(server.log[0]?.path).toBe('/robots.txt');
  expect(byPath(outcome).get(family.addressOf(reports[1]!))).toMatchObject({
    state: 'forbidden',
    why: { code: 'forbidden.robots' },
  });
  expect(server.log.some(({ path }) => path === family.addressOf(reports[1]!))).toBe(false);
  expect(countStates(outcome)).toEqual({ found: 5, forbidden: 1 });
});

test('a list that robots.txt forbids', async () => {
  setRobots('User-agent: MingbaiCollector\nDisallow: /\n');
  const outcome = await run();
  expect(outcome.ledger.lists[0]).toMatchObject({ state: 'forbidden', reports: 0 });
  expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt']);
});

test('a robots.txt that fails forbids all, one that is not there nothing', async () => {
  server.faults.set('/robots.txt', (_, response) => {
    response.writeHead(500).end();
    return true;
  });
  const outcome = await run();
  expect(outcome.ledger.lists[0]).toMatchObject({ state: 'failed', why: { code: 'failed.robots_unreachable' } });
  expect(new Set(server.log.map(({ path }) => path))).toEqual(new Set(['/robots.txt']));
  server.faults.clear();
  expect(countStates(await run())).toEqual({ found: 6 });
});

test('robots.txt behind a redirect, with a delay that is kept', async () => {
  server.faults.set('/robots.txt', (_, response) => {
    response.writeHead(301, { location: '/r.txt' }).end();
    return true;
  });
  server.pages.set('/r.txt', {
    type: 'text/plain',
    body: '\uFEFFUser-agent: *\nCrawl-delay: 0.2\nDisallow: /info/1012/10000',
  });
  const outcome = await run({ pace: { pause: 5, longestPause: 1_000 } });
  expect(countStates(outcome)).toEqual({ found: 5, forbidden: 1 });
  const starts = server.log.toSorted((a, b) => a.start - b.start).slice(2);
  for (const [index, line] of starts.entries())
    if (index > 0) expect(line.start - starts[index - 1]!.end).toBeGreaterThan(190);
});

test('a list without an end ends', async () => {
  server.faults.set('*', (request, response, page) => {
    const [, at] = /^\/endless\/(\d*)/u.exec(request.url ?? '') ?? [];
    if (page || at === undefined) return false;
    const next = Number(at || 1) + 1;
    const items = reports
      .map((report) => `<li><a href="${family.addressOf(report)}">${report.title}</a></li>`)
      .join('');
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<ul>${items}</ul><a href="/endless/${next}.html">下一页</a>`);
    return true;
  });
  const outcome = await runSite(siteOf(server, '/endless/'), server, place);
  expect(outcome.ledger.lists[0]).toMatchObject({ reports: 6, state: 'read' });
  expect(outcome.ledger.lists[0]!.pages).toBeLessThanOrEqual(4);
});

test('a list that invents new entries for ever ends at the limit of pages', async () => {
  server.faults.set('*', (request, response) => {
    const number = /^\/trap\/(?:index_(\d+)\.html)?$/u.exec(request.url ?? '');
    if (!number) return false;
    const at = Number(number[1] ?? 0);
    const item = `<li><a href="/trap/x${at}.html">某局第${at}号通知公告</a></li>`;
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<ul>${item}</ul><a href="/trap/index_${at + 1}.html">${at + 2}</a>`);
    return true;
  });
  const outcome = await runSite(siteOf(server, '/trap/'), server, place, { mostPages: 7 });
  expect(outcome.ledger.lists[0]).toMatchObject({ pages: 7, reports: 0, state: 'nothing' });
});

test('a calendar beside the list is not walked', async () => {
  const items = reports.map((report) => `<li><a href="${family.addressOf(report)}">${report.title}</a></li>`).join('');
  const days = Array.from({ length: 31 }, (_, day) => `<a href="/cal/?date=2024-01-${day + 1}">${day + 1}</a>`).join(
    '',
  );
  server.pages.set('/cal/', html(`<ul>${items}</ul><table><tr><td>${days}</td></tr></table>`));
  const outcome = await runSite(siteOf(server, '/cal/'), server, place);
  expect(outcome.ledger.lists[0]).toMatchObject({ pages: 1, reports: 6 });
  expect(server.log.some(({ path }) => path.includes('date='))).toBe(false);
});

test('TLS that fails is told; http is asked only where the site says so', async () => {
  const secure = { lists: [{ url: `https://${server.host}${family.list}` }] };
  expect((await run({}, secure)).ledger.lists[0]).toMatchObject({ state: 'failed', why: { code: 'failed.tls' } });
  expect((await run({}, { ...secure, http: true })).ledger.lists[0]).toMatchObject({ state: 'read', reports: 6 });
});

test('a spent budget leaves the rest for the next run', async () => {
  const first = await run({ siteLimits: { requests: 5 } });
  // robots.txt, the list, three reports.
  expect(countStates(first)).toEqual({ found: 3, waiting: 3 });
  expect(first.ledger.isPartial).toBe(true);
  expect(server.log).toHaveLength(5);
  expect(countStates(await run())).toEqual({ unchanged: 3, found: 3 });
});

test('a host that refuses again and again is left alone', async () => {
  server.faults.set('*', (request, response) => {
    if (!request.url?.startsWith('/info/')) return false;
    response.writeHead(429).end();
    return true;
  });
  const outcome = await run({ pace: { pause: 5, longestPause: 20, patience: 4 } });
  expect(countStates(outcome)).toEqual({ waiting: 6 });
  expect(server.log.filter(({ status }) => status === 429)).toHaveLength(4);
});

test('backdated entries at the end of the list are read', async () => {
  const old = { ...reports[0]!, date: '2009-03-01' };
  server.pages = new Map(family.serve([...reports.slice(1), old]));
  const outcome = await run();
  expect(byPath(outcome).get(family.addressOf(old))).toMatchObject({ state: 'found', listed: '2009-03-01' });
});

test('fewer than expected is an alarm', async () => {
  const lists = [{ url: server.origin + family.list, expected: 9 }];
  expect((await run({}, { lists })).ledger.lists[0]).toMatchObject({ state: 'fewer', reports: 6, expected: 9 });
});

test('two pages of one report: the later one counts, and the other says which', async () => {
  const [report] = reports;
  const items = [
    `<li><a href="${family.addressOf(report!)}">${report!.title}</a> 2022-01-10</li>`,
    `<li><a href="/info/1/2.htm">${report!.title}</a> 2022-03-10</li>`,
  ];
  server.pages.set('/two/', html(`<ul>${items.join('')}</ul>`));
  server.pages.set('/info/1/2.htm', { type: 'text/html', body: report!.html.replace('2022-01', '2022-03') });
  const records = byPath(await runSite(siteOf(server, '/two/'), server, place));
  expect(records.get('/info/1/2.htm')).toMatchObject({ state: 'found', source: expect.stringContaining('/2021.html') });
  expect(records.get(family.addressOf(report!))).toMatchObject({ state: 'refused', rejection: { code: 'duplicate' } });
});

test('an unknown name server answer for here is refused', async () => {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  const port = server.host.split(':')[1];
  const outcome = await run({ resolve }, { lists: [{ url: `http://www.example.gov.cn:${port}/nb/` }] });
  expect(outcome.ledger.lists[0]).toMatchObject({ state: 'failed', why: { code: 'failed.private' } });
  expect(server.log).toHaveLength(0);
});
