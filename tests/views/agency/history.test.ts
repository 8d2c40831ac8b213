// Bodies of the zone as the registry has them → the names and the bodies before and after them, as their pages say it.
import { expect, test } from 'vitest';
import { buildCorpus, holdBody } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { viewAgency } from '../../../src/views/agency/agency-page.ts';
import { collectSectors, viewSector } from '../../../src/views/sector/sector-view.ts';
import { makeFile, makeReport } from '../make-report.ts';

const registry = loadRegistry();
const body = (agencyId: string, agency: string, sector: string, year: number, value = 1) => {
  const zone = agencyId.includes('-pingtan-') ? { zone: '平潭综合实验区' } : {};
  const report = { agencyId, agency, region: '350128', sector, year, ...zone };
  return makeFile(makeReport(report, { 'requests.received.total': value }));
};
const corpus = buildCorpus({
  reports: [
    body('350128-gaj', '平潭县公安局', 'gaj', 2009),
    body('350128-pingtan-gaj', '平潭综合实验区公安局', 'gaj', 2015),
    body('350128-pingtan-sthjj', '平潭综合实验区环境与国土资源局', 'sthjj', 2013),
    body('350128-pingtan-zrzyj', '平潭综合实验区自然资源与生态环境局', 'zrzyj', 2019, 3),
    body('350128-pingtan-zhzfj', '平潭综合实验区综合执法局', 'zhzfj', 2016),
    body('350128-pingtan-zhzfj', '平潭综合实验区综合执法与应急管理局', 'zhzfj', 2019, 7),
  ],
  findings: [],
  registry: {
    regions: [...registry.regions.values()],
    sectors: [...registry.sectors.values()],
    agencies: [...registry.agencies.values()],
    zones: [...registry.zones.values()],
  },
});

function view(id: string) {
  const agency = corpus.agencyById.get(id);
  if (!agency) throw new Error(id);
  return viewAgency('zh', holdBody(corpus, agency));
}

test.each([
  ['350128-pingtan-zhzfj', '曾用名', [{ name: '平潭综合实验区综合执法局', id: null, years: [2016] }]],
  ['350128-pingtan-gaj', '前身', [{ name: '平潭县公安局', id: '350128-gaj', years: [2009] }]],
  ['350128-gaj', '后来', [{ name: '平潭综合实验区公安局', id: '350128-pingtan-gaj', years: [2015] }]],
  [
    '350128-pingtan-zrzyj',
    '前身',
    [{ name: '平潭综合实验区环境与国土资源局', id: '350128-pingtan-sthjj', years: [2013] }],
  ],
  [
    '350128-pingtan-sthjj',
    '后来',
    [{ name: '平潭综合实验区自然资源与生态环境局', id: '350128-pingtan-zrzyj', years: [2019] }],
  ],
] as const)('%s: %s', (id, label, items) => {
  expect(view(id).history).toEqual([{ label, items }]);
});

test('beside a bureau of the zone stand those of the zone first, and no other of its kind but where there is one', () => {
  const { samePlace, sameSector } = view('350128-pingtan-zhzfj');
  expect(samePlace.agencies.map(({ id }) => id)).toEqual([
    '350128-pingtan-gaj',
    '350128-pingtan-sthjj',
    '350128-pingtan-zrzyj',
    '350128-gaj',
  ]);
  expect(sameSector).toMatchObject({ agencies: [] });
  expect(view('350128-pingtan-gaj').sameSector.agencies.map(({ id }) => id)).toEqual(['350128-gaj']);
});

test('a merged bureau is found under each of its trades, and counted under its own alone', () => {
  const sectors = collectSectors(corpus);
  expect(sectors.get('yjj')).toMatchObject({ agencies: [], merged: [{ id: '350128-pingtan-zhzfj' }] });
  expect(sectors.get('sthjj')?.merged.map(({ id }) => id)).toEqual(['350128-pingtan-zrzyj']);
  expect(viewSector(corpus, 'yjj')).toMatchObject({ totals: [], rankings: [], reports: 2, places: 1 });
  const own = viewSector(corpus, 'zrzyj').totals.find(({ metric }) => metric === 'requests.received.total');
  expect(own?.cells.map(({ year, value }) => [year, value])).toEqual([[2019, 3]]);
});
