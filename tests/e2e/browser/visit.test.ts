// Each kind of page, in both languages, at a root and under a sub-path, with script and without → nothing goes wrong.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { listExamples } from '../support/examples.ts';
import { holdLate, listMoved, markPlaces } from '../support/kept-places.ts';
import { scrollThrough, watchPage } from '../support/watch-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

describe.each(inject('sites'))('the site at $base', (site) => {
  const examples = listExamples(site);
  const { origin } = new URL(site.url);

  describe('with script', () => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext({ viewport: desk });
    });
    afterAll(() => context.close());

    test.concurrent.each(
      examples.flatMap((example) => [desk, phone].map((viewport) => ({ ...example, viewport, at: viewport.width }))),
    )(
      '$name at $at px: no error, no other origin, nothing sideways, and late parts have their place kept',
      async ({ url, viewport }) => {
        const page = await context.newPage();
        await page.setViewportSize(viewport);
        const { problems } = await watchPage(page, origin);
        const held = await holdLate(page);
        await page.goto(url, { waitUntil: 'commit' });
        await markPlaces(page);
        await held.release();
        await page.waitForLoadState('networkidle');
        await scrollThrough(page);
        expect(await listMoved(page)).toEqual([]);
        expect(problems).toEqual([]);
        expect(await page.evaluate(() => window.mingbaiViolations)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await page.close();
      },
    );
  });

  describe('the look at places', () => {
    const html =
      '<!doctype html><title>x</title><main><p id="a">甲</p><p id="b">乙</p><div></div></main><script defer src="late.js"></script>';
    const open = async (script: string) => {
      const page = await browser.newPage();
      await page.route(`${site.url}late/**`, (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ contentType: 'text/javascript', body: script })
          : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      const held = await holdLate(page);
      await page.goto(`${site.url}late/`, { waitUntil: 'commit' });
      await markPlaces(page);
      await held.release();
      await page.waitForLoadState('networkidle');
      const moved = await listMoved(page);
      await page.close();
      return moved;
    };

    test('notices what a late script pushes down', async () => {
      const moved = await open(
        "document.querySelector('#a').insertAdjacentHTML('afterend', '<hr style=\"height:40px\">')",
      );
      expect(moved).toEqual([expect.stringMatching(/^p\.: \d\d px down, 0 px right$/)]);
    });

    test('lets pass what fills a place of its own', async () => {
      expect(await open("document.querySelector('div').textContent = '丙'")).toEqual([]);
    });
  });

  describe('without script', () => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext({ viewport: desk, javaScriptEnabled: false });
    });
    afterAll(() => context.close());

    test.concurrent.each(examples)('$name: is complete', async ({ url }) => {
      const page = await context.newPage();
      const { problems } = await watchPage(page, origin);
      await page.goto(url, { waitUntil: 'networkidle' });
      expect(problems).toEqual([]);
      expect((await page.locator('h1').innerText()).trim()).not.toBe('');
      // The shortest page is one sentence of Chinese: nothing was collected yet.
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
      // What only a script could do is not offered.
      expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
      // The number of every chart can be read in its table.
      for (const chart of await page.locator('figure[data-chart]').all()) {
        const table = chart.locator('details');
        if ((await table.count()) === 0) continue;
        await table.locator('summary').first().click();
        expect(await table.locator('table').first().isVisible()).toBe(true);
      }
      await page.close();
    });
  });

  test('an address that does not exist gets the page that says so, with status 404', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${site.url}agency/000000-nobody/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('nav a').count()).toBeGreaterThan(3);
    await page.close();
  });
});
