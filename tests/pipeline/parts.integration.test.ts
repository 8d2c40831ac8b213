// Sources read part by part, by the commands that many machines run → the same store as from all sources at once.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand, type ExitCode } from '../../scripts/command/command.ts';
import { mingbai } from '../../scripts/verbs/verbs.ts';
import { walkSources } from '../../src/pipeline/walk-sources.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { makeFolder } from '../scripts/export/make-content.ts';
import { type Recorded, recordEffects } from '../scripts/record-effects.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'content', 'sources');
const folder = makeFolder();
const at = (...names: string[]) => join(folder.path, ...names);
afterAll(folder.remove);

async function call(...args: string[]): Promise<Recorded & { code: ExitCode }> {
  const effects = recordEffects();
  const code = await callCommand(mingbai, args, effects);
  return { ...effects, code };
}

const writeManifest = (name: string, files: readonly string[]): string => {
  const path = at(name);
  writeFileSync(path, files.map((file) => `${JSON.stringify({ file })}\n`).join(''));
  return path;
};

const bytesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'hex')]));

test('all parts one after the other, and what was reduced from them', async () => {
  const files = walkSources(sources).sources.map(({ file }) => file);
  mkdirSync(at('packs'));
  // Backwards: no machine waits for another.
  const parts = [...Map.groupBy(files, (file) => file.slice(0, 4))].reverse();
  expect(parts.map(([part]) => part)).toEqual(['3710', '3703', '3501', '3213', '3208', '3100']);
  for (const [part, own] of parts) {
    const args = ['--manifest', writeManifest(`${part}.ndjson`, own), '--out', at('packs', `${part}.pack`)];
    const { code, printed } = await call('parse', ...args, '--sources', sources);
    expect({ code, warned: printed.includes(`packed     ${part}: `) }).toEqual({ code: 0, warned: true });
  }
  expect(readdirSync(at('packs'))).toHaveLength(6);
  expect(await call('reduce', '--packs', at('packs'), '--out', at('store'))).toMatchObject({
    code: 0,
    printed: '51 reports of 31 bodies in 6 parts\n',
  });
  mkdirSync(at('whole'));
  writeStore(join(root, 'content'), at('whole'), loadRegistry());
  expect(bytesOf(at('store'))).toEqual(bytesOf(at('whole')));
}, 300_000);

describe('what is wrong is said, and nothing half is written', () => {
  const own = ['371000/371000-kjj/2021.html'];

  test('a source that is not there, and one that is no report', async () => {
    mkdirSync(at('odd', '371000'), { recursive: true });
    writeFileSync(at('odd', '371000', 'x.txt'), 'no report');
    const manifest = writeManifest('odd.ndjson', ['371000/x.txt', '371000/gone.txt']);
    const { code, printed } = await call(
      'parse',
      '--manifest',
      manifest,
      '--out',
      at('odd.pack'),
      '--sources',
      at('odd'),
    );
    expect(code).toBe(1);
    expect(printed).toContain('rejected 371000/x.txt');
    expect(printed).toContain('failed 371000/gone.txt');
    expect(readdirSync(folder.path).filter((name) => name.includes('odd.pack'))).toEqual([]);
  });

  test.each([
    ['a line that names no file', '{"path":"a"}\n', /:1 is no line like/],
    ['a line that is no JSON', `${JSON.stringify({ file: own[0] })}\nx\n`, /:2 is no line like/],
  ])('%s', async (_, text, message) => {
    writeFileSync(at('broken.ndjson'), text);
    const { code, warned } = await call(
      'parse',
      '--manifest',
      at('broken.ndjson'),
      '--out',
      at('b.pack'),
      '--sources',
      sources,
    );
    expect(code).toBe(2);
    expect(warned).toMatch(message);
  });

  test('sources of two parts in one list', async () => {
    const manifest = writeManifest(
      'two.ndjson',
      walkSources(sources).sources.flatMap(({ file }) => (/^(3703|3710)/.test(file) ? [file] : [])),
    );
    const { code, warned } = await call('parse', '--manifest', manifest, '--out', at('two.pack'), '--sources', sources);
    expect(code).toBe(2);
    expect(warned).toContain('several parts, 3703, 3710');
  });

  test('no list, no place for the pack, a folder that is not empty, one part twice', async () => {
    const manifest = writeManifest('own.ndjson', own);
    expect(await call('parse', '--manifest', at('none.ndjson'), '--out', at('n.pack'))).toMatchObject({ code: 2 });
    expect(await call('parse', '--manifest', manifest)).toMatchObject({ code: 2 });
    expect(await call('reduce', '--packs', at('nowhere'), '--out', at('s'))).toMatchObject({ code: 2 });
    expect(await call('reduce', '--packs', folder.path)).toMatchObject({ code: 2 });
    expect(await call('reduce', '--packs', folder.path, '--out', folder.path)).toMatchObject({ code: 2 });
    mkdirSync(at('twice'));
    for (const name of ['a.pack', 'b.pack']) writeFileSync(at('twice', name), readFileSync(at('packs', '3710.pack')));
    expect(await call('reduce', '--packs', at('twice'), '--out', at('t'))).toMatchObject({ code: 2 });
    rmSync(at('twice', 'b.pack'));
    writeFileSync(at('twice', 'c.pack'), 'no pack');
    const { code, warned } = await call('reduce', '--packs', at('twice'), '--out', at('u'));
    expect(code).toBe(2);
    expect(warned).toContain('c.pack is no whole pack');
  });
});
