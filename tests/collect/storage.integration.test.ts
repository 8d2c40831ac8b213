// Captures in an object storage: put there once by the command, read from there where the folder has them no more, and what is said where that fails.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { families } from '../../scripts/bench/province/families.ts';
import { inventReport, inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { callCommand } from '../../scripts/command/command.ts';
import { command } from '../../scripts/verbs/collect.ts';
import { ObjectStorage, storeCaptures } from '../../src/collect/warc/object-storage.ts';
import { useConfig } from '../../src/config/config.ts';
import { readLedger } from '../../src/store/ledger/read-ledgers.ts';
import { agencies, makeWorkplace, type Workplace } from './run.ts';
import { computeSignature, type StorageServer, serveStorage, storageKeys } from './serve-storage.ts';

const family = families.boda;
const reports = inventReports(agencies.slice(4, 5), [2022, 2023], 'storage');
const pathOf = (index: number): string => family.addressOf(reports[index]!);

let server: SiteServer;
let storage: StorageServer;
let place: Workplace;
let said: string;

beforeEach(async () => {
  server = await serveSite(family.serve(reports));
  storage = await serveStorage();
  place = makeWorkplace();
  const { region } = storageKeys;
  useConfig({ collect: { contact: 'tests@example.org', storage: { address: storage.address, region } } });
});

afterEach(async () => {
  useConfig({});
  await server.close();
  await storage.close();
  place.remove();
});

const keys = { MINGBAI_STORAGE_KEY_ID: storageKeys.keyId, MINGBAI_STORAGE_SECRET: storageKeys.secret };

function run(env: Record<string, string> = keys): Promise<number> {
  said = '';
  const sites = join(place.root, 'sites.yml');
  const list = `${server.origin}${family.list}`;
  writeFileSync(sites, `- { id: site, name: x, place: '350000', pause: 0.5, lists: [{ url: '${list}' }] }\n`);
  const say = (text: string): void => {
    said += text;
  };
  const folders = ['--out', place.sources, '--ledger', place.ledgers, '--captures', place.captures, '--sites', sites];
  return callCommand(command, [...folders, '--allow-local', server.host, '--years', '2022-2023', '--quiet'], {
    print: async (text) => say(text),
    warn: say,
    env,
    isColoured: false,
  });
}

const warcFiles = (): string[] => globSync('*/*.warc.gz', { cwd: place.captures });
const objectNames = (): string[] => [...storage.objects.keys()].map((path) => path.slice('/bucket/captures/'.length));

test('the server knows a right signature: the example that is published with the rules', () => {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization: 'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,',
  };
  expect(
    computeSignature(
      { method: 'GET', path: '/test.txt', headers },
      'us-east-1',
      'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    ),
  ).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

test('each file of a run is put there once, and stays what it was', async () => {
  expect(await run()).toBe(0);
  const [first] = warcFiles();
  expect(objectNames()).toEqual([first]);
  expect(storage.objects.get(`/bucket/captures/${first}`)).toEqual(readFileSync(join(place.captures, first!)));
  const before = readFileSync(join(place.captures, first!));
  const { agency, year, number } = reports[0]!;
  const later = inventReport(agency, year, number, 'storage', 1);
  server.pages.set(pathOf(0), { type: 'text/html; charset=utf-8', body: later.html });
  storage.log.length = 0;
  expect(await run()).toBe(0);
  const second = warcFiles().find((name) => name !== first)!;
  expect(objectNames().sort()).toEqual([first, second].sort());
  expect(readFileSync(join(place.captures, first!))).toEqual(before);
  expect(storage.log.filter((line) => line.startsWith('PUT'))).toEqual([`PUT /bucket/captures/${second}`]);
  // Nothing new: no file, and no question about those that are there.
  storage.log.length = 0;
  expect(await run()).toBe(0);
  expect(storage.log).toEqual(['HEAD /bucket/captures/mingbai']);
});

test('on a machine without the captures a changed report is compared with the one in the storage', async () => {
  expect(await run()).toBe(0);
  rmSync(place.captures, { recursive: true });
  const { agency, year, number, figures: former } = reports[1]!;
  const later = inventReport(agency, year, number, 'storage', 1);
  server.pages.set(pathOf(1), { type: 'text/html; charset=utf-8', body: later.html });
  expect(await run()).toBe(0);
  const record = readLedger(place.ledgers, 'site').documents.find(({ address }) => address.endsWith(pathOf(1)))!;
  expect(record.state).toBe('changed');
  const told = new Map(record.changes[0]!.figures.map(({ metric, from, to }) => [metric, [from, to]]));
  const differing = Object.entries(later.figures).filter(
    ([metric, value]) => typeof value === 'number' && typeof former[metric] === 'number' && value !== former[metric],
  );
  expect(differing.length).toBeGreaterThan(5);
  for (const [metric, value] of differing) expect(told.get(metric)).toEqual([String(former[metric]), String(value)]);
  expect(new Set(record.captures.map(({ warc }) => warc))).toEqual(new Set(objectNames()));
});

test.each([
  ['without keys', {}, 'MINGBAI_STORAGE_SECRET'],
  ['with wrong keys', { ...keys, MINGBAI_STORAGE_SECRET: 'other' }, 'its keys'],
])('%s nobody is asked', async (_, env, words) => {
  expect(await run(env)).toBe(2);
  expect(said).toContain(words);
  expect(server.log).toHaveLength(0);
});

test('what could not be stored stays, and the next run stores it', async () => {
  const first = new ObjectStorage({ ...storageKeys, address: storage.address }, 1);
  // The question before the run is answered, the upload is not.
  storage.faults.push(404, 404, 507);
  expect(await run()).toBe(2);
  expect(said).toMatch(/could not be stored[\s\S]*answers 507/u);
  expect(warcFiles()).toHaveLength(1);
  expect(readLedger(place.ledgers, 'site').documents).toHaveLength(2);
  // One that is overloaded for a moment is asked again.
  storage.faults.push(503, 503);
  expect(await storeCaptures(place.captures, first)).toEqual({ stored: warcFiles(), failed: [] });
  expect(objectNames()).toEqual(warcFiles());
});

test('what lies there under the same name and is another is never written over', async () => {
  const store = new ObjectStorage({ ...storageKeys, address: storage.address }, 1);
  storage.faults.push(404, 404, 507);
  await run();
  const [name] = warcFiles();
  storage.objects.set(`/bucket/captures/${name}`, Buffer.from('another'));
  const { stored, failed } = await storeCaptures(place.captures, store);
  expect(stored).toEqual([]);
  expect(failed[0]).toContain('not written over');
  expect(String(storage.objects.get(`/bucket/captures/${name}`))).toBe('another');
});
