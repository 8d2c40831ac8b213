// The embedded reports → a site built at once and one built in parts, compared byte by byte.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { runNode } from '../build/run-node.ts';
import { defineCommand, exitCode, mingbaiProgram, print, projectFolder } from '../command/command.ts';

const recipes = ['parallel', 'slurm'] as const;

const usage = `Usage: npm run prove -- parts [--recipe NAME]

Reads content/sources and builds the site with mingbai build, and again in parts with a recipe of scripts/cluster, and
compares every file of the two. Nothing in content/ is changed.

  --recipe NAME   ${recipes.join(' or ')}: the engine must be there (docs/parts.md)   (default parallel)
  -h, --help      print this help

Exit code: 0 the same bytes, 1 not, 2 wrong usage.
`;

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

/** Files that only one of the two has, or that differ. */
function compareSites(whole: string, parts: string): { files: number; different: string[] } {
  const [own, other] = [listFiles(whole), listFiles(parts)];
  const all = [...new Set([...own, ...other])].sort();
  const isSame = (file: string): boolean =>
    own.includes(file) &&
    other.includes(file) &&
    readFileSync(join(whole, file)).equals(readFileSync(join(parts, file)));
  return { files: all.length, different: all.filter((file) => !isSame(file)) };
}

export const command = defineCommand({
  usage,
  options: { recipe: { type: 'string', default: 'parallel' } },
  async run({ values: { recipe } }) {
    if (!recipes.some((name) => name === recipe)) throw new UsageError(`--recipe ${recipe}: ${recipes.join(' or ')}.`);
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-parts-'));
    try {
      const at = (name: string): string => join(folder, name);
      const [content, whole, parts] = [at('content'), at('whole'), at('parts')];
      cpSync(join(projectFolder, 'content'), content, { recursive: true });
      const places = [
        '--out',
        join(content, 'reports'),
        '--findings',
        join(content, 'findings'),
        '--cache',
        at('cache'),
      ];
      for (const args of [
        ['normalize', '--quiet', ...places],
        ['build', '--no-normalize', '--no-serve', '--content', content, '--out', whole],
      ])
        if ((await runNode({ root: projectFolder, program: mingbaiProgram, args })) !== 0) return exitCode.findings;
      const { status } = spawnSync('sh', [join(projectFolder, 'scripts', 'cluster', `${recipe}.sh`)], {
        env: { ...process.env, WORK: at('work'), OUT: parts, CONTENT: content },
        stdio: ['ignore', process.stderr.fd, process.stderr.fd],
      });
      if (status !== 0) return exitCode.findings;
      const { files, different } = compareSites(whole, parts);
      for (const file of different) await print(`different: ${file}\n`);
      await print(`${files} files, ${different.length} of them different\n`);
      return different.length === 0 ? exitCode.clean : exitCode.findings;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
