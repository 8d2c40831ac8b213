// Pages made on request → asked for once, kept, dropped when there are many, refused when too many wait.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LiveOptions, openLivePages, TooBusyError } from '../../../scripts/serve/live-pages.ts';
import { startServer } from '../../../scripts/serve/start-server.ts';
import { Workspace } from '../workspace.ts';
import { ask } from './raw-request.ts';

/** Every path below `agency/` is a page that says its own path. */
function openPages(options: Partial<LiveOptions> = {}) {
  const workspace = new Workspace();
  const asked: string[] = [];
  const folder = workspace.path('pages');
  const pages = openLivePages({
    folder,
    render: async (path) => {
      asked.push(path);
      return /^\/(?:agency\/.+)?$/.test(path) ? Buffer.from(`<h1>${path}</h1>`) : undefined;
    },
    ...options,
  });
  return { workspace, folder, pages, asked };
}

test('a page is rendered once, whole and packed', async () => {
  const { folder, pages, asked } = openPages();
  expect(await Promise.all(['agency/a/', 'agency/a/', ''].map((path) => pages.fetch(path)))).toEqual([
    folder,
    folder,
    folder,
  ]);
  expect(await pages.fetch('agency/a/')).toBe(folder);
  expect(asked.sort()).toEqual(['/', '/agency/a/']);
  const file = join(folder, 'agency', 'a', 'index.html');
  expect(readFileSync(file, 'utf8')).toBe('<h1>/agency/a/</h1>');
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe('<h1>/agency/a/</h1>');
});

test('where no page stands nothing is written', async () => {
  const { folder, pages } = openPages();
  expect(await pages.fetch('region/1/')).toBeUndefined();
  expect(existsSync(join(folder, 'region'))).toBe(false);
});

test.each([
  '../',
  'agency/../../etc/',
  'agency/a b/',
  'agency//',
  'agency/\0/',
  'agency/a',
  `agency/${'a'.repeat(300)}/`,
  'agency/机关/',
])('%j is not even looked for', async (path) => {
  const { pages, asked } = openPages();
  expect(await pages.fetch(path)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('of many pages those asked for last stay, and the others are made again', async () => {
  const { folder, pages, asked } = openPages({ mostKept: 2 });
  for (const name of ['a', 'b', 'a', 'c', 'a']) await pages.fetch(`agency/${name}/`);
  const isKept = (name: string) => existsSync(join(folder, 'agency', name, 'index.html'));
  expect(['a', 'b', 'c'].map(isKept)).toEqual([true, false, true]);
  await pages.fetch('agency/b/');
  expect(asked).toEqual(['/agency/a/', '/agency/b/', '/agency/c/', '/agency/b/']);
});

test('when many wait nobody else may', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { pages } = openPages({ mostWaiting: 1, render: () => held.then(() => Buffer.from('x')) });
  const first = pages.fetch('agency/a/');
  await expect(pages.fetch('agency/b/')).rejects.toThrow(TooBusyError);
  release();
  await first;
  expect(await pages.fetch('agency/b/')).toBeDefined();
});

test('a page that could not be rendered is tried again', async () => {
  let fails = true;
  const { folder, pages } = openPages({
    render: async () => {
      if (fails) throw new Error('broken');
      return Buffer.from('x');
    },
  });
  await expect(pages.fetch('agency/a/')).rejects.toThrow('broken');
  fails = false;
  expect(await pages.fetch('agency/a/')).toBe(folder);
});

describe('over the network', () => {
  async function serve(options: Partial<LiveOptions> = {}) {
    const { workspace, folder, pages } = openPages(options);
    workspace.write('pages/404.html', '<h1>no such page</h1>');
    workspace.write('client/assets/x.js', 'x()');
    workspace.write('site/data/figures.txt', 'figures');
    workspace.write('site/agency/old/index.html', '<h1>of another build</h1>');
    workspace.write('site/region/1/index.html', '<h1>of another build</h1>');
    const server = await startServer({
      folder: workspace.path('site'),
      base: '/mingbai/',
      port: 0,
      gzip: true,
      live: { pages, folders: [workspace.path('client'), folder] },
    });
    onTestFinished(() => server.close());
    return server.url;
  }

  test.each([
    ['GET', 'agency/a/', 200, '<h1>/agency/a/</h1>'],
    ['GET', 'agency/a/index.html', 200, '<h1>/agency/a/</h1>'],
    ['GET', 'agency/old/', 200, '<h1>/agency/old/</h1>'],
    ['GET', '', 200, '<h1>/</h1>'],
    ['HEAD', 'agency/a/', 200, ''],
    ['GET', 'agency/a?x=1', 301, expect.any(String)],
    ['GET', 'region/1/', 404, '<h1>no such page</h1>'],
    ['GET', 'region/1/index.html', 404, '<h1>no such page</h1>'],
    ['GET', 'agency/%2e%2e/%2e%2e/pages/404.html', 404, '<h1>no such page</h1>'],
    ['GET', 'agency/%00/', 400, expect.stringContaining('400 Bad Request')],
    ['POST', 'agency/a/', 405, expect.stringContaining('405 Method Not Allowed')],
    ['GET', 'assets/x.js', 200, 'x()'],
    ['GET', 'data/figures.txt', 200, 'figures'],
  ])('%s %s is %i', async (method, path, status, body) => {
    const answer = await ask(await serve(), `${method} /mingbai/${path} HTTP/1.1`);
    expect([answer.status, answer.body]).toEqual([status, body]);
    if (status === 301) expect(answer.headers.location).toBe('/mingbai/agency/a/?x=1');
  });

  test('pages may be kept for a while, assets for ever, and who has a page gets none', async () => {
    const url = await serve();
    const page = await ask(url, 'GET /mingbai/agency/a/ HTTP/1.1');
    expect(page.headers).toMatchObject({
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding, Accept',
    });
    const again = await ask(url, 'GET /mingbai/agency/a/ HTTP/1.1', `If-None-Match: ${page.headers.etag}`);
    expect([again.status, again.body]).toEqual([304, '']);
    const asset = await ask(url, 'GET /mingbai/assets/x.js HTTP/1.1');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('a part of a page', async () => {
    const answer = await ask(await serve(), 'GET /mingbai/agency/a/ HTTP/1.1', 'Range: bytes=4-9');
    expect([answer.status, answer.body]).toEqual([206, '/agenc']);
  });

  test('too many at once are told to come again, and a page that fails is no end', async () => {
    const url = await serve({ mostWaiting: 0 });
    const busy = await ask(url, 'GET /mingbai/agency/a/ HTTP/1.1');
    expect([busy.status, busy.headers['retry-after']]).toEqual([503, '5']);
    const broken = await serve({ render: () => Promise.reject(new Error('broken')) });
    expect((await ask(broken, 'GET /mingbai/agency/a/ HTTP/1.1')).status).toBe(500);
    expect((await ask(broken, 'GET /mingbai/data/figures.txt HTTP/1.1')).status).toBe(200);
  });
});
