// The zod schemas of the API → public/api/v1/schema, published with the site. `--check` exits 1 when they differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { apiSchemas, writeJsonSchema } from '../../src/publish/schema/index.ts';
import { defineCommand, exitCode } from '../command/command.ts';

const folder = new URL('../../public/api/v1/schema/', import.meta.url);
const usage = `Usage: mingbai api-schema [--check]

Writes public/api/v1/schema: one JSON Schema for each file of the API.

  --check      write nothing; exit 1 when a schema differs from what would be written
  -h, --help   print this help

Exit code: 0 written or up to date, 1 out of date, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: { check: { type: 'boolean', default: false } },
  async run({ values, effects }) {
    const files = new Map(
      Object.entries(apiSchemas).map(([name, schema]) => [`${name}.json`, writeJsonSchema(name, schema)]),
    );
    if (!values.check) {
      replaceFiles(files);
      return exitCode.clean;
    }
    const stale = listStale(files);
    await effects.print(
      stale.map((name) => `public/api/v1/schema/${name} is out of date; run npm run api-schema\n`).join(''),
    );
    return stale.length > 0 ? exitCode.findings : exitCode.clean;
  },
});

function listFiles(): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Schemas of files that are gone go too. */
function replaceFiles(files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of listFiles().filter((it) => !files.has(it))) rmSync(new URL(name, folder));
  for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
}

function listStale(files: ReadonlyMap<string, string>): string[] {
  const committed = new Map(listFiles().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const names = new Set([...files.keys(), ...committed.keys()]);
  return [...names].filter((name) => files.get(name) !== committed.get(name)).sort();
}
