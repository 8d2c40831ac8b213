// The command itself: what it writes where, what its links point at, how often it can be run, and how it ends.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bulk } from '../../../scripts/export/bulk.ts';
import { Output } from '../../../scripts/export/output.ts';
import { toSheetRows } from '../../../scripts/export/pack-rows.ts';
import { apiSchemas } from '../../../src/publish/schema/index.ts';
import { agencyTable } from '../../../src/publish/tables/index.ts';
import { readCsv } from '../../publish/parse-csv.ts';
import { scriptPath } from '../workspace.ts';
import { finding, makeFile, makeFiles, makeFolder, writeFolder } from './make-content.ts';
import { readTable } from './read-table.ts';

const folder = makeFolder();
const content = join(folder.path, 'content');
const out = join(folder.path, 'out');
const command = (...args: string[]) =>
  spawnSync(process.execPath, [scriptPath('mingbai.ts'), 'export', '--content', content, ...args], {
    encoding: 'utf8',
  });
const listFiles = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
const readJson = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

beforeAll(() => {
  writeFolder(content, makeFiles(), [finding]);
  const ended = command('--out', out, '--base', 'm', '--site', 'https://example.org/ignored');
  expect([ended.status, ended.stderr]).toEqual([0, '']);
  expect(ended.stdout).toMatch(/^2 bodies, 3 reports, 9 figures\n/);
});
afterAll(folder.remove);

/** Every text in a value that is an address of ours. */
function listLinks(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('https://example.org/') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listLinks) : [];
}

