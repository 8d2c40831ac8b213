// Another site with a frame of ours → the embedded comparison is shown in it, any other page is not.
import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The address of a page of somebody else that frames ours. */
async function frame(address: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe src="${address}"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return `http://127.0.0.1:${bound.port}/`;
}

test.each([
  ['compare/embed/', true],
  ['en/compare/embed/', true],
  ['', false],
  ['compare/', false],
])('%s may be framed: %s', async (path, may) => {
  for (const { url } of inject('sites')) {
    const page = await browser.newPage();
    await page.goto(await frame(url + path), { waitUntil: 'networkidle' });
    const [, framed] = page.frames();
    expect(framed?.url() === url + path).toBe(may);
    await page.close();
  }
});
