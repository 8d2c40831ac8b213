// What is written into a store is what comes out of it, a part at a time, and nothing else gets in.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportFile } from '../../src/report/model/report.ts';
import { readCorpus } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { withStore } from '../../src/store/with-store.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { makeFolder } from '../scripts/export/make-content.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const readJson = (name: string) => JSON.parse(readFileSync(join(content, name), 'utf8'));
/** Read once more and by other means than the store does. */
const files: ReportFile[] = readdirSync(join(content, 'reports'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => readJson(join('reports', name)));

const folder = makeFolder();
const at = join(folder.path, 'store');
let store: Store;

beforeAll(() => {
  mkdirSync(at);
  writeStore(content, at);
  store = openStore(at, loadRegistry());
});
afterAll(() => {
  store.close();
  folder.remove();
});

describe('what comes out', () => {
  test.each(files.map((file) => [`${file.report.agencyId}/${file.report.year}`, file] as const))('%s', (path, file) => {
    const { agencyId, year } = file.report;
    const { reader, source, report, counts } = store.report({ agencyId, year }) ?? {};
    // As text, since the order of the keys is part of what the API prints.
    expect(JSON.stringify({ reader, source, report })).toBe(JSON.stringify(file));
    const reported = file.report.figures.filter(({ status }) => status === 'reported').length;
    expect(counts).toMatchObject({ figures: file.report.figures.length, reported });
    const [record] = [...store.bodies()].filter(({ body }) => body.id === agencyId);
    const checked = record?.reports.find((entry) => entry.file.report.year === year)?.checked;
    expect(checked).toEqual(readJson(`findings/${path}.json`));
    expect(record?.series).toEqual(readJson(`findings/${agencyId}/series.json`));
  });

  test('bodies are sorted by id, their reports by year', () => {
    expect(
      [...store.bodies()].map(({ body, reports }) => [body.id, reports.map(({ file }) => file.report.year)]),
    ).toEqual([
      ['310000-zfb', [2025]],
      ['320813-gov', [2023]],
      ['321300-gov', [2023]],
      ['350128-czj', [2011]],
      ['350128-gaj', [2009]],
      ['350128-gov', [2012]],
      ['350128-gwh', [2014, 2019, 2021, 2023]],
      ['350128-gwhb', [2018, 2020, 2021, 2025]],
      ['350128-jyj', [2011]],
      ['350128-pingtan-czj', [2014, 2020]],
      ['350128-pingtan-gaj', [2015, 2019]],
      ['350128-pingtan-gzw', [2019]],
      ['350128-pingtan-jmj', [2019, 2024]],
      ['350128-pingtan-jtj', [2012, 2019, 2020]],
      ['350128-pingtan-nyncj', [2021]],
      ['350128-pingtan-pqglj-haitan', [2019]],
      ['350128-pingtan-pqglj-jinjing', [2022]],
      ['350128-pingtan-pqglj-junshan', [2021]],
      ['350128-pingtan-pqglj-suping', [2020]],
      ['350128-pingtan-scjgj', [2015, 2019]],
      ['350128-pingtan-shsyj', [2017]],
      ['350128-pingtan-sthjj', [2013]],
      ['350128-pingtan-tzcjj', [2025]],
      ['350128-pingtan-xzspj', [2020]],
      ['350128-pingtan-zhzfj', [2016, 2019, 2020, 2023]],
      ['350128-pingtan-zrzyj', [2019, 2020, 2022, 2023, 2024]],
      ['350128-syjj', [2011]],
      ['370300-kjj', [2021]],
      ['371000-gxj', [2020]],
      ['371000-kjj', [2016, 2021]],
      ['371003-kjj', [2022]],
    ]);
    expect(store.reports).toBe(51);
  });

  test('who a body is stands in one shape', () => {
    const body = [...store.bodies()].map((record) => record.body).find(({ id }) => id === '320813-gov');
    expect(body).toMatchObject({
      id: '320813-gov',
      name: '淮安市洪泽区人民政府',
      region: '320813',
      regionName: { zh: '洪泽区', en: 'Hongze District' },
      regions: ['320813', '320800', '320000'],
    });
  });

  test('figures of the metrics that were asked for, in their order', () => {
    const metrics = new Set(['requests.received.total', 'requests.granted.total']);
    for (const { reports } of store.bodies({ metrics })) {
      for (const { file } of reports) {
        const { agencyId, year } = file.report;
        const own = files.find(({ report }) => report.agencyId === agencyId && report.year === year);
        expect(file.report.figures).toEqual(own?.report.figures.filter(({ metric }) => metrics.has(metric)));
      }
    }
  });

  test('what all reports say together, and nothing for a report that is not there', () => {
    expect(store.corpusFindings()).toEqual(readJson('findings/corpus.json'));
    expect(store.report({ agencyId: '371000-kjj', year: 2001 })).toBeUndefined();
    expect(store.report({ agencyId: '990000-kjj', year: 2021 })).toBeUndefined();
    expect(store.report({ agencyId: '321300-gov', year: 2023, scope: 'own_level' })).toBeUndefined();
  });

  test('a corpus has every report and what is said of it; without findings none is read', () => {
    const corpus = readCorpus(store);
    expect(corpus.reports).toHaveLength(51);
    expect(corpus.years).toEqual({ from: 2009, to: 2025 });
    expect([...corpus.findings.keys()].sort()).toEqual(
      readdirSync(join(content, 'findings'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .sort(),
    );
    expect(readCorpus(store, { keepFindings: null }).findings.size).toBe(0);
  });
});

test('a part is read without the others', async () => {
  const copy = join(folder.path, 'one-part');
  mkdirSync(copy);
  writeStore(content, copy);
  for (const part of ['32', '35']) writeFileSync(join(copy, part, 'heads.json'), 'no heads');
  const partial = openStore(copy, loadRegistry());
  const bodies = [...partial.bodies({ part: '37' })];
  expect(partial.parts).toEqual(['31', '32', '35', '37']);
  expect(bodies.map(({ body }) => body.id)).toEqual(['370300-kjj', '371000-gxj', '371000-kjj', '371003-kjj']);
  expect(() => [...partial.bodies({ part: '35' })]).toThrow();
  expect(() => [...partial.bodies({ part: '11' })]).toThrow('no part 11');
  partial.close();
});

test('text is read when it is asked for, and as often as it was let go', () => {
  const copy = join(folder.path, 'texts');
  mkdirSync(copy);
  writeStore(content, copy);
  writeFileSync(join(copy, '37', 'texts.json'), '');
  const opened = openStore(copy, loadRegistry());
  const report = opened.report({ agencyId: '371000-kjj', year: 2021 })?.report;
  expect(report?.figures.length).toBeGreaterThan(100);
  expect(() => report?.sections).toThrow('ends too early');
  opened.close();
});

describe('what normalize did not write is refused with path and reason', () => {
  const name = 'reports/371000-kjj/2021.json';
  const whole = readJson(name);

  test.each([
    ['no JSON', name, '{', /2021\.json is not what normalize writes: .*JSON/],
    ['a field of another type', name, { ...whole, reader: 1 }, /2021\.json is not what normalize writes: reader: /],
    ['a field too many', name, { ...whole, more: 1 }, /2021\.json is not what normalize writes: .*more/],
    [
      'the report of another year',
      'reports/371000-kjj/2020.json',
      whole,
      /2020\.json .*: it is the report 371000-kjj\/2021/,
    ],
    ['a name that is no year', 'reports/371000-kjj/draft.json', whole, /draft\.json .*: its name is no year/],
    [
      'findings of another report',
      'findings/371000-kjj/2021.json',
      { subject: '371000-kjj/2020', checks: [], findings: [] },
      /findings.371000-kjj.2021\.json .*: it is about 371000-kjj\/2020/,
    ],
  ])('%s', async (_, path, value, message) => {
    const broken = join(folder.path, 'broken');
    rmSync(broken, { recursive: true, force: true });
    for (const [file, data] of [
      [name, whole],
      [path, value],
    ]) {
      mkdirSync(join(broken, file, '..'), { recursive: true });
      writeFileSync(join(broken, file), typeof data === 'string' ? data : JSON.stringify(data));
    }
    await expect(withStore(broken, loadRegistry(), () => true)).rejects.toThrow(message);
  });
});

test('a store lasts as long as it is used', async () => {
  const opened = await withStore(content, loadRegistry(), (lent) => lent);
  expect(() => [...opened.bodies()]).toThrow();
  expect(await withStore(join(folder.path, 'nothing'), loadRegistry(), ({ parts }) => parts)).toEqual([]);
});

test('a folder that a build left half-written is no store, nor is that of another version', () => {
  expect(() => openStore(join(folder.path, 'nothing'), loadRegistry())).toThrow('ENOENT');
  const old = join(folder.path, 'old');
  mkdirSync(old);
  writeFileSync(join(old, 'index.json'), '{"version":0,"parts":[],"reports":0}');
  expect(() => openStore(old, loadRegistry())).toThrow('another version');
  expect(existsSync(join(old, 'heads.json'))).toBe(false);
});
