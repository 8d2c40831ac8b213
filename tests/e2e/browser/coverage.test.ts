// The page of what is held: its filters stand in the address, and it fits a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';

const [site] = inject('sites');
const url = site?.url ?? '';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterEach(() => page.close());

const shown = () => page.locator('.coverage-group:not([hidden]) tbody tr:not([hidden])').count();
const query = () => new URL(page.url()).search;

test('a choice stands in the address, and a reload and the way back keep it', async () => {
  await page.goto(`${url}coverage/`);
  const all = await shown();
  await page.locator('select[name="region"]').selectOption('371000');
  await expect.poll(shown).toBeLessThan(all);
  const some = await shown();
  expect(query()).toBe('?region=371000');
  await page.reload();
  expect(await page.locator('select[name="region"]').inputValue()).toBe('371000');
  await expect.poll(shown).toBe(some);
  await page.locator('.coverage-group:not([hidden]) tr:not([hidden]) th a').first().click();
  await page.waitForURL(/\/agency\//);
  await page.goBack();
  await expect.poll(shown).toBe(some);
  expect(await page.locator('select[name="region"]').inputValue()).toBe('371000');
});

test('clearing the choices clears the address; what is not offered chooses nothing', async () => {
  await page.goto(`${url}coverage/?region=999999&state=gap#matrix`);
  expect(await page.locator('select[name="region"]').inputValue()).toBe('');
  expect(await page.locator('select[name="state"]').inputValue()).toBe('gap');
  await page.locator('.coverage-filter button[type="reset"]').click();
  await expect.poll(query).toBe('');
  expect(new URL(page.url()).hash).toBe('#matrix');
});

test('the other language has the same choices', async () => {
  await page.goto(`${url}coverage/?sector=kjj`);
  const some = await shown();
  await page.locator('.site-tools a[hreflang="en"]').click();
  await page.waitForURL(/\/en\/coverage\/\?sector=kjj$/);
  await expect.poll(shown).toBe(some);
});

// Seventeen years do not fit a phone where a finger needs 24 px for each.
test.each(['', 'en/'])(
  'on a phone the last year is scrolled to beside the name, the page itself stays: /%scoverage/',
  async (language) => {
    await page.goto(`${url}${language}coverage/`);
    const tables = await page.locator('.coverage-group .scroll').evaluateAll((regions) =>
      regions.map((region) => {
        region.scrollLeft = region.scrollWidth;
        const own = region.getBoundingClientRect();
        const [name, last] = ['tbody th', 'tbody td:last-child'].map((part) =>
          region.querySelector(part)?.getBoundingClientRect(),
        );
        return { isNamed: (name?.left ?? -1) >= own.left - 1, hasLast: (last?.right ?? 9_999) <= own.right + 1 };
      }),
    );
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter(({ isNamed, hasLast }) => !isNamed || !hasLast)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);

test('what is typed above the list of bodies may be full-width, and stands in the address', async () => {
  await page.goto(`${url}agencies/`);
  await page.locator('input[name="names"]').fill('ｗｅｉｈａｉ');
  const rows = page.locator('.agency-table tbody tr:not([hidden])');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  const some = await rows.count();
  await page.locator('input[name="names"]').press('Enter');
  await page.reload();
  await expect.poll(() => rows.count()).toBe(some);
});
