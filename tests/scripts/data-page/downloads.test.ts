// What the page of the data lists → exactly what the export writes; its counts and examples hold.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runExport } from '../../../scripts/export/run-export.ts';
import { describeData } from '../../../src/layouts/describe-head.ts';
import {
  countRows,
  listApi,
  listDownloads,
  listPartitions,
  listPublished,
} from '../../../src/publish/describe/list-downloads.ts';
import {
  listAgencyAlternates,
  listRegionAlternates,
  listReportAlternates,
} from '../../../src/publish/site/list-alternates.ts';
import { findingsFile } from '../../../src/report/model/findings-file.ts';
import { reportFile } from '../../../src/report/model/report.ts';
import { buildCorpus, type Corpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { withStore } from '../../../src/store/with-store.ts';
import { examples } from '../../../src/views/data/data-page.ts';
import { indexRegions } from '../../../src/views/region/index-regions.ts';
import { parseCsv } from '../../publish/parse-csv.ts';
import { query } from '../export/read-database.ts';
import { readTable } from '../export/read-table.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const place = { reports: join(root, 'content/reports'), findings: join(root, 'content/findings') };
const out = mkdtempSync(join(tmpdir(), 'mingbai-downloads-'));

const readAll = (folder: string): unknown[] =>
  globSync('**/*.json', { cwd: folder }).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

function readCorpus(): Corpus {
  const { agencies, regions, sectors } = loadRegistry();
  return buildCorpus({
    reports: readAll(place.reports).map((file) => reportFile.parse(file)),
    findings: readAll(place.findings).map((file) => findingsFile.parse(file)),
    registry: { agencies: [...agencies.values()], regions: [...regions.values()], sectors: [...sectors.values()] },
  });
}

const corpus = readCorpus();

beforeAll(() =>
  withStore(join(root, 'content'), loadRegistry(), (store) =>
    runExport({ store, published: join(out, 'none.json'), out, address: { base: '/', site: null }, version: '1.2.3' }),
  ),
);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const isThere = (path: string): boolean => existsSync(join(out, path)) || existsSync(join(root, 'public', path));

describe('the page of the data', () => {
  test('lists every file of the folder of data, and no other', () => {
    const listed = [
      ...listDownloads(corpus).flatMap(({ files }) => files.map(({ path }) => path)),
      ...listPartitions(corpus).flatMap(({ files }) => files.map(({ path }) => path)),
      ...listPublished(corpus).descriptions.map(({ path }) => path),
      listPublished(corpus).wholeZip ?? 'none',
    ];
    const written = globSync(['data/**/*.*', 'llms.txt'], { cwd: out }).map((name) => `/${name.replaceAll(sep, '/')}`);
    expect(listed.sort()).toEqual(
      [...new Set([...written, '/data/SHA256SUMS'])].filter((name) => !/=\d+$/.test(name)).sort(),
    );
  });

  test('counts the rows of every table', () => {
    const counts = countRows(corpus);
    for (const { table } of listDownloads(corpus)) {
      if (table.name === 'figures-wide') continue;
      const [, ...rows] = parseCsv(readTable(join(out, 'data'), table.name));
      expect([table.name, counts[table.name]]).toEqual([table.name, rows.length]);
    }
  });

  test('names files of the API that exist, every list among them', () => {
    const listed = listApi(corpus).flatMap((address) => address.examples);
    expect(listed.filter((path) => !isThere(path))).toEqual([]);
    const lists = globSync('api/v1/*.*', { cwd: out }).map((name) => `/${name.replaceAll(sep, '/')}`);
    expect(lists.filter((path) => !listed.includes(path))).toEqual([]);
    const schemas = globSync('api/v1/schema/*.json', { cwd: join(root, 'public') });
    expect(schemas.map((name) => `/${name.replaceAll(sep, '/')}`).filter((path) => !listed.includes(path))).toEqual([]);
  });

  test('describes its files to search engines, all of which exist', () => {
    const node = describeData({ language: 'en', site: new URL('https://example.org') }, corpus);
    const files = node.distribution as { contentUrl: string; encodingFormat: string }[];
    expect(files).toContainEqual({
      '@type': 'DataDownload',
      contentUrl: 'https://example.org/data/figures.parquet',
      encodingFormat: 'application/vnd.apache.parquet',
    });
    expect(files.filter(({ contentUrl }) => !isThere(new URL(contentUrl).pathname))).toEqual([]);
    expect(node).toMatchObject({ url: 'https://example.org/en/data/', temporalCoverage: '2009/2025' });
  });
});

test('bodies, reports and places name files and feeds that exist', () => {
  const named = (['zh', 'en'] as const).flatMap((language) => [
    ...corpus.agencies.flatMap(({ id }) => listAgencyAlternates(language, id)),
    ...corpus.reports.flatMap(({ report }) => listReportAlternates(language, report)),
    ...[...indexRegions(corpus).keys()].flatMap((code) => listRegionAlternates(language, code)),
  ]);
  expect(named.map(({ path }) => path).filter((path) => !isThere(path))).toEqual([]);
});

/** By year: the sum and how many numbers are in it. */
function sumReports(): string[] {
  const figures = corpus.reports
    .filter(({ report }) => report.scope === 'agency')
    .flatMap(({ report }) => report.figures.map((figure) => ({ ...figure, year: report.year })))
    .filter(({ metric }) => metric === 'requests.received.total');
  return [...Map.groupBy(figures, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => {
      const values = own.flatMap(({ value }) => value ?? []);
      return `${year} ${values.reduce((sum, value) => sum + value, 0)} ${values.length}`;
    });
}

test.each(examples.filter(({ language }) => language === 'sql'))('DuckDB runs: $code', async ({ code }) => {
  const rows = await query(code.replaceAll("'figures", `'${join(out, 'data')}/figures`));
  expect(rows.map((row) => Object.values(row).map(Number).join(' '))).toEqual(sumReports());
});
