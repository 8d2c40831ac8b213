// The search box: names while one types, by keys, touch and input methods, on slow networks, offline and without script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { watchPage } from '../support/watch-page.ts';

const sites = inject('sites');
const patient = { timeout: 60_000 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const input = () => page.locator('#site-search-input');
const names = () => page.locator('#site-search-list .search-name').allInnerTexts();

describe.each(sites)('at $base', (site) => {
  test.each([
    ['威海科技局', '威海市科学技术局'],
    ['weihai kexue', '威海市科学技术局'],
    ['whkjj', '威海市科学技术局'],
    ['威海市科学技木局', '威海市科学技术局'],
    ['威海市科學技術局', '威海市科学技术局'],
    ['文登 科技', '威海市文登区科学技术局'],
    ['weihai science', '威海市科学技术局'],
  ])('%s finds %s', async (text, name) => {
    await page.goto(site.url);
    await input().fill(text);
    await expect.poll(async () => (await names())[0], patient).toBe(name);
  });

  test('a year leads to the report', async () => {
    const watch = await watchPage(page, new URL(site.url).origin);
    await page.goto(site.url);
    await input().fill('淄博 科技 2021');
    await expect.poll(async () => (await names())[0], patient).toBe('淄博市科学技术局');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agency\/370300-kjj\/2021\/$/);
    expect(new URL(page.url()).pathname.startsWith(site.base)).toBe(true);
    expect(watch.problems).toEqual([]);
  });
});

