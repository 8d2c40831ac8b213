// A city's 本级 and 汇总 reports of one year, a year with the first alone, and a bureau → every page, file and key has both, no sum adds them.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExport } from '../../scripts/export/run-export.ts';
import { loadCore } from '../../src/pipeline/core.ts';
import { realDisk } from '../../src/pipeline/disk.ts';
import { normalizeFolder } from '../../src/pipeline/normalize-folder.ts';
import { writeFindings } from '../../src/pipeline/write-findings.ts';
import { ChangeFinder } from '../../src/publish/changes/change-finder.ts';
import { SnapshotMaker } from '../../src/publish/changes/snapshot-maker.ts';
import { groupPeers } from '../../src/report/analysis/peers.ts';
import { holdBody, readCorpus, type WholeCorpus } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { emptySnapshot } from '../../src/store/snapshot.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { viewAgency } from '../../src/views/agency/agency-page.ts';
import { indexRegions } from '../../src/views/region/index-regions.ts';
import { totalRegion } from '../../src/views/region/totals.ts';
import { viewReport } from '../../src/views/report/report-page.ts';
import { readCsv } from '../publish/parse-csv.ts';
import { makeFolder } from '../scripts/export/make-content.ts';
import { readTable } from '../scripts/export/read-table.ts';
import { sampleReport } from '../scripts/sample-report.ts';

const received = 'requests.received.total';
const city = '371000-gov';
const sources = {
  '2021.txt': sampleReport({ agency: '威海市人民政府', requests: 900 }).replace(
    '一、总体情况',
    '本报告由市政府办公室根据各区市和市政府各部门的年度报告汇总编制。\n一、总体情况',
  ),
  '2021-own.txt': sampleReport({ agency: '威海市人民政府本级', requests: 200 }),
  '2020.txt': sampleReport({ agency: '威海市人民政府本级', year: 2020, requests: 150 }),
  'kjj.txt': sampleReport({ agency: '威海市科学技术局', requests: 3 }),
};

