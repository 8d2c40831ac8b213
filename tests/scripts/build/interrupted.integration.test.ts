// Builds that are killed, stopped, out of disk or two at once → always one whole site, and nothing left beside it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { undoCutExchange } from '../../../scripts/build/exchange.ts';
import { makeRandom } from '../../../scripts/fuzz/random.ts';
import { Workspace } from '../workspace.ts';

const program = fileURLToPath(new URL('./build-slowly.ts', import.meta.url));

function startBuild(workspace: Workspace, word: string) {
  const child = spawn(process.execPath, [program, workspace.path('dist')], {
    env: { ...process.env, WORD: word },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  return { child, ended, said: text(child.stderr), started: once(child.stdout, 'data') };
}

async function build(workspace: Workspace, word: string) {
  const { ended, said } = startBuild(workspace, word);
  const [code] = await ended;
  return { code, said: await said };
}

/** The word of a site that is whole; throws if it is not. */
function readSite(workspace: Workspace): string {
  const names = workspace.list('dist');
  expect(names).toHaveLength(31);
  const words = new Set(names.filter((name) => name.endsWith('.html')).map((name) => workspace.read(`dist/${name}`)));
  expect(words.size).toBe(1);
  return [...words].join();
}

const namesIn = (workspace: Workspace): string[] => readdirSync(workspace.folder).sort();

test('killed at any moment, a site is whole, and the next build is as if nothing had been', async () => {
  const workspace = new Workspace();
  await build(workspace, 'first');
  const random = makeRandom(1);
  for (let round = 0; round < 8; round += 1) {
    const { child, ended, started } = startBuild(workspace, 'second');
    await started;
    await sleep(random.below(500));
    child.kill('SIGKILL');
    await ended;
    await undoCutExchange(workspace.path('dist'));
    expect(['first', 'second']).toContain(readSite(workspace));
  }
  await build(workspace, 'third');
  expect(readSite(workspace)).toBe('third');
  expect(namesIn(workspace)).toEqual(['dist']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves the old site and cleans up', async (signal) => {
  const workspace = new Workspace();
  await build(workspace, 'first');
  const { child, ended, said } = startBuild(workspace, 'endless');
  // It is amid its work, and never comes to an end.
  await vi.waitUntil(() => workspace.list('.').some((name) => name.endsWith('.new/9.html')), 50_000);
  child.kill(signal);
  expect(await ended).toEqual([null, signal]);
  expect(await said).toContain(`stopped: ${workspace.path('dist')} is as it was`);
  expect(readSite(workspace)).toBe('first');
  expect(namesIn(workspace)).toEqual(['dist']);
});

test('a full disk leaves the old site and cleans up', async () => {
  const workspace = new Workspace();
  await build(workspace, 'first');
  const { code, said } = await build(workspace, 'full');
  expect(code).toBe(1);
  expect(said).toContain(`not built: ${workspace.path('dist')} is as it was`);
  expect(readSite(workspace)).toBe('first');
  expect(namesIn(workspace)).toEqual(['dist']);
});

test('several builds at once do not mix', async () => {
  const workspace = new Workspace();
  const words = ['a', 'b', 'c', 'd'];
  const ended = await Promise.all(words.map((word) => build(workspace, word)));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(words).toContain(readSite(workspace));
  expect(namesIn(workspace)).toEqual(['dist']);
});
