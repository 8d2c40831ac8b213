// A folder of sources → a list for each part, as `mingbai parse --manifest` takes them, and the names of the parts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { isFolder, walkSources } from '../../src/pipeline/walk-sources.ts';
import { partOfBody } from '../../src/store/part.ts';
import { defineCommand, exitCode, runCommand } from '../command/command.ts';

const usage = `Usage: node scripts/cluster/list-parts.ts --sources DIR --out DIR

Writes DIR/<part>.ndjson for each part, a line a source, and DIR/parts, a line a part. A source belongs to the part that
the first folder on its path begins with: 371000/371000-kjj/2021.html to 3710.

  --sources DIR   the folder of sources   (default content/sources)
  --out DIR       where to write
  -h, --help      print this help

Exit code: 0 written, 2 wrong usage.
`;

await runCommand(
  defineCommand({
    usage,
    options: { sources: { type: 'string', default: 'content/sources' }, out: { type: 'string' } },
    async run({ values: { sources, out }, effects }) {
      if (!isFolder(sources)) throw new UsageError(`there is no folder ${sources}.`);
      if (out === undefined) throw new UsageError('Name a folder for the lists: --out DIR.');
      const files = walkSources(sources).sources.map(({ file }) => file);
      const strange = files.find((file) => !/^\d{4}/.test(file));
      if (strange !== undefined) throw new UsageError(`${strange}: no folder with the code of a place holds it.`);
      mkdirSync(out, { recursive: true });
      const parts = Map.groupBy(files, partOfBody);
      for (const [part, own] of parts) {
        writeFileSync(join(out, `${part}.ndjson`), own.map((file) => `${JSON.stringify({ file })}\n`).join(''));
      }
      writeFileSync(join(out, 'parts'), [...parts.keys()].map((part) => `${part}\n`).join(''));
      await effects.print(`${files.length} sources in ${parts.size} parts\n`);
      return exitCode.clean;
    },
  }),
);
