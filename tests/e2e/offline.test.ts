// The offline copy of the site, opened from a folder → every link leads to a file, pages have their styles and charts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';
import { packSite } from '../../scripts/offline/pack-site.ts';
import { findDeadLinks } from '../scripts/offline/find-dead-links.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One of each kind, in both languages. */
const pages = [
  '',
  'agencies/',
  'agency/371000-kjj/',
  'agency/371000-kjj/2021/',
  'region/371000/',
  'metric/requests.received.total/',
  'checks/',
  'compare/',
  'search/',
  'data/',
  'coverage/',
].flatMap((path) => [path, `en/${path}`]);

describe.each(inject('sites'))('the offline copy of the site at $base', ({ folder, base }) => {
  const place = mkdtempSync(join(tmpdir(), 'mingbai-offline-e2e-'));
  const top = join(place, 'mingbai-offline-1.2.3');
  let files: Record<string, Uint8Array> = {};

  beforeAll(() => {
    const path = join(place, 'site.zip');
    packSite({ folder, base, version: '1.2.3', path });
    files = unzipSync(readFileSync(path));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), bytes);
    }
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('has no dead link', () => {
    expect(Object.keys(files).length).toBeGreaterThan(100);
    expect(findDeadLinks(files)).toEqual([]);
  });

  test.concurrent.each(pages)('%sindex.html opens from a file with its styles and without an error', async (path) => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await page.goto(pathToFileURL(join(top, path, 'index.html')).href);
    expect(problems).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontVariantNumeric)).toBe('tabular-nums');
    expect((await page.locator('h1').innerText()).trim()).not.toBe('');
    expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  test('links lead from page to page and to the data, charts are drawn', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(top, 'index.html')).href);
    await page.locator('.site-nav a').first().click();
    expect(page.url()).toMatch(/\/agencies\/index\.html$/);
    await page.locator('a[href$="371000-kjj/index.html"]').first().click();
    expect(await page.locator('figure[data-chart] svg').first().boundingBox()).toMatchObject({
      width: expect.any(Number),
    });
    await page.locator('a[href$="agency/371000-kjj.json"]').first().click();
    expect(page.url()).toMatch(/api\/v1\/agency\/371000-kjj\.json$/);
    await page.close();
  });
});
