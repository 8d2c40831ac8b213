// What is written into a store is what comes out of it, a part at a time, and nothing else gets in.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportFile } from '../../src/report/model/report.ts';
import { readCorpus, readHeldBody, wholeOf } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { openPack } from '../../src/store/pack.ts';
import type { PackedBody } from '../../src/store/part.ts';
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
  writeStore(content, at, loadRegistry());
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
    expect(store.whole).toMatchObject({ bodies: 31, reports: 51, years: { from: 2009, to: 2025 } });
    expect(store.whole.regions).toEqual([
      ...['310000', '320000', '320800', '320813', '321300', '350000', '350100', '350128'],
      ...['370000', '370300', '371000', '371003'],
    ]);
    expect(store.whole).toEqual(wholeOf(readCorpus(store)));
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

/** A store of its own, to be damaged. */
function copyStore(name: string): string {
  const copy = join(folder.path, name);
  cpSync(at, copy, { recursive: true });
  return copy;
}

const packOf = (copy: string, part: string): string => {
  const name = readdirSync(copy).find((file) => /^\d+-[0-9a-f]+\.pack$/.test(file) && file.startsWith(`${part}-`));
  return join(copy, name ?? 'none');
};

test('a part is a prefecture, and is read without the others', () => {
  const copy = copyStore('one-part');
  for (const part of ['3208', '3501']) writeFileSync(packOf(copy, part), 'no pack');
  const partial = openStore(copy, loadRegistry());
  expect(partial.parts).toEqual(['3100', '3208', '3213', '3501', '3703', '3710']);
  const idsOf = (part: string) => [...partial.bodies({ part })].map(({ body }) => body.id);
  expect(idsOf('3710')).toEqual(['371000-gxj', '371000-kjj', '371003-kjj']);
  expect(idsOf('3100')).toEqual(['310000-zfb']);
  expect(() => idsOf('3501')).toThrow('is no whole pack');
  expect(() => idsOf('1101')).toThrow('no part 1101');
  partial.close();
});

test('a pack that is cut short is refused, also where only its end is right', () => {
  const copy = copyStore('cut');
  const path = packOf(copy, '3710');
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, -1), whole.subarray(whole.length - 16), whole.subarray(20), Buffer.alloc(0)]) {
    writeFileSync(path, bytes);
    const opened = openStore(copy, loadRegistry());
    expect(() => opened.report({ agencyId: '371000-kjj', year: 2021 })?.report.sections).toThrow('is no whole pack');
    opened.close();
  }
});

test('text is read when it is asked for', () => {
  const copy = copyStore('texts');
  const path = packOf(copy, '3710');
  const pack = openPack<PackedBody>(path);
  const [start, length] = pack.range('371000-kjj');
  pack.close();
  const bytes = readFileSync(path);
  // The text is the last section of a body.
  bytes.fill(0, start + length - 100, start + length);
  writeFileSync(path, bytes);
  const opened = openStore(copy, loadRegistry());
  const report = opened.report({ agencyId: '371000-kjj', year: 2021 })?.report;
  expect(report?.figures.length).toBeGreaterThan(100);
  expect(() => report?.sections).toThrow('is no whole pack');
  opened.close();
  expect(() => report?.tables).toThrow('is closed');
});

test('the same content makes the same bytes, and another report only another pack of its part', () => {
  const listBytes = (copy: string) =>
    Object.fromEntries(readdirSync(copy).map((name) => [name, readFileSync(join(copy, name), 'hex')]));
  const first = listBytes(at);
  const again = join(folder.path, 'again');
  mkdirSync(again);
  writeStore(content, again, loadRegistry());
  expect(listBytes(again)).toEqual(first);
  const changed = join(folder.path, 'content');
  cpSync(content, changed, { recursive: true });
  const path = join(changed, 'reports', '371000-kjj', '2021.json');
  const file = readJson('reports/371000-kjj/2021.json');
  writeFileSync(path, JSON.stringify({ ...file, report: { ...file.report, title: 'another title' } }));
  const copy = join(folder.path, 'third');
  mkdirSync(copy);
  writeStore(changed, copy, loadRegistry());
  const before = new Set(Object.keys(first));
  const fresh = readdirSync(copy).filter((name) => !before.has(name));
  expect(fresh.map((name) => name.replace(/-[0-9a-f]{16}/, '')).sort()).toEqual(['3710.pack', '3710.tables.pack']);
  const hashesOf = (place: string): Map<string, string> => {
    const opened = openStore(place, loadRegistry());
    const hashes = new Map([...opened.keys()].map(({ id, hash }) => [id, hash]));
    opened.close();
    return hashes;
  };
  const [old, later] = [hashesOf(at), hashesOf(copy)];
  expect([...later].filter(([id, hash]) => old.get(id) !== hash).map(([id]) => id)).toEqual(['371000-kjj']);
});

