// The client over a built API: files with their types, each fetched once, and five answers that never run into each other.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runExport } from '../../scripts/export/run-export.ts';
import { fetchFrom } from '../../scripts/verbs/mcp.ts';
import { ApiError, type FetchFile, MingbaiClient } from '../../src/api-client/client.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { withStore } from '../../src/store/with-store.ts';
import { finding, makeFiles, makeFolder, writeFolder } from '../scripts/export/make-content.ts';

const folder = makeFolder();
const out = join(folder.path, 'out');
const asked: string[] = [];
const fetch: FetchFile = (url) => {
  asked.push(url);
  return fetchFrom(out)(url);
};
const client = new MingbaiClient({ site: pathToFileURL(out).href, fetch });

beforeAll(async () => {
  const content = join(folder.path, 'content');
  writeFolder(content, makeFiles(), [finding]);
  await withStore(content, loadRegistry(), (store) => {
    runExport({
      store,
      published: join(content, 'none.json'),
      version: '1.2.3',
      out,
      address: { base: '/', site: null },
    });
  });
});
afterAll(folder.remove);

test('every list is there, with what it lists', async () => {
  expect((await client.agencies()).agencies.map(({ id }) => id)).toEqual(['371000-kjj', '371003-kjj']);
  expect((await client.regions()).regions.map(({ code }) => code)).toEqual(['370000', '371000', '371003']);
  expect((await client.metrics()).metrics.length).toBeGreaterThan(100);
  expect((await client.checks()).rules.length).toBeGreaterThan(20);
  expect((await client.coverage()).years).toEqual({ from: 2021, to: 2022 });
  expect((await client.changes()).releases).toEqual([]);
  expect((await client.parts()).parts.map(({ part }) => part)).toEqual(['3710']);
});

test('a body, a report, and those that are not there', async () => {
  expect((await client.agency('371000-kjj'))?.figures['requests.received.total']?.values).toEqual([0, 3]);
  expect((await client.report('371000-kjj', 2022))?.report.title).toContain('2022年');
  expect(await client.agency('371000-zzz')).toBeUndefined();
  expect(await client.report('371000-kjj', 2020)).toBeUndefined();
});

test.each([
  [2021, 'requests.received.total', 'reported', 0],
  [2022, 'requests.received.natural', 'blank', null],
  [2022, 'requests.received.business', 'not_applicable', null],
  [2022, 'requests.received.research', 'unreadable', null],
  [2021, 'requests.received.natural', 'not_listed', undefined],
  [2020, 'requests.received.total', 'no_report', undefined],
] as const)('%i %s is %s', async (year, metric, state, value) => {
  const answer = await client.figure('371000-kjj', year, metric);
  expect([answer.state, 'figure' in answer ? answer.figure.value : undefined]).toEqual([state, value]);
});

test('a file is fetched once, one that failed again', async () => {
  await client.metrics();
  expect(asked.filter((url) => url.endsWith('/metrics.json'))).toHaveLength(1);
  let calls = 0;
  const failing = new MingbaiClient({
    site: 'https://example.org/m',
    fetch: async (url) => {
      calls += 1;
      expect(url).toBe('https://example.org/m/api/v1/metrics.json');
      return { ok: false, status: 503, json: async () => ({}) };
    },
  });
  await expect(failing.metrics()).rejects.toThrow(ApiError);
  await expect(failing.metrics()).rejects.toThrow('answered 503');
  expect(calls).toBe(2);
});

test('a site without an API is no empty site', async () => {
  const none = new MingbaiClient({
    site: 'https://example.org/',
    fetch: async () => ({ ok: false, status: 404, json: async () => null }),
  });
  await expect(none.agencies()).rejects.toThrow('https://example.org/api/v1/agencies.json answered 404');
});

test('what lies outside the folder is not there', async () => {
  expect((await fetchFrom(out)(`${pathToFileURL(out).href}/../content/reports/371000-kjj/2021.json`)).status).toBe(404);
});
