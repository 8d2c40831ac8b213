// content/registry/*.yml → the registry, read once; a broken file is an error that names the file and the line.
import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { regionLevel } from '../report/model/agency.ts';
import { buildRegistry, type Registry, type RegistryData, registryData } from '../report/registry/registry.ts';

const folder = new URL('../../content/registry/', import.meta.url);
/** Regions by level, each level one block of text with a code and a name a line: YAML's own lists take 30 times as long. */
const regionBlocks = z.partialRecord(regionLevel, z.string());

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const lines = new LineCounter();
    const problem = parseDocument(text, { lineCounter: lines }).errors[0];
    const line = problem ? lines.linePos(problem.pos[0]).line : 1;
    throw new Error(`content/registry/${file}:${line}: ${problem?.message.split('\n')[0] ?? cause}`, { cause });
  }
}

function findLine(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const node = parseDocument(text, { lineCounter: lines }).getIn(path.slice(0, 1), true);
  const start =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range[0] : 0;
  return lines.linePos(Number(start)).line;
}

/** Checks the content of one file against its schema. */
function readFile<T>(file: string, schema: z.ZodType<T>, from: URL): T {
  const text = readFileSync(new URL(file, from), 'utf8');
  const result = schema.safeParse(readYaml(file, text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const line = findLine(text, issue?.path ?? []);
  throw new Error(`content/registry/${file}:${line}: ${issue?.path.join('.')}: ${issue?.message}`, {
    cause: result.error,
  });
}

function listRegions(blocks: z.infer<typeof regionBlocks>) {
  return Object.entries(blocks).flatMap(([level, block]) =>
    block
      .trim()
      .split('\n')
      .map((line) => ({ code: line.slice(0, 6), name: line.slice(7).trim(), level: regionLevel.parse(level) })),
  );
}

function readData(from: URL): RegistryData {
  const { shape } = registryData;
  const regions = shape.regions.parse(listRegions(readFile('regions.yml', regionBlocks, from)));
  const sectors = readFile('sectors.yml', shape.sectors, from);
  const agencies = readFile('agencies.yml', shape.agencies, from);
  const zones = readFile('zones.yml', shape.zones.unwrap(), from);
  const population = existsSync(new URL('population.yml', from))
    ? readFile('population.yml', shape.population.unwrap(), from)
    : [];
  return { regions, sectors, agencies, zones, population };
}

let loaded: Registry | undefined;

/** Reads the registry at the first call; `from` is a folder to read instead of the project's own. */
export function loadRegistry(from?: URL): Registry {
  if (from) return buildRegistry(readData(from));
  loaded ??= buildRegistry(readData(folder));
  return loaded;
}

/** The registry as it is written down, for those who build it elsewhere. */
export const loadRegistryData = (): RegistryData => readData(folder);
