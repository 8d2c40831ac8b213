// What the sidecar of a collected source says of its capture → what the report says of where it came from.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSource } from '../../src/pipeline/read-source.ts';
import { fakeCore } from './fake-core.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-captured-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readWith(sidecar: string) {
  const [path, beside] = [join(folder, '2021.txt'), join(folder, '2021.yml')];
  writeFileSync(path, '371000-kjj 2021 1');
  writeFileSync(beside, sidecar);
  const read = await readSource(fakeCore(), { file: '2021.txt', path, sidecar: beside, knownHash: null });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  return JSON.parse(read.text).source;
}

const sha256 = 'ab'.repeat(32);
const capture = `capture: {status: 200, sha256: ${sha256}, textSha256: ${sha256}, warc: a/20261130T160000000Z.warc.gz, offset: 512}`;

it('names the record, the moment, and the day by the clocks of China', async () => {
  const source = await readWith(`retrieved: "2026-11-30T16:30:00.000Z"\n${capture}\n`);
  expect(source.retrieved).toBe('2026-12-01');
  expect(source.capture).toEqual({
    sha256,
    warc: 'a/20261130T160000000Z.warc.gz',
    offset: 512,
    retrieved: '2026-11-30T16:30:00.000Z',
  });
  expect(source).not.toHaveProperty('original');
});

it('a day stays a day', async () => {
  const source = await readWith(`retrieved: 2026-11-30\n${capture}\n`);
  expect(source.retrieved).toBe('2026-11-30');
  expect(source.capture).not.toHaveProperty('retrieved');
});

it('says that the original is gone, or where it is now', async () => {
  const gone = await readWith(`original: {"state":"gone","since":"2026-11-30"}\n`);
  expect(gone.original).toEqual({ state: 'gone', since: '2026-11-30' });
  const moved = await readWith('original: {state: moved, since: 2026-11-30, url: https://example.cn/new}\n');
  expect(moved.original).toEqual({ state: 'moved', since: '2026-11-30', url: 'https://example.cn/new' });
});

it('a source that nobody collected says neither', async () => {
  expect(await readWith('title: x\n')).not.toHaveProperty('capture');
});
