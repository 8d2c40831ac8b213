// A report replaced in silence, a list emptied overnight, a page that moved or went: what the ledger says, and what the WARC file holds.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { families } from '../../scripts/bench/province/families.ts';
import { inventReport, inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { readSaved } from '../../src/collect/saved/read-saved.ts';
import { SavedVisits } from '../../src/collect/saved/saved-visits.ts';
import { loadCore } from '../../src/pipeline/core.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { readRecordAt, readWarcApart, sha256 } from './read-warc-apart.ts';
import { agencies, byPath, makeWorkplace, registry, runSite, siteOf, type Workplace } from './run.ts';

const family = families.trs;
const reports = inventReports(agencies.slice(20, 22), [2021, 2022, 2023], 'captures');
const pathOf = (index: number): string => family.addressOf(reports[index]!);

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

const site = () => siteOf(server, family.list);
const run = (more = {}) => runSite(site(), server, place, more);
const spell = (figures: readonly Figure[]): string[] =>
  figures.map(({ metric, status, value }) => `${metric} ${status} ${value}`);

describe('a second run', () => {
  test('a report that was replaced is a new capture, and its figures are named; the older capture stays', async () => {
    await run();
    const former = reports[1]!;
    const later = inventReport(former.agency, former.year, former.number, 'captures', 1);
    server.pages.set(pathOf(1), { type: 'text/html; charset=utf-8', body: later.html });
    const second = await run();
    const record = byPath(second).get(pathOf(1))!;
    expect(record.state).toBe('changed');
    const expected = Object.keys({ ...former.figures, ...later.figures }).filter(
      (metric) => former.figures[metric] !== later.figures[metric],
    );
    expect(expected.length).toBeGreaterThan(5);
    const told = record.changes[0]!.figures;
    for (const metric of expected) {
      const [was, is] = [former.figures[metric], later.figures[metric]];
      const change = told.find((each) => each.metric === metric);
      if (typeof was === 'number' && typeof is === 'number')
        expect(change).toEqual({ metric, from: String(was), to: String(is) });
    }
    const stem = `${former.agency.region}/${former.agency.id}/${former.year}`;
    expect(readFileSync(join(place.sources, `${stem}.html`), 'utf8')).toBe(later.html);
    const [first, last] = record.captures.map(({ warc, offset, length }) =>
      readRecordAt(join(place.captures, warc), offset, length),
    );
    expect(first!.body.toString()).toBe(former.html);
    expect(last!.body.toString()).toBe(later.html);
  });

  test('a page whose counter changed says the same', async () => {
    await run();
    const body = reports[2]!.html.replace(
      '<div class="article-info">',
      '<div class="article-info"><span>浏览次数：1234</span>',
    );
    server.pages.set(pathOf(2), { type: 'text/html; charset=utf-8', body });
    const record = byPath(await run()).get(pathOf(2))!;
    expect(record).toMatchObject({ state: 'unchanged', changes: [] });
    expect(record.captures).toHaveLength(1);
  });

  test('an emptied list is an alarm, and its reports are asked for all the same', async () => {
    await run();
    server.pages.set(family.list, { type: 'text/html', body: '<html><body><ul></ul></body></html>' });
    const second = await run();
    expect(second.ledger.lists[0]).toMatchObject({ state: 'emptied', reports: 0, before: 6 });
    expect(second.ledger.documents.map(({ state, isListed }) => [state, isListed])).toEqual(
      reports.map(() => ['unchanged', false]),
    );
    expect((await run()).ledger.lists[0]).toMatchObject({ state: 'emptied', before: 6 });
  });

  test('moved and gone, in the ledger and in the sidecar of the source, and back again', async () => {
    await run();
    const moved = server.pages.get(pathOf(3))!;
    server.pages.set('/new/3.htm', moved);
    server.faults.set(pathOf(3), (_, response) => {
      response.writeHead(301, { location: '/new/3.htm' }).end();
      return true;
    });
    server.pages.delete(pathOf(4));
    const records = byPath(await run());
    expect(records.get(pathOf(3))?.state).toBe('moved');
    expect(records.get(pathOf(4))).toMatchObject({ state: 'gone', why: { code: 'gone.status' } });
    // What was taken in stays.
    const { agency, year } = reports[4]!;
    expect(records.get(pathOf(4))?.source).toBe(`${agency.region}/${agency.id}/${year}.html`);
    expect(readFileSync(join(place.sources, agency.region, agency.id, `${year}.html`), 'utf8')).toBe(reports[4]!.html);
    const sidecarOf = (index: number): string => {
      const { agency: body, year: about } = reports[index]!;
      return readFileSync(join(place.sources, body.region, body.id, `${about}.yml`), 'utf8');
    };
    const today = new Date().toISOString().slice(0, 10);
    expect(sidecarOf(4)).toContain(`original: {"state":"gone","since":"${today}"}`);
    expect(sidecarOf(3)).toContain(`original: {"state":"moved","since":"${today}","url":"${server.origin}/new/3.htm"}`);
    expect(sidecarOf(2)).not.toContain('original:');
    // It was not there for a while; where it stays moved, the day stays that on which it was first found so.
    writeFileSync(
      join(place.sources, reports[3]!.agency.region, reports[3]!.agency.id, `${reports[3]!.year}.yml`),
      sidecarOf(3).replace(`"since":"${today}"`, `"since":"2020-01-01"`),
    );
    server.pages.set(pathOf(4), { type: 'text/html; charset=utf-8', body: reports[4]!.html });
    await run();
    expect(sidecarOf(4)).not.toContain('original:');
    expect(sidecarOf(3)).toContain('"since":"2020-01-01"');
  });
});

describe('WARC', () => {
  test('another reader finds every capture, its digests and its revisits; replay gives the same figures', async () => {
    server.hasValidators = false;
    const first = await run();
    await run();
    // A run writes into a file of its own, and never into an earlier one's.
    const files = globSync('site/*.warc.gz', { cwd: place.captures }).sort();
    expect(new Set(first.ledger.documents.map(({ captures }) => captures[0]!.warc))).toEqual(new Set([files[0]]));
    const [firstRun = [], secondRun = []] = files.map((name) => readWarcApart(join(place.captures, name)));
    const typesOf = (records: typeof firstRun) => records.map(({ headers }) => headers.get('warc-type'));
    expect(typesOf(firstRun)).toEqual(['warcinfo', ...reports.map(() => 'response')]);
    expect(typesOf(secondRun)).toEqual(['warcinfo', ...reports.map(() => 'revisit')]);
    const records = [...firstRun, ...secondRun];
    expect(new Set(records.map(({ version }) => version))).toEqual(new Set(['WARC/1.1']));
    for (const { headers, body, block } of records) {
      expect(headers.get('warc-record-id')).toMatch(/^<urn:uuid:[\da-f-]{36}>$/);
      expect(headers.get('warc-date')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      // The library writes none for what describes the file itself.
      if (headers.get('warc-type') !== 'warcinfo')
        expect(headers.get('warc-block-digest')).toBe(`sha256:${sha256(block)}`);
      if (headers.get('warc-type') === 'response')
        expect(headers.get('warc-payload-digest')).toBe(`sha256:${sha256(body)}`);
    }
    const core = loadCore();
    for (const { captures, source, address } of first.ledger.documents) {
      const { warc, offset, length, sha256: noted } = captures[0]!;
      const record = readRecordAt(join(place.captures, warc), offset, length);
      expect(record.headers.get('warc-target-uri')).toBe(address);
      expect(record.status).toBe(200);
      expect(sha256(record.body)).toBe(noted);
      expect(record.http.get('set-cookie')).toBeUndefined();
      const [replayed, published] = await Promise.all([
        core.read(record.body, {}),
        core.read(readFileSync(join(place.sources, source!)), {}),
      ]);
      if (replayed.status !== 'ok' || published.status !== 'ok') throw new Error('it cannot be read');
      expect(spell(replayed.report.figures)).toEqual(spell(published.report.figures));
      expect(replayed.report.figures.length).toBeGreaterThan(20);
    }
    for (const revisit of records.filter(({ headers }) => headers.get('warc-type') === 'revisit')) {
      const uri = revisit.headers.get('warc-target-uri');
      const capture = first.ledger.documents.find(({ address }) => address === uri)!.captures[0]!;
      expect(revisit.headers.get('warc-refers-to-date')).toBe(capture.retrieved);
      expect(revisit.headers.get('warc-payload-digest')).toBe(`sha256:${capture.sha256}`);
      expect(revisit.body.length).toBe(0);
    }
  });
});

describe('what a person saved', () => {
  const report = reports[0]!;
  const address = 'https://www.example.gov.cn/nb/1.html';

  const takeIn = async (path: string, url?: string) => {
    const saved = new SavedVisits(await readSaved(path, url), '2026-02-01T00:00:00.000Z');
    const only = saved.listEntries(registry);
    const { collect } = await import('../../src/collect/collect.ts');
    const [outcome] = await collect({
      tasks: [{ site: siteOf(server, family.list, { id: 'saved' }), only }],
      saved,
      folders: place,
      registry,
      contact: 'tests@example.org',
      version: '0',
      stop: new AbortController().signal,
    });
    return outcome!.ledger.documents;
  };

  const expectTakenIn = (documents: Awaited<ReturnType<typeof takeIn>>, from = address): void => {
    const source = `${report.agency.region}/${report.agency.id}/${report.year}.html`;
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ address: from, state: 'found', source });
    expect(readFileSync(join(place.sources, source), 'utf8')).toBe(report.html);
    expect(server.log).toHaveLength(0);
  };

  test('HTML complete', async () => {
    const path = join(place.root, 'page.html');
    writeFileSync(path, report.html);
    await expect(readSaved(path)).rejects.toThrow('--url');
    expectTakenIn(await takeIn(path, address));
    const said = report.html.replace('<html', `<!-- saved from url=(0037)${address} -->\n<html`);
    writeFileSync(path, said);
    expect((await readSaved(path))[0]?.url).toBe(address);
  });

  test('MHTML', async () => {
    const path = join(place.root, 'page.mhtml');
    const quoted = [...Buffer.from(report.html)]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('');
    const soft = quoted.replace(/(.{1,70}(?![0-9A-F]))(?=.)/gu, '$1=\r\n');
    writeFileSync(
      path,
      `From: <Saved by Blink>\r\nDate: Sun, 1 Feb 2026 08:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n------B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${address}\r\n\r\n${soft}\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.example.gov.cn/logo.png\r\n\r\niVBORw0KGgo=\r\n------B--\r\n`,
    );
    const documents = await takeIn(path);
    expectTakenIn(documents);
    expect(documents[0]?.captures[0]?.retrieved).toBe('2026-02-01T00:00:00.000Z');
  });

  test('WARC and WACZ, with the moment at which they were made', async () => {
    const first = await run();
    const record = first.ledger.documents.find(({ address: at }) => at === server.origin + pathOf(0))!;
    const warc = readFileSync(join(place.captures, record.captures[0]!.warc));
    const single = warc.subarray(record.captures[0]!.offset, record.captures[0]!.offset + record.captures[0]!.length);
    for (const [name, bytes] of [
      ['saved.warc.gz', single],
      ['saved.wacz', zipSync({ 'archive/data.warc.gz': single, 'datapackage.json': strToU8('{}') })],
    ] as const) {
      place.remove();
      place = makeWorkplace();
      server.log.length = 0;
      const path = join(place.root, name);
      writeFileSync(path, bytes);
      const documents = await takeIn(path);
      expectTakenIn(documents, record.address);
      expect(documents[0]?.captures[0]?.retrieved).toBe(record.captures[0]!.retrieved);
    }
  });
});