test('a part whose files are as they were is not packed again', () => {
  const changed = join(folder.path, 'kept-content');
  cpSync(content, changed, { recursive: true });
  const kept = { folder: join(folder.path, 'packs'), key: 'a' };
  const build = (name: string, key = kept.key): Map<string, number> => {
    const out = join(folder.path, name);
    mkdirSync(out);
    writeStore(changed, out, loadRegistry(), { ...kept, key });
    const packs = readdirSync(out).filter((file) => /^\d{4}-[0-9a-f]{16}\.pack$/.test(file));
    return new Map(packs.map((file) => [file, statSync(join(out, file)).ino]));
  };
  const first = build('build-1');
  expect([...first.keys()].map((file) => file.slice(0, 4))).toEqual(['3100', '3208', '3213', '3501', '3703', '3710']);
  expect(build('build-2')).toEqual(first);
  // One file less.
  rmSync(join(changed, 'findings', '371000-kjj', '2021.json'));
  const third = build('build-3');
  expect([...third].filter(([file, inode]) => first.get(file) !== inode).map(([file]) => file.slice(0, 4))).toEqual([
    '3710',
  ]);
  expect(readdirSync(kept.folder).sort()).toEqual([...third.keys(), 'packs.json'].sort());
  // Another program, and a memory that is broken: everything again, to the same names.
  expect([...build('build-4', 'b').values()].some((inode) => [...third.values()].includes(inode))).toBe(false);
  writeFileSync(join(kept.folder, 'packs.json'), '{');
  expect([...build('build-5', 'b').keys()]).toEqual([...third.keys()]);
  // A part that is gone, and a pack that somebody removed.
  rmSync(join(changed, 'reports', '310000-zfb'), { recursive: true });
  rmSync(join(kept.folder, [...third.keys()][1] ?? ''));
  expect([...build('build-6', 'b').keys()]).toEqual([...third.keys()].slice(1));
  expect(readdirSync(kept.folder)).toHaveLength(6);
});

test('which reports there are is known without reading any', () => {
  const copy = copyStore('keys');
  const path = packOf(copy, '3710');
  const pack = openPack<PackedBody>(path);
  const end = Math.max(...pack.ids.map((id) => pack.range(id)[0] + pack.range(id)[1]));
  pack.close();
  const bytes = readFileSync(path);
  bytes.fill(0, 0, end);
  writeFileSync(path, bytes);
  const opened = openStore(copy, loadRegistry());
  expect([...opened.keys('3710')].map(({ id, reports }) => [id, reports.map(({ year }) => year)])).toEqual([
    ['371000-gxj', [2020]],
    ['371000-kjj', [2016, 2021]],
    ['371003-kjj', [2022]],
  ]);
  opened.close();
});

test('a body for its own pages: its findings, those of all reports about it, and its neighbours', () => {
  const corpus = readCorpus(store);
  for (const agency of corpus.agencies) {
    const own = readHeldBody(store, agency.id);
    expect(own?.agency.reports.map(({ report }) => report.year)).toEqual(
      agency.reports.map(({ report }) => report.year),
    );
    expect(own?.findings.get('corpus')?.findings).toEqual(
      readJson('findings/corpus.json').findings.filter(
        ({ of }: { of?: { agencyId: string } }) => of?.agencyId === agency.id,
      ),
    );
  }
  const own = readHeldBody(store, '371000-kjj');
  expect([...(own?.findings.values() ?? [])].map(({ subject }) => subject).sort()).toEqual([
    '371000-kjj/2016',
    '371000-kjj/2021',
    '371000-kjj/series',
    'corpus',
  ]);
  expect(own?.around.sameSector).toEqual([
    { id: '371003-kjj', name: '威海市文登区科学技术局', en: expect.stringMatching(/Wendeng/), years: [2022] },
    { id: '370300-kjj', name: '淄博市科学技术局', en: expect.stringMatching(/Zibo/), years: [2021] },
  ]);
  expect(own?.around.samePlace.map(({ id }) => id)).toEqual(['371000-gxj']);
  expect(readHeldBody(store, '371000-xyz')).toBeUndefined();
  expect(readHeldBody(store, '990000-kjj')).toBeUndefined();
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
  writeFileSync(join(old, 'parts.json'), '{"version":1,"parts":[],"whole":{}}');
  expect(() => openStore(old, loadRegistry())).toThrow('another version');
  expect(existsSync(join(old, 'heads.json'))).toBe(false);
});
