// A folder → a portal: settings, one report as an example, a README, and a workflow that builds and publishes it. Files that are there stay.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { findHost, hosts } from '../build/hosts.ts';
import { defineCommand, exitCode, packageFolder, readVersion } from '../command/command.ts';

const usage = `Usage: mingbai init [--for HOST] [DIR]

Makes a portal in DIR: mingbai.config.ts, one report as an example, a README, a workflow that builds and publishes the
site, and what tells editors the shape of the files. A file that is there already is left as it is.

  DIR          the folder                                  (default: this one)
  --for HOST   whose workflow is written                   (default github-pages)
               ${Object.keys(hosts).join(', ')}
  -h, --help   print this help

Exit code: 0 made, 2 wrong usage.
`;

/** Of these the schemas of the package are told to the editor. */
const catalogue = (): { schemas: { fileMatch: string[]; url: string }[] } =>
  JSON.parse(readFileSync(join(packageFolder, 'schemas', 'catalog.json'), 'utf8'));

function writeEditorSettings(): string {
  const schemas = catalogue().schemas.map(({ fileMatch, url }) => [
    url.replace('./', './node_modules/mingbai/schemas/'),
    fileMatch.map((glob) => glob.replace('**/', '')),
  ]);
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(schemas) }, null, 2)}\n`;
}

/** `portal` is the version whose files these are: `upgrade --check` compares it with the one that is installed. */
function writePackage(folder: string, version: string): string {
  const name =
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z\d-]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'portal';
  const scripts = {
    build: 'mingbai build',
    serve: 'mingbai serve',
    check: 'mingbai check content/sources',
    start: 'mingbai build --serve',
  };
  const content = {
    name,
    private: true,
    type: 'module',
    scripts,
    dependencies: { mingbai: `^${version}` },
    mingbai: { portal: version },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const example = 'content/sources/371000/371000-kjj';
const workflowOf = (host: string): string =>
  host === 'gitlab-pages' ? '.gitlab-ci.yml' : '.github/workflows/site.yml';

/** Path in the portal → its text. */
function listFiles(folder: string, host: string): ReadonlyMap<string, string> {
  const read = (...path: string[]): string => readFileSync(join(packageFolder, ...path), 'utf8');
  return new Map([
    ['package.json', writePackage(folder, readVersion())],
    ['mingbai.config.ts', read('templates', 'portal', 'mingbai.config.ts')],
    ['README.md', read('templates', 'portal', 'README.md')],
    // Under its own name npm would leave it out of the package.
    ['.gitignore', read('templates', 'portal', 'gitignore')],
    ['.vscode/settings.json', writeEditorSettings()],
    [workflowOf(host), read('templates', 'workflows', `${host}.yml`)],
    ...['2021.txt', '2021.yml'].map((name): [string, string] => [`${example}/${name}`, read(example, name)]),
  ]);
}

/** `npm install` wrote the file before us: of it only the version is noted, and that configuration is a module. */
function noteVersion(folder: string): void {
  const path = join(folder, 'package.json');
  const written = JSON.parse(readFileSync(path, 'utf8'));
  const noted = { type: 'module', ...written, mingbai: { portal: readVersion(), ...written.mingbai } };
  writeFileSync(path, `${JSON.stringify(noted, null, 2)}\n`);
}

export const command = defineCommand({
  usage,
  takesNames: true,
  options: { for: { type: 'string', default: 'github-pages' } },
  async run({ values, names, effects }) {
    const [name = '.', ...more] = names;
    if (more.length > 0) throw new UsageError(`${more[0]}: name one DIR.`);
    findHost(values.for);
    const folder = resolve(name);
    const kept: string[] = [];
    for (const [path, text] of listFiles(folder, values.for)) {
      const target = join(folder, path);
      if (existsSync(target)) kept.push(path);
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
    noteVersion(folder);
    for (const path of kept) effects.warn(`${path} is there already: left as it is\n`);
    const first = name === '.' ? [] : [`cd ${name}`, 'npm install'];
    await effects.print(
      `a portal is in ${folder}; next:\n${[...first, 'npx mingbai build', 'npx mingbai serve'].map((line) => `  ${line}\n`).join('')}`,
    );
    return exitCode.clean;
  },
});
