// `npm pack`, unpacked below node_modules where Node strips no types: the command does there what it does in a checkout.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../scripts/command/command.ts';
import { sampleReport } from './sample-report.ts';
import { jsonLines, scriptPath, Workspace } from './workspace.ts';

/** The path of the installed program. */
function install(work: Workspace): string {
  const packed = spawnSync('npm', ['pack', '--pack-destination', work.folder], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(packed.status, packed.stderr).toBe(0);
  const modules = work.path('node_modules');
  mkdirSync(modules);
  const archive = readdirSync(work.folder).find((name) => name.endsWith('.tgz')) ?? '';
  expect(spawnSync('tar', ['xzf', work.path(archive), '-C', modules]).status).toBe(0);
  renameSync(join(modules, 'package'), join(modules, 'mingbai'));
  // What `npm install` would put beside it.
  for (const name of readdirSync(join(projectFolder, 'node_modules')).filter((it) => !it.startsWith('.')))
    symlinkSync(join(projectFolder, 'node_modules', name), join(modules, name), 'junction');
  return join(modules, 'mingbai', 'bin', 'mingbai.js');
}

it('reads, normalises and checks, and says what needs a checkout', () => {
  const work = new Workspace();
  const program = install(work);
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: work.folder, encoding: 'utf8' });
  work.write('sources/2021.txt', sampleReport());

  const parsed = run(program, 'parse', 'sources/2021.txt');
  expect(parsed).toMatchObject({ status: 0, stderr: '' });
  expect(jsonLines(parsed.stdout)).toMatchObject([{ status: 'ok', report: { agencyId: '371000-kjj' } }]);
  expect(parsed.stdout).toBe(run(scriptPath('mingbai.ts'), 'parse', 'sources/2021.txt').stdout);

  const folders = ['--sources', 'sources', '--out', 'out', '--cache', 'cache', '--quiet'];
  expect(run(program, 'normalize', ...folders)).toMatchObject({ status: 0 });
  expect(work.list('out')).toEqual(['371000-kjj/2021.json']);
  expect(run(program, 'check', 'sources/2021.txt').stdout).toContain('1 checked, 0 rejected');

  const settings = (more: string) =>
    `import { defineConfig } from 'mingbai/config';\nexport default defineConfig({ ${more} } satisfies object);\n`;
  work.write('mingbai.config.mts', settings("contact: 'a@example.org'"));
  expect(run(program, 'normalize', ...folders)).toMatchObject({ status: 0, stderr: '' });
  work.write('mingbai.config.mts', settings("contacts: 'a@example.org'"));
  const refused = run(program, 'normalize', ...folders);
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean contact?') });
  work.write('mingbai.config.mts', settings(''));

  const built = run(program, 'build');
  expect(built.status).toBe(2);
  expect(built.stderr).toContain('mingbai build works in a checkout of the project, and this is a package of it.');
});
