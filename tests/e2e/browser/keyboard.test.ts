// A keyboard and nothing else → header, outline, tables and charts can all be reached, seen and used.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { listExamples } from '../support/examples.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const examples = listExamples(site);
const urlOf = (kind: string, language = 'zh'): string => {
  const found = examples.find((example) => example.kind === kind && example.language === language);
  if (!found) throw new Error(`no page of the kind ${kind}`);
  return found.url;
};

/** A busy machine takes its time with what is animated. */
const patient = { timeout: 60_000 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  // Without animation every key press has done what it does when the next one comes.
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
});
afterEach(() => page.close());

/** What has the focus, in a word, and whether one sees that it has. */
function describeFocus(): { name: string; seen: boolean } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { name: 'body', seen: true };
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  return {
    name: focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40) ?? '',
    seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && box.width > 0 && box.height > 0,
  };
}

test('the first key leads to a link over the header', async () => {
  await page.goto(urlOf('agency'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
  expect(await page.evaluate(describeFocus)).toMatchObject({ seen: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('the header is passed in the order in which it is read', async () => {
  await page.goto(urlOf('agency'));
  await page.keyboard.press('Tab');
  const expected = await page.locator('.site-header :is(a, button, input)').filter({ visible: true }).count();
  const places: { x: number; y: number }[] = [];
  for (let index = 0; index < expected; index += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.site-header') !== null)).toBe(true);
    expect(await page.evaluate(describeFocus)).toMatchObject({ seen: true });
    const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
    places.push({ x: box.x, y: box.y });
  }
  expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).sort((a, b) => a - b));
});

test('light and dark are switched by a key, and stay so on the next page', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(urlOf('agency'));
  await page.locator('[data-theme-switch]').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.goto(urlOf('report'));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('the other language is one link away, on the same page', async () => {
  await page.goto(urlOf('agency'));
  await page.locator('.site-tools a[hreflang="en"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(urlOf('agency', 'en'));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('the outline leads to the parts of the page', async () => {
  await page.goto(urlOf('agency'));
  const links = page.locator('.outline a');
  expect(await links.count()).toBeGreaterThan(2);
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash), patient).toBe(new URL(target, page.url()).hash);
    const readTop = () =>
      page.evaluate(
        () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect().top,
      );
    // On the screen, and not under the header.
    await expect.poll(readTop, patient).toBeGreaterThanOrEqual(0);
    await expect.poll(readTop, patient).toBeLessThan(900);
  }
});

test('an address that names a figure opens it in its table at once; one that no figure has is answered', async () => {
  const url = urlOf('report');
  await page.goto(url);
  const first = page.locator('table[data-figure-grid] td > a:not(.cell-mark)').first();
  const hash = new URL((await first.getAttribute('href')) ?? '', url).hash;
  await page.goto('about:blank');
  await page.goto(`${url}${hash}`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')), patient).toBe(hash);
  expect(await page.locator('[data-figure-panel]').isVisible()).toBe(true);
  await page.goto('about:blank');
  await page.goto(`${url}#requests.nothing.such`);
  await expect.poll(() => page.locator('[data-figure-missing]').isVisible(), patient).toBe(true);
});

describe.each(['agency-many-years', 'report'])('%s', (kind) => {
  test('no key press is lost on the way through the page, and the focus is always seen', async () => {
    await page.goto(urlOf(kind));
    const unseen: string[] = [];
    for (let presses = 0; presses < 600; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(describeFocus);
      if (focus.name === 'body') break;
      if (!focus.seen) unseen.push(focus.name);
    }
    expect(unseen).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('wide tables on a phone scroll by the arrow keys', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(urlOf(kind));
    const regions = page.locator('.scroll').filter({ visible: true });
    const wide = [];
    for (const region of await regions.all()) {
      if (await region.evaluate((element) => element.scrollWidth > element.clientWidth + 1)) wide.push(region);
    }
    expect(wide.length).toBeGreaterThan(0);
    for (const region of wide) {
      expect(await region.getAttribute('tabindex')).toBe('0');
      expect(await region.getAttribute('aria-label')).toBeTruthy();
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((element) => element.scrollLeft), patient).toBeGreaterThan(0);
    }
  });
});

test('every point of a chart is read by the arrow keys, in words', async () => {
  await page.goto(urlOf('agency-many-years'));
  const charts = page.locator('svg.chart');
  expect(await charts.count()).toBeGreaterThan(0);
  for (const chart of await charts.all()) {
    await chart.focus();
    await page.keyboard.press('Home');
    const first = await page.locator('.chart-tip').innerText();
    expect(first).toBe(await chart.locator('.point.is-read').getAttribute('data-words'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    // A chart of a body ends with its last report.
    const last = await page.locator('.chart-tip').innerText();
    expect(last).toBe(await chart.locator('.point.is-read').getAttribute('data-words'));
    expect(last).toContain('2023');
    await page.keyboard.press('Escape');
    expect(await page.locator('.chart-tip').innerText()).toBe('');
  }
});
