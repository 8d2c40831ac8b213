// `npm pack`, installed into an empty folder: a portal is made there, built, served and asked, as somebody does who has no checkout.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { globSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../scripts/command/command.ts';
import { sampleReport } from './sample-report.ts';
import { jsonLines, scriptPath, Workspace } from './workspace.ts';

const shell = process.platform === 'win32';
const npm = (cwd: string, ...args: string[]) => spawnSync('npm', args, { cwd, encoding: 'utf8', shell });

/** What the ends of links are counted for is counted where it lies. */
function countBytes(folder: string, leaveOut: RegExp): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && !leaveOut.test(entry.parentPath))
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The path of the installed program. */
function install(work: Workspace): string {
  const packed = npm(projectFolder, 'pack', '--pack-destination', work.folder);
  expect(packed.status, packed.stderr).toBe(0);
  const [archive = ''] = globSync('*.tgz', { cwd: work.folder });
  work.write('package.json', '{ "private": true }');
  const installed = npm(
    work.folder,
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefer-offline',
    work.path(archive),
  );
  expect(installed.status, installed.stderr).toBe(0);
  return work.path('node_modules/mingbai/bin/mingbai.js');
}

it('a portal without a checkout', () => {
  const work = new Workspace();
  const program = install(work);
  const run = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: work.folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });

  // Scans are read with what is installed apart; @napi-rs/canvas draws for that and nothing else.
  expect(countBytes(work.path('node_modules'), /[/\\]@napi-rs[/\\]/u) / 1024 ** 2).toBeLessThan(350);

  const made = run('init', '.');
  expect(made).toMatchObject({ status: 0, stderr: 'package.json is there already: left as it is\n' });
  expect(run('upgrade', '--check')).toMatchObject({ status: 0, stderr: '' });

  work.write('sources/2021.txt', sampleReport());
  const parsed = run('parse', 'sources/2021.txt');
  expect(parsed).toMatchObject({ status: 0, stderr: '' });
  expect(jsonLines(parsed.stdout)).toMatchObject([{ status: 'ok', report: { agencyId: '371000-kjj' } }]);
  const inCheckout = spawnSync(process.execPath, [scriptPath('mingbai.ts'), 'parse', 'sources/2021.txt'], {
    cwd: work.folder,
    encoding: 'utf8',
  });
  expect(parsed.stdout).toBe(inCheckout.stdout);
  expect(run('check', 'sources').stdout).toContain('1 checked, 0 rejected');

  const built = run('build', '--base', '/m/', '--for', 'github-pages', '--pictures', '2');
  expect(built.status, built.stderr).toBe(0);
  const page = work.read('dist/en/agency/371000-kjj/2021/index.html');
  expect(page).toContain('Disclosure reports of a place');
  expect(page).toContain('href="/m/en/agency/371000-kjj/"');
  expect(JSON.parse(work.read('dist/api/v1/report/371000-kjj/2021.json'))).toMatchObject({
    report: { year: 2021, figures: 212 },
  });
  expect(work.list('dist/og')).toHaveLength(2);
  // A second build takes over what stands.
  const again = run('build', '--base', '/m/', '--pictures', '2');
  expect(again).toMatchObject({ status: 0, stderr: expect.stringMatching(/pages: 0 rendered/u) });

  const demo = run('demo', '--bodies', '3', '--years', '2', '--no-serve');
  expect(demo.status, demo.stderr).toBe(0);
  expect(work.exists('dist-demo/content/INVENTED.txt')).toBe(true);

  work.write(
    'ask.ts',
    "import { MingbaiClient } from 'mingbai/client';\nconst client = new MingbaiClient({ site: 'https://example.org/' });\nconst answer = await client.figure('371000-kjj', 2021, 'requests.received.total');\nexport const value: number | null = 'figure' in answer ? answer.figure.value : null;\n// @ts-expect-error: it has no such file\nclient.nothing;\n",
  );
  const compiler = join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--lib',
    'es2024,dom',
    '--types',
    '',
    'ask.ts',
  ];
  const compiled = spawnSync(process.execPath, [compiler, ...flags], { cwd: work.folder, encoding: 'utf8' });
  expect([compiled.status, compiled.stdout]).toEqual([0, '']);

  work.write(
    'mingbai.config.ts',
    "import { defineConfig } from 'mingbai/config';\nexport default defineConfig({ contacts: 'a@example.org' } as object);\n",
  );
  expect(run('build')).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean contact?') });
  expect(run('regions').stderr).toContain(
    'mingbai regions works in a checkout of the project, and this is a package of it.',
  );
});
