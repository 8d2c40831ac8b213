// A new site beside an old one → in its place; and wherever the exchange is cut, a whole one at the next start.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exchangeSite, makeWorkFolder, sweepBuilds, undoCutExchange } from '../../../scripts/build/exchange.ts';
import { UsageError } from '../../../src/pipeline/errors.ts';
import { scriptPath, Workspace } from '../workspace.ts';

/** Higher than any process has. */
const nobody = 2 ** 30;

function makeSites() {
  const workspace = new Workspace();
  workspace.write('dist/index.html', 'old');
  workspace.write('dist/only-old.html', 'old');
  workspace.write('dist/site.webmanifest', '{"scope":"/"}');
  workspace.write('work/index.html', 'new');
  workspace.write('work/site.webmanifest', '{"scope":"/"}');
  return { workspace, out: workspace.path('dist'), fresh: workspace.path('work') };
}

const namesIn = (workspace: Workspace): string[] => readdirSync(workspace.folder).sort();

test('the new site is where the old one was, and nothing is left beside it', async () => {
  const { workspace, out, fresh } = makeSites();
  exchangeSite(fresh, out);
  await sweepBuilds(out);
  expect(namesIn(workspace)).toEqual(['dist']);
  expect(workspace.list('dist')).toEqual(['index.html', 'site.webmanifest']);
  expect(workspace.read('dist/index.html')).toBe('new');
});

test('a first site needs no old one', () => {
  const workspace = new Workspace();
  workspace.write('work/index.html', 'new');
  exchangeSite(workspace.path('work'), workspace.path('dist'));
  expect(workspace.read('dist/index.html')).toBe('new');
});

test('where the new site cannot be placed, the old one is put back', () => {
  const { workspace, out } = makeSites();
  expect(() => exchangeSite(workspace.path('none'), out)).toThrow(/ENOENT/);
  expect(workspace.read('dist/index.html')).toBe('old');
});

describe('cut', () => {
  const program = fileURLToPath(new URL('./end-amid-renames.ts', import.meta.url));

  /** Renames that happened → which site stands there once the cut is undone. */
  test.each([
    [0, 'old'],
    [1, 'old'],
    [2, 'new'],
    [3, 'new'],
  ])('after %i renames: the %s site', async (renames, expected) => {
    const { workspace, out, fresh } = makeSites();
    spawnSync(process.execPath, [program, String(renames), fresh, out]);
    expect(await undoCutExchange(out)).toBe(renames === 1);
    expect(workspace.read('dist/index.html')).toBe(expected);
    expect(existsSync(workspace.path('dist/only-old.html'))).toBe(expected === 'old');
    await sweepBuilds(out);
    expect(namesIn(workspace).filter((name) => name !== 'work')).toEqual(['dist']);
  });

  test('serve mends it and serves', async () => {
    const { workspace, out, fresh } = makeSites();
    spawnSync(process.execPath, [program, '1', fresh, out]);
    expect(existsSync(out)).toBe(false);
    const server = spawn(process.execPath, [scriptPath('mingbai.ts'), 'serve', '--port', '0', out]);
    onTestFinished(() => void server.kill('SIGKILL'));
    const [line] = await once(server.stdout, 'data');
    expect(await (await fetch(String(line).trim())).text()).toBe('old');
    expect(workspace.exists('dist/only-old.html')).toBe(true);
  });
});

test('of several old sites the last that was moved is put back', async () => {
  const { workspace, out } = makeSites();
  workspace.write(`.dist.${nobody + 1}.0.old/index.html`, 'older');
  workspace.write('elsewhere/index.html', 'old');
  await new Promise((resolve) => setTimeout(resolve, 20));
  exchangeSite(workspace.path('elsewhere'), workspace.path(`.dist.${nobody}.0.old`));
  const kept = workspace.path('kept');
  exchangeSite(out, kept);
  expect(await undoCutExchange(out)).toBe(true);
  expect(workspace.read('dist/index.html')).toBe('old');
});

test('what killed builds left is swept; what others are at, or name alike, is not', async () => {
  const { workspace, out } = makeSites();
  const living = process.ppid;
  const kept = [`.dist.${living}.0.new`, `.dist.${living}.0.old`, '.dist.new', '.dist.1.0.new.txt', '.other.1.0.new'];
  for (const name of kept) mkdirSync(workspace.path(name));
  for (const end of ['new', 'old', 'gone']) workspace.write(`.dist.${nobody}.0.${end}/index.html`, 'half');
  mkdirSync(workspace.path(`.dist.${process.pid}.0.new`));
  await sweepBuilds(out);
  expect(namesIn(workspace)).toEqual([...kept, 'dist', 'work'].sort());
});

test('a folder that cannot be written to is refused before anything is built', () => {
  expect(() => makeWorkFolder('/proc/dist')).toThrow(UsageError);
  expect(() => makeWorkFolder('/proc/dist')).toThrow(/\/proc cannot be written to.*name another --out/);
});