describe('the API', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const files: [path: string, schema: string][] = [
    ['api/v1/agencies.json', 'agencies'],
    ['api/v1/regions.json', 'regions'],
    ['api/v1/metrics.json', 'metrics'],
    ['api/v1/checks.json', 'checks'],
    ['api/v1/coverage.json', 'coverage'],
    ['api/v1/agency/371000-kjj.json', 'agency'],
    ['api/v1/report/371000-kjj/2021.json', 'report'],
    ['api/v1/report/371000-kjj/2022.json', 'report'],
    ['data/changes.json', 'changes'],
    ['data/parts.json', 'parts'],
  ];

  test.each(files)('%s has the published shape, and nothing that the shape does not know', (path, name) => {
    const value = readJson(path);
    const schema = join(import.meta.dirname, '..', '..', '..', 'public', 'api', 'v1', 'schema', `${name}.json`);
    const validate = ajv.compile({ ...JSON.parse(readFileSync(schema, 'utf8')), $id: path });
    validate(value);
    expect(validate.errors).toBeNull();
    expect(apiSchemas[name]?.parse(value)).toEqual(value);
  });

  test('a table lies beside each list, none beside what pages make tables of', () => {
    for (const [path] of files.filter(([name]) => name.startsWith('api/'))) {
      expect([path, existsSync(join(out, path.replace('.json', '.csv')))]).toEqual([
        path,
        path.split('/').length === 3,
      ]);
    }
  });

  test('a body has a list for each metric, with an entry for each report', () => {
    const { reports, figures, rates } = readJson('api/v1/agency/371000-kjj.json');
    expect(reports.map(({ year }: { year: number }) => year)).toEqual([2021, 2022]);
    // A 0 of 2021 is a 0; 2022 is a number too, so there is nothing to say of either.
    expect(figures['requests.received.total']).toEqual({
      values: [0, 3],
      contradictedBy: [null, ['applicants-total']],
    });
    // What 2021 does not list has no status; what 2022 leaves blank has one, and no number.
    expect(figures['requests.received.natural']).toEqual({ values: [null, null], status: [null, 'blank'] });
    expect(figures['narrative.website']).toMatchObject({ qualifier: [null, 'approx'] });
    const lists = <List>(byId: Record<string, List>) => Object.values(byId);
    for (const { values } of lists<{ values: unknown[] }>(figures)) expect(values).toHaveLength(2);
    for (const { values, numerators, denominators } of lists<Record<string, unknown[]>>(rates))
      expect([values?.length, numerators?.length, denominators?.length]).toEqual([2, 2, 2]);
  });

  test('every reason that a report gives by its key is in words in the file of the rules', () => {
    const { reasons } = readJson('api/v1/checks.json');
    const { checks } = readJson('api/v1/report/371000-kjj/2022.json');
    const given = Object.keys(checks.not_applicable);
    expect(given).toEqual(['not-applicable.noDate']);
    expect(reasons).toEqual({
      'not-applicable.noDate': { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
    });
  });

  test('its links to files point at files that are there, under the base path', () => {
    const links = files.flatMap(([path]) => listLinks(readJson(path)));
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/m\//);
    const named = links.filter((link) => /\.\w+$/.test(link));
    expect(named.length).toBeGreaterThan(10);
    for (const link of named)
      expect([link, existsSync(join(out, link.slice('https://example.org/m/'.length)))]).toEqual([link, true]);
  });

  test('a report has its figures, its places, its checks and its findings', () => {
    const report = readJson('api/v1/report/371000-kjj/2022.json');
    expect(report.report).toMatchObject({
      year: 2022,
      figures: 6,
      reported: 3,
      blank: 1,
      notApplicable: 1,
      unreadable: 1,
    });
    expect(report.report).toMatchObject({ completeness: 'partial', findings: { error: 1, warning: 0, info: 0 } });
    expect(report.figures.at(-1)).toMatchObject({
      metric: 'narrative.website',
      qualifier: 'approx',
      at: { paragraph: 0 },
    });
    expect(Object.values(report.checks).map((rules) => Object.values(rules as object).flat().length)).toEqual([
      1, 1, 1,
    ]);
    expect(report.findings).toHaveLength(1);
  });

  test('what was printed stands as it was in JSON, and is guarded in tables', () => {
    const printed = '=14万,"余"\n条';
    const { figures } = readJson('api/v1/report/371000-kjj/2022.json');
    expect(figures.map(({ raw }: { raw: string }) => raw)).toContain(printed);
    const raws = readCsv(readTable(join(out, 'data'), 'figures')).map(({ raw }) => raw);
    expect(raws).toContain(`'${printed}`);
    expect(raws).not.toContain(printed);
  });

  test('coverage names the years without a report', () => {
    const { years, agencies } = readJson('api/v1/coverage.json');
    expect(years).toEqual({ from: 2021, to: 2022 });
    expect(agencies.map(({ id, without }: { id: string; without: number[] }) => [id, without])).toEqual([
      ['371000-kjj', []],
      ['371003-kjj', [2022]],
    ]);
    const cells = readCsv(readFileSync(join(out, 'api/v1/coverage.csv'), 'utf8'));
    expect(cells.at(-1)).toMatchObject({ agency_id: '371003-kjj', year: '2022', coverage: 'no_report', figures: null });
  });

  test('regions hold their bodies and those below', () => {
    const { regions } = readJson('api/v1/regions.json');
    expect(
      regions.map((region: Record<string, unknown>) => [
        region.code,
        region.parent,
        region.agencies,
        region.agenciesBelow,
        region.reports,
      ]),
    ).toEqual([
      ['370000', null, [], 2, 3],
      ['371000', '370000', ['371000-kjj'], 2, 3],
      ['371003', '371000', ['371003-kjj'], 1, 1],
    ]);
  });

  test('checks count what the findings say', () => {
    const { rules } = readJson('api/v1/checks.json');
    const find = (id: string) => rules.find((rule: { id: string }) => rule.id === id);
    expect(find('applicants-total')).toMatchObject({ failed: 1, passed: 0, findings: 1, failing: ['371000-kjj/2022'] });
    expect(find('requests-balance')).toMatchObject({ failed: 0, passed: 1, findings: 0, failing: [] });
  });
});

test('there is a feed for the site, each region and each body, in both languages', () => {
  const feeds = listFiles(out).filter((name) => name.endsWith('feed.xml'));
  const places = ['', 'agency/371000-kjj/', 'agency/371003-kjj/', 'region/370000/', 'region/371000/', 'region/371003/'];
  expect(feeds).toEqual(places.flatMap((place) => [`${place}feed.xml`, `en/${place}feed.xml`]).toSorted());
});

