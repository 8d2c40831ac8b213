// The row below charts and rankings → files that say what the page says, and links that lead back.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { url: home } = site;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ colorScheme: 'dark', permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => page.close());

const row = () => page.locator('#charts .chart-actions').first();

async function take(name: 'CSV' | 'SVG' | 'PNG'): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row().getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('a chart is taken as table, drawing, picture, link and piece of HTML', async () => {
  await page.goto(`${home}agency/370300-kjj/`);
  const address = `${home}agency/370300-kjj/#chart-requests`;

  const csv = await take('CSV');
  expect(csv.name).toBe('mingbai-agency-370300-kjj-chart-requests.csv');
  // The charts of a body share its table of years.
  const lines = csv.content.toString('utf8').split('\r\n');
  const [head = '', received = ''] = [lines[0], lines.find((line) => line.startsWith('收到申请'))];
  // Read by hand in the report of Zibo's science bureau.
  const years = head.split(',');
  expect(received.split(',')[years.indexOf('2021')]).toBe('3');
  expect(received.endsWith(address)).toBe(true);

  const svg = (await take('SVG')).content.toString('utf8');
  expect(svg).toContain('淄博市科学技术局');
  expect(svg).toContain(address);
  // Light, whatever the page is read in, and without anything from outside.
  expect(svg).toContain('fill:#fbfaf6');
  expect(svg).not.toMatch(/var\(|light-dark|data-words|class="hit"|tabindex/);

  const png = (await take('PNG')).content;
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  // Twice the width of the drawing and its margins.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)/.exec(svg)?.[1]));

  await row().getByRole('button', { name: '复制链接' }).click();
  await expect.poll(copied).toBe(address);
  await row().getByRole('button', { name: '嵌入' }).click();
  await expect.poll(copied).toContain(`<a href="${address}"><img src="data:image/svg+xml;base64,`);
  expect(await row().getByRole('link', { name: '放进比较' }).getAttribute('href')).toMatch(
    /\/compare\/\?of=370300-kjj,/,
  );
});

test('where the browser refuses to copy, the text stands below the row', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${home}agency/370300-kjj/`);
  await row().getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => row().locator('textarea').inputValue()).toBe(`${home}agency/370300-kjj/#chart-requests`);
});
