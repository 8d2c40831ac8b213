// A site, or content, → answers to the questions of programs, over stdin and stdout, until the one who asks goes.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type FetchFile, MingbaiClient } from '../../src/api-client/client.ts';
import { tools } from '../../src/mcp/answers.ts';
import { openFinder, type ReadIndex } from '../../src/mcp/collection.ts';
import { compareTool } from '../../src/mcp/compare.ts';
import { buildServer } from '../../src/mcp/server.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { readAddress } from '../../src/publish/address.ts';
import { listAncestors } from '../../src/report/registry/locality.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { withStore } from '../../src/store/with-store.ts';
import { listSearchEntries, type SearchableBody } from '../../src/views/search/list-entries.ts';
import { defineCommand, exitCode, readVersion } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { runExport } from '../export/run-export.ts';

const usage = `Usage: mingbai mcp [SITE]
       mingbai mcp --content DIR

Answers questions of programs and agents about the figures of a site, over the Model Context Protocol on stdin and stdout:
find, list_agencies, figures, compare, findings, define, about. It only reads; every answer says where it comes from.

  SITE           address of a site, https://example.org/mingbai/, or the folder of a built one  (default dist)
  --content DIR  a folder of reports and findings instead: their API is made first, in a temporary folder
  --config FILE  settings of the portal (default mingbai.config.ts, here or in the folder of the project)
  -h, --help     print this help

For a client that is set up by a file:  { "mcpServers": { "mingbai": { "command": "npx", "args": ["mingbai", "mcp", "SITE"] } } }

Exit code: 0 the client is gone, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: { content: { type: 'string' }, ...configOption },
  async run({ values, names, effects }) {
    const [place = 'dist', ...more] = names;
    if (more.length > 0) throw new UsageError(`${more[0]}: name one SITE.`);
    await loadConfig(values.config);
    if (values.content === undefined) await serve(openSite(place), effects.warn);
    else if (names.length > 0) throw new UsageError('Name a SITE or --content DIR, not both.');
    else await serveContent(values.content, effects.warn);
    return exitCode.clean;
  },
});

/** Files of a folder, asked for by their `file:` address; what lies outside it is not there. */
export function fetchFrom(folder: string): FetchFile {
  const root = pathToFileURL(`${resolve(folder)}/`).href;
  return async (url) => {
    const path = new URL(url);
    const text = path.href.startsWith(root)
      ? await readFile(fileURLToPath(path), 'utf8').catch(() => undefined)
      : undefined;
    return {
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      json: async () => JSON.parse(text ?? 'null'),
    };
  };
}

export const clientOf = (folder: string): MingbaiClient =>
  new MingbaiClient({ site: pathToFileURL(`${resolve(folder)}/`).href, fetch: fetchFrom(folder) });

function openSite(place: string): MingbaiClient {
  if (/^https?:\/\//u.test(place)) {
    if (!URL.canParse(place)) throw new UsageError(`${place} is no address: write one such as https://example.org/.`);
    return new MingbaiClient({ site: place });
  }
  if (!existsSync(join(place, 'api', 'v1', 'agencies.json')))
    throw new UsageError(
      `${place} holds no built site: there is no api/v1/agencies.json in it. Build it first, or name --content DIR.`,
    );
  return clientOf(place);
}

/** Of the list of bodies and the registry, as a build makes it. */
async function makeIndex(client: MingbaiClient): Promise<ReadIndex> {
  const registry = loadRegistry();
  const { agencies } = await client.agencies();
  const bodies = agencies.map(
    ({ id, name, region, sector, zone, otherNames, alsoSectors, years }): SearchableBody => ({
      id,
      name: name.zh,
      en: name.en,
      region,
      sector,
      ...(zone !== null && { zone }),
      alsoSectors,
      names: otherNames,
      regions: [region, ...listAncestors(region, registry.regions).map(({ code }) => code)],
      years,
      full: years.length,
    }),
  );
  const files = new Map(buildIndex(listSearchEntries(bodies, registry)).files.map(({ path, text }) => [path, text]));
  return async (path) => JSON.parse(files.get(path) ?? 'null');
}

async function serveContent(content: string, warn: (text: string) => void): Promise<void> {
  if (!existsSync(join(content, 'reports')))
    throw new UsageError(`--content ${content}: there is no folder ${join(content, 'reports')}; run normalize first.`);
  const out = mkdtempSync(join(tmpdir(), 'mingbai-mcp-'));
  try {
    const published = join(content, 'published.json');
    await withStore(content, loadRegistry(), (store) =>
      runExport({ store, published, out, address: readAddress('/', null), version: readVersion() }),
    );
    await serve(clientOf(out), warn);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Resolves when the client closes its end, or a signal comes. */
async function serve(client: MingbaiClient, warn: (text: string) => void): Promise<void> {
  const collection = { client, finder: openFinder(client, makeIndex) };
  const server = buildServer([...tools, compareTool], collection, readVersion());
  const closed = new Promise<void>((done) => {
    server.server.onclose = () => done();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    process.stdin.once('end', () => done());
  });
  await server.connect(new StdioServerTransport());
  warn(`answering questions about ${client.site}\n`);
  await closed;
  await server.close();
}
