// The zod schemas → public/api/v1/schema, published with the site, and schemas/, which editors read. `--check` exits 1 when they differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteEntry } from '../../src/collect/site.ts';
import { statements } from '../../src/pipeline/read-source.ts';
import { sidecarFields } from '../../src/pipeline/sidecar.ts';
import { withholdings } from '../../src/pipeline/withhold.ts';
import { apiSchemas, writeJsonSchema } from '../../src/publish/schema/index.ts';
import { registryData } from '../../src/report/registry/registry.ts';
import { defineCommand, exitCode, projectFolder } from '../command/command.ts';

const usage = `Usage: mingbai api-schema [--check]

Writes public/api/v1/schema: one JSON Schema for each file of the API; and schemas: one for each kind of file that people
write beside sources and in the registry, with catalog.json, which says to editors what each is for.

  --check      write nothing; exit 1 when a schema differs from what would be written
  -h, --help   print this help

Exit code: 0 written or up to date, 1 out of date, 2 wrong usage.
`;

interface Written {
  /** Globs of the files that it is for. */
  of: readonly string[];
  what: string;
  schema: z.ZodType;
}

const { agencies, sectors, zones, population } = registryData.shape;
const inRegistry = (name: string): readonly string[] => [`**/content/registry/${name}.yml`];

/** What people write, by the name of its schema. */
const written: Readonly<Record<string, Written>> = {
  // `2021.yml`, `2021-own_level.yml`, but not `2021.withhold.yml`: schemas of editors know no exceptions.
  sidecar: {
    of: ['**/content/sources/**/[0-9][0-9][0-9][0-9].yml', '**/content/sources/**/[0-9][0-9][0-9][0-9]-*.yml'],
    what: 'where a source came from',
    schema: sidecarFields,
  },
  withhold: { of: ['**/content/sources/**/*.withhold.yml'], what: 'figures kept off the site', schema: withholdings },
  statement: {
    of: ['**/content/sources/**/*.statement.yml'],
    what: 'what an agency says of a mismatch',
    schema: statements,
  },
  agencies: { of: inRegistry('agencies'), what: 'agencies with an entry of their own', schema: agencies },
  sectors: { of: inRegistry('sectors'), what: 'types of agencies', schema: sectors },
  zones: { of: inRegistry('zones'), what: 'zones without a code', schema: zones.unwrap() },
  population: { of: inRegistry('population'), what: 'residents by place and year', schema: population.unwrap() },
  sites: { of: inRegistry('sites'), what: 'government sites to collect from', schema: z.array(siteEntry) },
};

/** What is written by hand is checked as strictly as it is read: an unknown field is a slip. */
function writeEditorSchema(name: string, { what, schema }: Written): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title: `${name}: ${what}`, ...rest }, null, 2)}\n`;
}

/** As schemastore.org writes it; the addresses are relative to the file. */
function writeCatalog(): string {
  const schemas = Object.entries(written).map(([name, { of, what }]) => ({
    name: `Mingbai ${name}`,
    description: what,
    fileMatch: of,
    url: `./${name}.json`,
  }));
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/schema-catalog.json', version: 1, schemas }, null, 2)}\n`;
}

/** Folder from the root of the project → its files, whole. */
const folders: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'public/api/v1/schema': new Map(
    Object.entries(apiSchemas).map(([name, schema]) => [`${name}.json`, writeJsonSchema(name, schema)]),
  ),
  schemas: new Map([
    ...Object.entries(written).map(([name, one]) => [`${name}.json`, writeEditorSchema(name, one)] as const),
    ['catalog.json', writeCatalog()],
  ]),
};

export const command = defineCommand({
  usage,
  options: { check: { type: 'boolean', default: false } },
  async run({ values, effects }) {
    const entries = Object.entries(folders);
    if (!values.check) {
      for (const [folder, files] of entries) replaceFiles(folder, files);
      return exitCode.clean;
    }
    const stale = entries.flatMap(([folder, files]) => listStale(folder, files).map((name) => `${folder}/${name}`));
    await effects.print(stale.map((name) => `${name} is out of date; run npm run api-schema\n`).join(''));
    return stale.length > 0 ? exitCode.findings : exitCode.clean;
  },
});

function listFiles(folder: string): string[] {
  const path = join(projectFolder, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

/** Schemas of files that are gone go too. */
function replaceFiles(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(projectFolder, folder), { recursive: true });
  for (const name of listFiles(folder).filter((it) => !files.has(it))) rmSync(join(projectFolder, folder, name));
  for (const [name, text] of files) writeFileSync(join(projectFolder, folder, name), text);
}

function listStale(folder: string, files: ReadonlyMap<string, string>): string[] {
  const committed = new Map(
    listFiles(folder).map((name) => [name, readFileSync(join(projectFolder, folder, name), 'utf8')]),
  );
  const names = new Set([...files.keys(), ...committed.keys()]);
  return [...names].filter((name) => files.get(name) !== committed.get(name)).sort();
}