const folder = makeFolder();
const at = (name: string) => join(folder.path, name);
const list = (name: string) =>
  readdirSync(at(name), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
let store: Store;
let corpus: WholeCorpus;

beforeAll(async () => {
  mkdirSync(at('sources'));
  for (const [name, text] of Object.entries(sources)) writeFileSync(at(`sources/${name}`), text);
  const place = { sources: at('sources'), out: at('reports'), cache: at('cache') };
  const summary = await normalizeFolder({ place, core: loadCore() });
  expect(summary.rejected).toEqual([]);
  writeFindings({ reports: place.out, findings: at('findings') }, realDisk);
  mkdirSync(at('store'));
  writeStore(folder.path, at('store'), loadRegistry());
  store = openStore(at('store'), loadRegistry());
  corpus = readCorpus(store);
});
afterAll(() => {
  store.close();
  folder.remove();
});

const cityOf = ({ agencyById }: WholeCorpus) => {
  const agency = agencyById.get(city);
  if (!agency) throw new Error('the city is not there');
  return agency;
};

describe('what normalize writes', () => {
  it('is a file for each scope and year, with findings under the same name', () => {
    const names = ['371000-gov/2020-own_level.json', '371000-gov/2021-own_level.json', '371000-gov/2021.json'];
    expect(list('reports').sort()).toEqual([...names, '371000-kjj/2021.json']);
    expect(list('findings')).toEqual(expect.arrayContaining(names));
  });
});

describe('the pages', () => {
  it('are one a report, each with a title, a lead and a way to the other', () => {
    const pages = [...cityOf(corpus).beside, ...cityOf(corpus).reports].map((file) =>
      viewReport('zh', corpus, cityOf(corpus), file),
    );
    expect(pages.map(({ path, title }) => [path, title])).toEqual([
      ['/agency/371000-gov/2020-own_level/', '威海市人民政府 2020 年政府信息公开年报（政府本级）'],
      ['/agency/371000-gov/2021-own_level/', '威海市人民政府 2021 年政府信息公开年报（政府本级）'],
      ['/agency/371000-gov/2021/', '威海市人民政府 2021 年政府信息公开年报'],
    ]);
    expect(pages.map(({ beside }) => beside?.scope)).toEqual([undefined, 'jurisdiction', 'own_level']);
    expect(pages.map(({ lead }) => /\*\*(\d+)/u.exec(lead)?.[1])).toEqual(['150', '200', '900']);
  });

  it('of the body shows a column a year, and no change from one scope to the other', () => {
    const { table, coverage, reports } = viewAgency('zh', holdBody(corpus, cityOf(corpus)));
    expect(table.reports).toEqual([
      { agencyId: city, year: 2021 },
      { agencyId: city, year: 2020, scope: 'own_level' },
    ]);
    const row = table.groups.flatMap(({ rows }) => rows).find(({ metric }) => metric === received);
    expect(row?.cells.map(({ point }) => point.value)).toEqual([900, 150]);
    expect(row?.change).toMatchObject({ kind: 'beside', reason: 'other_scope' });
    expect(coverage.map(({ path }) => path)).toEqual([
      '/agency/371000-gov/2020-own_level/',
      '/agency/371000-gov/2021/',
    ]);
    expect(reports).toHaveLength(3);
  });

  it('of the place take the total from the report on all of it, and from no other', () => {
    const region = indexRegions(corpus).get('371000');
    if (!region) throw new Error('the place is not there');
    expect(totalRegion(corpus, region, received, 2021)).toMatchObject({ source: 'government', value: 900 });
    expect(totalRegion(corpus, region, received, 2020).value).toBeNull();
  });

  it('of kinds rank the city by that report alone', () => {
    const ranked = groupPeers(corpus.agencies, corpus.registry.regions).flatMap(({ group, bodies }) =>
      bodies.flatMap(({ id, reports }) => reports.map(({ report }) => [group.key, id, report.year])),
    );
    expect(ranked).toEqual([
      ['city-gov-jurisdiction', city, 2021],
      ['city-kjj-agency', '371000-kjj', 2021],
    ]);
  });
});

describe('the files', () => {
  it('name every report by its key', async () => {
    await runExport({
      store,
      published: at('published.json'),
      out: at('site'),
      address: { site: null, base: '/' },
      version: '1',
    });
    const files = list('site/api/v1/report/371000-gov');
    expect(files).toEqual(expect.arrayContaining(['2020-own_level.json', '2021-own_level.json', '2021.json']));
    const rows = readCsv(readTable(at('site/data'), 'reports'));
    const keys = rows.map((row) => `${row.agency_id} ${row.scope} ${row.year}`);
    expect(keys.sort()).toEqual([
      '371000-gov jurisdiction 2021',
      '371000-gov own_level 2020',
      '371000-gov own_level 2021',
      '371000-kjj agency 2021',
    ]);
  });

  it('tell changes of the two apart', () => {
    const finder = new ChangeFinder(emptySnapshot);
    const maker = new SnapshotMaker(emptySnapshot, '2026-01-01');
    for (const record of store.bodies()) for (const state of finder.add(record)) maker.add(state);
    const changes = finder.finish();
    expect(changes.map(({ agency, year, scope }) => [agency, year, scope])).toEqual(
      [
        [city, 2021, undefined],
        [city, 2020, 'own_level'],
        [city, 2021, 'own_level'],
        ['371000-kjj', 2021, undefined],
      ].sort(),
    );
    const saved = maker.finish(changes);
    expect(Object.keys(saved.reports)).toContain('371000-gov/2021-own_level');
    const gone = new ChangeFinder(saved).finish();
    expect(gone.map(({ year, scope }) => `${year} ${scope}`)).toContain('2021 own_level');
  });
});
