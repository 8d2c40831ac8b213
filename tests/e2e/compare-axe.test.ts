// The page of comparisons in each of its views → axe finds nothing, and nothing is wider than a phone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';
import { views } from '../../src/views/compare/compare-state.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
type AxeWindow = { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } };

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { url: home } = site;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const looks = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1440 },
] as const;
const question = 'of=371000-kjj,370300-kjj,371003-kjj,321300-gov,350128,kjj&m=requests.received.total&x=rate.granted';
const pages = views.flatMap((view) => [`compare/?${question}&view=${view}`, `en/compare/?${question}&view=${view}`]);

test.concurrent.each([...pages, `compare/embed/?${question}`])('%s', async (path) => {
  // The page's own policy would keep axe out.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(home + path);
    await page.locator('[data-figures][aria-busy="false"] figure').first().waitFor();
    for (const summary of await page.locator('[data-figures] summary').all()) await summary.click();
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(
      (chosen) => (window as unknown as AxeWindow).axe.run(document, chosen),
      options,
    );
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
    expect(told, `${colorScheme} at ${width}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${colorScheme} at ${width}`).toBe(0);
  }
  await context.close();
});
