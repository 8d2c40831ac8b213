// The command line and the core → lib/, compiled: what `npm pack` takes, since Node strips no types below node_modules.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './command/command.ts';

const lib = join(projectFolder, 'lib');
const compiler = join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc');

/** The compiler rewrites what is imported, but not the programs of threads and processes that are named by address. */
const named = /new URL\('(\.[^']+)\.ts', import\.meta\.url\)/gu;

rmSync(lib, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.lib.json'], { cwd: projectFolder, stdio: 'inherit' });
for (const name of globSync('**/*.js', { cwd: lib })) {
  const path = join(lib, name);
  const code = readFileSync(path, 'utf8');
  const mended = code.replace(named, "new URL('$1.js', import.meta.url)");
  if (mended !== code) writeFileSync(path, mended);
}
// What the command reads of the project stands at the same place beside it.
for (const part of ['package.json', 'content/registry']) {
  cpSync(join(projectFolder, part), join(lib, part), { recursive: true });
}