test('a second run writes the same bytes, and takes away what is gone', () => {
  const again = join(folder.path, 'again');
  const stray = join(again, 'data', 'figures.ndjson');
  expect(command('--out', again, '--base', '/m/', '--site', 'https://example.org').status).toBe(0);
  writeFileSync(stray, 'old');
  writeFileSync(join(again, 'api/v1/agency/990000-kjj.json'), '{}');
  writeFileSync(join(again, 'data', 'index.html'), 'a page of the site');
  expect(command('--out', again, '--base', '/m/', '--site', 'https://example.org').status).toBe(0);
  expect(listFiles(again).filter((name) => name !== 'data/index.html')).toEqual(listFiles(out));
  for (const name of listFiles(out)) {
    expect([name, readFileSync(join(again, name)).equals(readFileSync(join(out, name)))]).toEqual([name, true]);
  }
});

test('a release is remembered; later differences are told with their reason, in the feed too', () => {
  const own = join(folder.path, 'own');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [scriptPath('mingbai.ts'), 'export', '--content', own, ...args], { encoding: 'utf8' });
  const files = makeFiles();
  writeFolder(own, files, [finding]);
  expect(run('--release', '2026-01-01').stdout).toMatch(/^3 new reports, 0 removed\n/);
  const [first, ...rest] = files;
  const figures = first!.report.figures.map((figure) => ({ ...figure, value: 7, raw: '7' }));
  writeFolder(own, [makeFile({ ...first!.report, figures }, { sha256: 'c'.repeat(64) }), ...rest]);
  expect(run('--out', join(own, 'out')).status).toBe(0);
  const changes = JSON.parse(readFileSync(join(own, 'out/data/changes.json'), 'utf8'));
  const change = { agency: '371000-kjj', year: 2021, reason: 'new_source' };
  const changed = [{ metric: 'requests.received.total', before: '0', after: '7' }];
  expect(changes.unreleased).toMatchObject([{ ...change, changed }]);
  expect(changes.releases).toMatchObject([{ date: '2026-01-01', changes: [{}, {}, {}] }]);
  expect(run('--release', '2026-02-01').stdout).toMatch(/1 with a new source, 0 read differently; 1 figures changed/);
  expect(run('--out', join(own, 'out')).status).toBe(0);
  expect(JSON.parse(readFileSync(join(own, 'out/data/changes.json'), 'utf8')).unreleased).toEqual([]);
  const feed = readFileSync(join(own, 'out/feed.xml'), 'utf8');
  expect(feed).toContain('correction/371000-kjj/2021/2026-02-01');
  expect(feed).toContain('<updated>2026-02-01T00:00:00Z</updated>');
});

test.each([
  ['an unknown option', ['--outt', 'x']],
  ['a site that is no address', ['--out', join(folder.path, 'x'), '--site', 'example']],
  ['a day that is none', ['--release', '2026-13-01']],
  ['a folder without reports', ['--content', folder.path]],
])('%s is wrong usage: exit code 2', (_, args) => {
  const { status, stderr } = command(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: mingbai export');
});

test('content that normalize did not write is a clear error that names the file', () => {
  const broken = join(folder.path, 'broken');
  writeFolder(broken, makeFiles());
  writeFileSync(join(broken, 'reports/371000-kjj/2021.json'), '{}');
  const { status, stderr } = spawnSync(
    process.execPath,
    [scriptPath('mingbai.ts'), 'export', '--content', broken, '--out', join(broken, 'out')],
    {
      encoding: 'utf8',
    },
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('371000-kjj/2021.json is not what normalize writes');
});

test('a table of more than 10,000 rows has no file for spreadsheets', () => {
  const table = { ...agencyTable, columns: agencyTable.columns.slice(0, 2) };
  const write = (name: string, rows: number): string => {
    const own = join(folder.path, name);
    new Bulk(new Output(own)).writeTable(
      table,
      Array.from({ length: rows }, () => ({ body: { id: 'x', name: 'y' } })) as never,
    );
    return join(own, 'data', 'agencies.excel.csv');
  };
  expect(readCsv(readFileSync(write('small', 10_000), 'utf8'))).toHaveLength(10_000);
  expect(existsSync(write('large', 10_001))).toBe(false);
});

test('for spreadsheets the ends of rows are other ones, and those within a cell are as they were', () => {
  expect(toSheetRows('a,b\n"one\ntwo ""three""\n",1\n,"x"\n')).toBe('a,b\r\n"one\ntwo ""three""\n",1\r\n,"x"\r\n');
});

test('the schemas that are published are up to date', () => {
  const { status, stdout } = spawnSync(process.execPath, [scriptPath('mingbai.ts'), 'api-schema', '--check'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
});
