// The packs of all parts → a store: what the rules over all reports say, and what each body's pages say of the others.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { reducePacks } from '../../src/pipeline/reduce-packs.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { defineCommand, exitCode } from '../command/command.ts';

const usage = `Usage: mingbai reduce --packs DIR --out DIR

Takes the packs that mingbai parse --manifest wrote, one a part, and writes a store: the same packs under the names that
say what they hold, what the rules over all reports say, and for each body what its pages need to know of the others.
The store is the same as that of a build on one machine from all sources.

  --packs DIR   the packs, *.pack
  --out DIR     an empty folder for the store
  -h, --help    print this help

Exit code: 0 written, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: { packs: { type: 'string' }, out: { type: 'string' } },
  async run({ values, effects }) {
    const { packs, out } = values;
    if (packs === undefined || !statSync(packs, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--packs ${packs ?? ''}: name the folder that holds the packs.`);
    if (out === undefined) throw new UsageError('Name a folder for the store: --out DIR.');
    if (existsSync(out) && readdirSync(out).length > 0) throw new UsageError(`--out ${out} is not empty.`);
    mkdirSync(out, { recursive: true });
    const paths = readdirSync(packs)
      .filter((name) => name.endsWith('.pack'))
      .sort()
      .map((name) => join(packs, name));
    const { parts, whole } = reducePacks(paths, out, loadRegistry());
    await effects.print(`${whole.reports} reports of ${whole.bodies} bodies in ${parts.length} parts\n`);
    return exitCode.clean;
  },
});
