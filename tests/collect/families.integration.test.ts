// Each family of sites on a server of its own: lists over several pages are read whole, every report becomes a source, a second run asks for nothing anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type FamilyId, families } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { agencies, countStates, makeWorkplace, runSite, siteOf, testPause, type Workplace } from './run.ts';

let server: SiteServer;
let place: Workplace;

afterEach(async () => {
  await server.close();
  place.remove();
});

const ids = Object.keys(families) as FamilyId[];

const recognised: Record<FamilyId, string> = {
  generic: 'generic',
  query: 'generic',
  trs: 'trs',
  jpage: 'jpage',
  directory: 'directory',
  boda: 'boda',
  addresses: 'addresses',
};

test.each(ids)('a site of the family %s', async (id) => {
  const family = families[id];
  // 9 bodies × 4 years = 36 reports: three pages of a list.
  const reports = inventReports(agencies.slice(0, 9), [2020, 2021, 2022, 2023], id);
  server = await serveSite(family.serve(reports));
  place = makeWorkplace();
  const site = siteOf(server, family.list);

  const first = await runSite(site, server, place);
  expect(first.ledger.lists[0]).toMatchObject({ adapter: recognised[id], state: 'read', reports: 36 });
  expect(countStates(first)).toEqual({ found: 36 });
  for (const { agency, year, html } of reports) {
    const name = `${agency.region}/${agency.id}/${year}`;
    expect(readFileSync(join(place.sources, `${name}.html`), 'utf8')).toBe(html);
    const sidecar = readFileSync(join(place.sources, `${name}.yml`), 'utf8');
    expect(sidecar).toContain('"warc":"site/');
  }

  const asked = server.log.length;
  const second = await runSite(site, server, place);
  expect(countStates(second)).toEqual({ unchanged: 36 });
  const again = server.log
    .slice(asked)
    .filter(({ path }) => reports.some((report) => family.addressOf(report) === path));
  expect(again.map(({ status }) => status)).toEqual(Array.from({ length: 36 }, () => 304));

  const starts = server.log.toSorted((a, b) => a.start - b.start);
  for (const [index, line] of starts.entries()) {
    const before = starts[index - 1];
    // The server hears the end of its answer a little later than we do.
    if (before && index !== asked) expect(line.start - before.end).toBeGreaterThan(testPause / 2);
    expect(line.agent).toMatch(/^MingbaiCollector\/0 .*tests@example\.org/);
  }
});
