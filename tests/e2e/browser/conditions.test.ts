// Each kind of page where it is hardest to read: magnified four times, in forced colours, on paper, without script, in an old browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { listExamples } from '../support/examples.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { url: home } = site;
const examples = listExamples(site);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const tooWide = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Texts that are cut off at an edge of the window, outside of what scrolls by itself. */
function listCut(): string[] {
  const leaves = [
    ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, a, dt, dd, summary, label, button)'),
  ];
  return leaves.flatMap((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.closest('.scroll, svg, pre, .visually-hidden') === null;
    return isSeen && (left < -1 || right > innerWidth + 1) ? [element.textContent?.trim().slice(0, 30) ?? ''] : [];
  });
}

// 1280 px magnified to 400 % are 320 px of CSS.
test.concurrent.each(examples)('$name reads at 400 % without scrolling sideways', async ({ url }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
  await page.goto(url, { waitUntil: 'load' });
  expect(await page.evaluate(tooWide)).toBe(0);
  expect(await page.evaluate(listCut)).toEqual([]);
  await page.close();
});

/** Full, partial and missing have to look different without any colour of our own; what is drawn stands on its ground. */
function listAlike(): string[] {
  const looks = (selector: string) =>
    [...document.querySelectorAll(selector)].slice(0, 1).map((box) => {
      const { backgroundImage, backgroundColor, borderTopStyle } = getComputedStyle(box);
      return `${backgroundImage} ${backgroundColor} ${borderTopStyle}`;
    });
  const boxes = ['full', 'partial', 'missing'].flatMap((state) => looks(`main :is(.box, .key-box).${state}`));
  const same = new Set(boxes).size < boxes.length ? [`coverage: ${boxes.join(' | ')}`] : [];
  const charts = [...document.querySelectorAll('svg.chart')].filter((chart) => chart.getClientRects().length > 0);
  const bare = charts.filter((chart) => getComputedStyle(chart).backgroundColor === 'rgba(0, 0, 0, 0)');
  return [...same, ...bare.map(({ id }) => `chart without ground: ${id}`)];
}

test.concurrent.each(examples)('$name keeps its meaning in forced colours', async ({ url }) => {
  const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(url, { waitUntil: 'load' });
  expect(await page.evaluate(listAlike)).toEqual([]);
  await page.close();
});

test.concurrent.each(examples)('$name prints without what is to be pressed, and nothing is cut', async ({ url }) => {
  // A4 less its margins, at 96 px to the inch.
  const page = await browser.newPage({ viewport: { width: 672, height: 986 } });
  await page.goto(url, { waitUntil: 'load' });
  await page.emulateMedia({ media: 'print' });
  const pressed = page
    .locator('.site-nav, .outline, .chart-actions, [data-theme-switch], .search-box')
    .filter({ visible: true });
  expect(await pressed.count()).toBe(0);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  await page.close();
});

test.concurrent.each(examples)('$name is complete without script', async ({ url }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
  await context.close();
});

/** What the newest of the browsers below the floor lack. */
function forget(): void {
  for (const [of, name] of [
    [Map, 'groupBy'],
    [Object, 'groupBy'],
    [Promise, 'withResolvers'],
    [Array.prototype, 'toSorted'],
    [Array.prototype, 'toReversed'],
  ] as const)
    Reflect.deleteProperty(of, name);
}

async function openInOld(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(forget);
  await page.goto(home + path, { waitUntil: 'load' });
  return { page, errors };
}

test.each([
  'agency/371000-kjj/',
  'compare/?of=371000-kjj,370300-kjj',
  'search/?q=威海',
  'compare/embed/?of=371000-kjj',
  'selfcheck/',
])('an old browser reads %s as it would without script', async (path) => {
  const { page, errors } = await openInOld(path);
  expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.chart-actions button').count()).toBe(0);
  if (!path.startsWith('agency/')) expect(await page.locator('.script-less').first().isVisible()).toBe(true);
  // A script that ends on its first line for what the browser lacks changes nothing.
  expect(errors.filter((message) => !message.endsWith('is not a function'))).toEqual([]);
  await page.close();
});

test('an old browser still sees charts and ready-made comparisons, and sends what is typed to the page of results', async () => {
  const { page } = await openInOld('compare/');
  expect(await page.locator('#first svg.chart').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('#ready a').filter({ visible: true }).count()).toBeGreaterThan(3);
  await page.locator('.site-header input[type="search"], .site-header input').first().fill('威海');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  expect(await page.locator('.script-less a').first().isVisible()).toBe(true);
  await page.close();
});
