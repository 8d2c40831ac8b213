// The command line and the core → lib/, compiled: what `npm pack` takes beside the pages, since Node strips no types below node_modules.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { hashOf } from '../src/pipeline/read-bytes.ts';
import { fontFiles, fontPackage } from './build/pictures/load-faces.ts';
import { idOfPackage } from './build/place-program.ts';
import { projectFolder } from './command/command.ts';
import { writeApiTypes, writeClientTypes } from './pack/write-types.ts';

const lib = join(projectFolder, 'lib');
const compiler = join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc');

/** The compiler rewrites what is imported, but not the programs of threads and processes that are named by address. */
const named = /new URL\('(\.[^']+)\.ts', import\.meta\.url\)/gu;

rmSync(lib, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.lib.json'], { cwd: projectFolder, stdio: 'inherit' });

const ofClient = join(lib, 'src', 'api-client');
writeFileSync(join(ofClient, 'api-types.d.ts'), writeApiTypes());
writeFileSync(join(ofClient, 'client.d.ts'), writeClientTypes(join(projectFolder, 'src', 'api-client', 'client.ts')));
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
mkdirSync(join(lib, 'fonts'));
for (const [name, file] of Object.entries(fontFiles)) {
  const font = readFileSync(createRequire(import.meta.url).resolve(`${fontPackage}/${file}`));
  // Slower ones gain a tenth.
  const packed = brotliCompressSync(font, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  writeFileSync(join(lib, 'fonts', `${name}.ttf.br`), packed);
}
const made = globSync(['lib/**/*.js', 'src/**/*', 'public/**/*', 'scripts/site/*', 'astro.config.mjs'], {
  cwd: projectFolder,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
writeFileSync(join(lib, idOfPackage), `${hashOf(...made.map((path) => readFileSync(path, 'latin1'))).slice(0, 16)}\n`);