describe('at the root', () => {
  const url = sites[0]?.url ?? '';

  test('nothing of the index is fetched before the box has the focus', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(asked.filter((one) => one.includes('search-index'))).toEqual([]);
    await input().focus();
    await expect.poll(() => asked.filter((one) => one.includes('search-index')).length, patient).toBeGreaterThan(0);
  });

  test('a slash leads to the box, and is typed as a slash inside of it', async () => {
    await page.goto(url);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search-input');
    await page.keyboard.press('/');
    expect(await input().inputValue()).toBe('/');
  });

  test('arrow keys choose, Escape closes, the state is told to assistive technology', async () => {
    await page.goto(url);
    await input().fill('威海');
    await expect.poll(() => input().getAttribute('aria-expanded'), patient).toBe('true');
    await expect.poll(async () => (await names()).length, patient).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    const id = await input().getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${id}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await input().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await input().getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('[data-search-count]').first().innerText()).toMatch(/\d+ 个匹配/);
  });

  test('half-typed pinyin asks nothing until the composition ends', async () => {
    await page.goto(url);
    await input().focus();
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'wei hai', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
    expect(await page.locator('#site-search-list .search-name').count()).toBe(0);
    await session.send('Input.insertText', { text: '威海' });
    await expect.poll(async () => (await names()).length, patient).toBeGreaterThan(0);
  });

  test('answers that come late never replace newer ones', async () => {
    await page.route('**/search-index/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(url);
    await input().focus();
    await page.keyboard.type('宿迁', { delay: 20 });
    await input().fill('淄博');
    await expect.poll(async () => (await names())[0], patient).toContain('淄博');
    await page.waitForTimeout(800);
    expect((await names())[0]).toContain('淄博');
  });

  test('what was loaded once is found again offline', async () => {
    await page.goto(url);
    await input().fill('威海');
    await expect.poll(async () => (await names()).length, patient).toBeGreaterThan(0);
    await context.setOffline(true);
    await input().fill('威海科技');
    await expect.poll(async () => (await names())[0], patient).toBe('威海市科学技术局');
  });

  test('an index that cannot be fetched is said, and the form still works', async () => {
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(url);
    await input().fill('威海');
    await expect.poll(() => page.locator('#site-search-list').innerText(), patient).toContain('没有取到');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
  });

  test.each([
    ['威海科技局', '/agency/371000-kjj/'],
    ['weihai kejiju', '/agency/371000-kjj/'],
    ['平谭', '/region/350128/'],
    ['威海科技局申请', '/agency/371000-kjj/'],
    ['淄博科技局 2021', '/agency/370300-kjj/2021/'],
    ['食品安全', '/search/'],
    ['2021', '/search/'],
  ])('Enter on %s opens %s', async (text, path) => {
    await page.goto(url);
    await input().fill(text);
    await page.keyboard.press('Enter');
    await page.waitForURL((to) => to.pathname === path);
  });

  test('the button of the home page does what Enter does', async () => {
    await page.goto(url);
    await page.locator('.search-box-home input').fill('淄博科技局');
    await page.locator('.search-box-home button').click();
    await page.waitForURL((to) => to.pathname === '/agency/370300-kjj/');
  });

  test('an index that comes too late keeps nobody from the results', async () => {
    await page.route('**/search-index/**', () => {});
    await page.goto(url);
    await input().fill('威海科技局');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
  });

  test('what was picked is offered again, and can be forgotten', async () => {
    await page.goto(url);
    await input().fill('淄博科技');
    await expect.poll(async () => (await names())[0], patient).toBe('淄博市科学技术局');
    await page.locator('#site-search-list [role="option"]').first().click();
    await page.waitForURL(/370300-kjj/);
    await input().focus();
    await expect.poll(names, patient).toEqual(['淄博市科学技术局']);
    await page.locator('[data-action="forget"]').click();
    await input().blur();
    await input().focus();
    expect(await page.locator('#site-search-list').isVisible()).toBe(false);
  });

  test('touch picks on a phone, and the list stays on the screen', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    page = await phone.newPage();
    await page.goto(url);
    await input().tap();
    await input().fill('威海');
    await expect.poll(async () => (await names()).length, patient).toBeGreaterThan(0);
    const box = await page.locator('#site-search-list').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await page.locator('#site-search-list [role="option"]').first().tap();
    await page.waitForURL(/\/(?:agency|region)\//);
    await phone.close();
  });

  test('without script the form asks the search page', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(url);
    await input().fill('威海');
    await input().press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await page.locator('noscript').count()).toBeGreaterThanOrEqual(0);
    await plain.close();
  });

  test('nonsense finds no name and offers the text', async () => {
    await page.goto(url);
    await input().fill('zzqqxx');
    await expect.poll(() => page.locator('#site-search-list').innerText(), patient).toContain('没有相近的名称');
    expect(await page.locator('#site-search-list').innerText()).toContain('只有收录了年报的机关才有页面');
    expect(await page.locator('.search-fulltext').count()).toBe(2);
  });

  test('a kind of body of which nothing is held leads to what is covered', async () => {
    // The page's own policy would keep axe out.
    const open = await browser.newContext({ bypassCSP: true });
    page = await open.newPage();
    await page.goto(url);
    await input().fill('烟草局');
    await expect.poll(() => page.locator('#site-search-list').innerText(), patient).toContain('没有相近的名称');
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run(document, {}));
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/coverage\/$/);
    await open.close();
  });

  test('districts and provinces are places, in both languages', async () => {
    for (const [path, label] of [
      ['', '地方'],
      ['en/', 'Places'],
    ] as const) {
      await page.goto(`${url}${path}`);
      await input().fill('文登');
      await expect.poll(() => page.locator('#site-search-list-region').innerText(), patient).toBe(label);
    }
  });

  test.each([
    ['agency/371000-kjj/1999/', '威海市科学技术局'],
    ['en/agency/371000-kjj/1999/', 'Weihai Bureau of Science and Technology'],
    ['en/region/371099/', 'Weihai'],
  ])('an address that leads nowhere, /%s, names %s', async (path, name) => {
    await page.goto(`${url}${path}`);
    const nearest = page.locator('.search-box-missing .search-name').first();
    await expect.poll(() => nearest.innerText(), patient).toBe(name);
    await nearest.click();
    await page.waitForURL((to) => to.pathname.includes(path.startsWith('en/') ? '/en/' : '/agency/371000-kjj/'));
  });

  test.each([
    ['whkjj', '威海市科学技术局'],
    ['威海 科學技術', '威海市科学技术局'],
  ])('the list of agencies is narrowed by %s, and the address says so', async (text, name) => {
    await page.goto(`${url}agencies/`);
    await page.locator('.agency-filter input').fill(text);
    await expect.poll(() => new URL(page.url()).searchParams.get('names'), patient).toBe(text);
    expect(await page.locator('.agency-table tbody tr:visible th').allInnerTexts()).toContain(name);
  });

  test('appeals are found in English', async () => {
    await page.goto(`${url}en/`);
    await input().fill('appeals');
    await expect.poll(async () => (await names()).join('|'), patient).toMatch(/review.*awsuit|awsuit.*review/);
  });

  test.each(['', 'en/', '404.html'])('what a box asks for fits it on a phone: /%s', async (path) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${url}${path}`);
    const cut = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.search-box input')];
      return boxes.flatMap((box) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(box);
        if (context) context.font = font;
        const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return (context?.measureText(box.placeholder).width ?? 0) > room ? [box.placeholder] : [];
      });
    });
    expect(cut).toEqual([]);
  });
});
