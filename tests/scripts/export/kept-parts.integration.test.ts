// Exports one after the other with a cache → the same bytes as one from nothing, and only what changed is made again.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runExport } from '../../../scripts/export/run-export.ts';
import { useConfig } from '../../../src/config/config.ts';
import type { ReportFile } from '../../../src/report/model/report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { withStore } from '../../../src/store/with-store.ts';
import { makeReport } from '../../report/analysis/make-report.ts';
import { finding, makeFile, makeFiles, makeFolder, writeFolder } from './make-content.ts';

const folder = makeFolder();
const at = (name: string) => join(folder.path, name);
afterAll(() => {
  folder.remove();
  delete process.env.MINGBAI_CONFIG;
});

/** Of another prefecture, so that there are two parts. */
const elsewhere = makeFile(
  makeReport({
    agencyId: '370300-kjj',
    agency: '淄博市科学技术局',
    region: '370300',
    sector: 'kjj',
    year: 2021,
    figures: { 'requests.received.total': 8 },
  }),
);

/** What was there before is gone: reports too. */
function write(files: readonly ReportFile[]): void {
  rmSync(at('content'), { recursive: true, force: true });
  writeFolder(at('content'), files, [finding]);
}

const run = (out: string, cache?: string) =>
  withStore(at('content'), loadRegistry(), (store) =>
    runExport({
      store,
      published: at('none.json'),
      out: at(out),
      address: { base: '/', site: null },
      version: '1',
      ...(cache && { cache: at(cache) }),
    }),
  );

const list = (out: string) =>
  readdirSync(at(out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(out).length))
    .sort();

function expectSame(out: string, fresh: string): void {
  expect(list(out)).toEqual(list(fresh));
  for (const name of list(fresh))
    expect([name, readFileSync(at(`${out}/${name}`)).equals(readFileSync(at(`${fresh}/${name}`)))]).toEqual([
      name,
      true,
    ]);
}

beforeEach(() => write([...makeFiles(), elsewhere]));

test('where nothing changed, nothing is made again, and every file is the same', async () => {
  expect((await run('a', 'cache-a')).kept).toBe(0);
  // Two parts, what all of them make together, and their pages as Markdown.
  expect((await run('b', 'cache-a')).kept).toBe(4);
  await run('fresh');
  expectSame('a', 'fresh');
  expectSame('b', 'fresh');
});

test('one changed report makes its part again, and the other part is as it was', async () => {
  await run('c', 'cache-c');
  const before = JSON.parse(readFileSync(at('c/data/parts.json'), 'utf8')).parts;
  const changed = { ...elsewhere, report: { ...elsewhere.report, published: '2022-01-31' } };
  write([...makeFiles(), changed]);
  expect((await run('d', 'cache-c')).kept).toBe(1);
  await run('fresh-d');
  expectSame('d', 'fresh-d');
  const after = JSON.parse(readFileSync(at('d/data/parts.json'), 'utf8')).parts;
  const sumsOf = (parts: { part: string; csv: { path: string; sha256: string }[] }[], part: string) =>
    parts.find((one) => one.part === part)?.csv.map(({ path, sha256 }) => `${path} ${sha256}`);
  expect(sumsOf(after, '3710')).toEqual(sumsOf(before, '3710'));
  expect(sumsOf(after, '3703')).not.toEqual(sumsOf(before, '3703'));
});

test('what a run writes over does not change what is kept', async () => {
  await run('e', 'cache-e');
  await run('e', 'cache-e');
  useConfig({ name: '某市年报' });
  await run('e', 'cache-e');
  useConfig({});
  expect((await run('f', 'cache-e')).kept).toBe(4);
  await run('fresh-f');
  expectSame('f', 'fresh-f');
});

test('a report that is gone takes its files along', async () => {
  await run('g', 'cache-g');
  write(makeFiles());
  await run('h', 'cache-g');
  await run('fresh-h');
  expectSame('h', 'fresh-h');
  expect(list('h').filter((name) => name.includes('370300'))).toEqual([]);
});
