// A small folder → how it is served: under its base, with slashes, types and the page for wrong addresses.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { findBase } from '../../../scripts/serve/find-base.ts';
import { readPort } from '../../../scripts/serve/read-port.ts';
import { type ServerOptions, startServer } from '../../../scripts/serve/start-server.ts';
import { Workspace } from '../workspace.ts';

async function serveSample(options: Partial<ServerOptions> = {}) {
  const workspace = new Workspace();
  workspace.write('index.html', '<h1>明白账</h1>');
  workspace.write('agency/a/index.html', '<h1>a</h1>');
  workspace.write('404.html', '<h1>没有这一页</h1>');
  workspace.write('en/404/index.html', '<h1>No such page</h1>');
  workspace.write('assets/x.css', 'a{}');
  workspace.write('site.webmanifest', '{"scope":"/mingbai/"}');
  const server = await startServer({ folder: workspace.folder, base: '/mingbai/', port: 0, ...options });
  onTestFinished(() => server.close());
  return { server, folder: workspace.folder };
}

const get = (url: string) => fetch(url, { redirect: 'manual' });

test('pages and files have their types', async () => {
  const { server } = await serveSample();
  const page = await get(`${server.url}agency/a/`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<h1>a</h1>',
  ]);
  expect((await get(`${server.url}assets/x.css`)).headers.get('content-type')).toMatch('text/css');
});

test('who takes gzip gets what is packed, under the type of what is in it', async () => {
  const { server, folder } = await serveSample({ gzip: true });
  writeFileSync(`${folder}/agency/a/index.html.gz`, gzipSync('<h1>packed</h1>'));
  const page = `${server.url}agency/a/`;
  const packed = await fetch(page, { headers: { 'Accept-Encoding': 'br, gzip' } });
  expect(await packed.text()).toBe('<h1>packed</h1>');
  expect(Object.fromEntries(packed.headers)).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding, Accept',
  });
  const plain = await fetch(page, { headers: { 'Accept-Encoding': 'identity' } });
  expect(await plain.text()).toBe('<h1>a</h1>');
  expect(plain.headers.get('content-encoding')).toBeNull();
  const none = await fetch(`${server.url}assets/x.css`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(await none.text()).toBe('a{}');
});

test.each([
  ['agency/a', 301, '/mingbai/agency/a/'],
  ['agency/a?x=1', 301, '/mingbai/agency/a/?x=1'],
  ['../', 302, '/mingbai/'],
])('%s is sent on with %i', async (path, status, location) => {
  const { server } = await serveSample();
  const response = await get(new URL(path, server.url).href);
  expect([response.status, response.headers.get('location')]).toEqual([status, location]);
});

test.each([
  ['agency/b/', '没有这一页'],
  ['en/agency/b/', 'No such page'],
  ['..%2f..%2fetc/passwd', '没有这一页'],
])('%s gets status 404 and the page for it', async (path, words) => {
  const { server } = await serveSample();
  const response = await get(server.url + path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain(words);
});

test('outside of the base there is nothing', async () => {
  const { server } = await serveSample();
  expect((await get(new URL('/agency/a/', server.url).href)).status).toBe(404);
});

test('a taken port makes way for the next free one', async () => {
  const taken = createServer().listen(0);
  onTestFinished(() => {
    taken.close();
  });
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { server } = await serveSample({ port: address.port });
  expect(Number(new URL(server.url).port)).toBeGreaterThan(address.port);
});

test('the base path is read from the built folder', async () => {
  const { folder } = await serveSample();
  expect(findBase(folder)).toBe('/mingbai/');
  expect(() => findBase(`${folder}/assets`)).toThrow(/holds no built site/);
  expect(() => findBase(`${folder}/none`)).toThrow(/there is no such folder/);
});

test.each(['x', '-1', '70000', ''])('%j is no port', (text) => {
  expect(() => readPort(text)).toThrow(/is no port/);
});
