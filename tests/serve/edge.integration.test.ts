// The renderer in a process that may read no disk but its own program, over a store that a server hands out by ranges → the pages of a build.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { planBuild } from '../../scripts/build/build-plan.ts';
import { findRenderer } from '../../scripts/build/find-renderer.ts';
import { openBuiltRenderer, placeContent } from '../../scripts/build/open-renderer.ts';
import { projectFolder } from '../../scripts/command/command.ts';
import { loadRegistry, loadRegistryData } from '../../src/store/load-registry.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { Workspace } from '../scripts/workspace.ts';

/** What a worker on the edge would be: no more than `fetch`. */
const worker = `
import { createHash } from 'node:crypto';
const { entry, store, paths, forbidden } = JSON.parse(process.argv[1]);
const { openEdge } = await import(entry);
let fetched = 0;
const answer = openEdge({
  manifest: await (await fetch(store + 'parts.json')).text(),
  registry: await (await fetch(store + 'registry.json')).json(),
  site: 'https://mingbai.test',
  async sizeOf(file) {
    const { headers } = await fetch(store + file, { method: 'HEAD' });
    return Number(headers.get('content-length'));
  },
  async readRange(file, start, length) {
    const response = await fetch(store + file, { headers: { range: 'bytes=' + start + '-' + (start + length - 1) } });
    if (response.status !== 206) throw new Error(file + ' gave ' + response.status);
    fetched += 1;
    return new Uint8Array(await response.arrayBuffer());
  },
});
const pages = {};
for (const path of paths) {
  const response = await answer(new Request('https://mingbai.test/mingbai' + path));
  const bytes = response && new Uint8Array(await response.arrayBuffer());
  pages[path] = response ? [response.status, createHash('sha256').update(bytes).digest('hex')] : null;
}
let disk = 'open';
try { (await import('node:fs')).readFileSync(forbidden); } catch (error) { disk = error.code; }
console.log(JSON.stringify({ pages, fetched, disk }));
`;

function answerRanges(folder: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const bytes = readFileSync(join(folder, (request.url ?? '').slice(1)));
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const body = first === undefined ? bytes : bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(first === undefined ? 200 : 206, { 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

test('pages of bodies are those of the build, and all others are left to the host', async () => {
  const workspace = new Workspace();
  const store = workspace.path('store');
  mkdirSync(store);
  writeStore(join(projectFolder, 'content'), store, loadRegistry());
  writeFileSync(join(store, 'registry.json'), JSON.stringify(loadRegistryData()));
  const server = createServer(answerRanges(store)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once('listening', done));

  const plan = planBuild({ base: '/mingbai/', site: 'https://mingbai.test' });
  const { entry } = await findRenderer(plan);
  const paths = [
    ...['/agency/371000-kjj/', '/en/agency/371000-kjj/', '/agency/371000-kjj/2021/', '/en/agency/350128-gwh/2014/'],
    ...['/', '/metric/requests.received.total/', '/agency/371000-kjj/1999/', '/agency/999999-kjj/'],
  ];
  const { port } = server.address() as AddressInfo;
  const folders = [dirname(dirname(entry)), join(projectFolder, 'node_modules'), join(projectFolder, 'package.json')];
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${folder}`),
    '--input-type=module',
    '--eval',
    worker,
    JSON.stringify({ entry, store: `http://127.0.0.1:${port}/`, paths, forbidden: join(store, 'parts.json') }),
  ]);
  const { pages, fetched, disk } = JSON.parse(stdout);
  expect(disk).toBe('ERR_ACCESS_DENIED');

  const renderer = await openBuiltRenderer({
    entry,
    content: placeContent({ ...plan, store }),
    site: plan.address.site,
  });
  for (const path of paths.slice(0, 4)) {
    const { status, body } = await renderer.render(path);
    expect(pages[path], path).toEqual([status, createHash('sha256').update(body).digest('hex')]);
  }
  expect(paths.slice(4).map((path) => pages[path])).toEqual([null, null, null, null]);
  // Two parts: of each both packs, their ends and what of a body lies together.
  expect(fetched).toBeLessThan(14);
}, 300_000);
