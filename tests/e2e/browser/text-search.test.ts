// The search page: any word of any sentence finds its report, narrowed and linked, with the state in the address.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import type { ReportFile } from '../../../src/report/model/report.ts';
import { readBlock } from '../../../src/report/model/section.ts';
import { codePiece, readTerms } from '../../../src/search/fulltext/units.ts';
import { watchPage } from '../support/watch-page.ts';

const sites = inject('sites');
const root = join(import.meta.dirname, '..', '..', '..', 'content', 'reports');

/** The second word of two to six characters of each sentence, as the machine's own segmenter cuts it. */
function drawWords({ report }: ReportFile): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const sentences = report.sections.flatMap((section) =>
    section.blocks
      .map(readBlock)
      .join('\n')
      .split(/[。；\n]/),
  );
  return sentences.flatMap((sentence) => {
    const words = [...segmenter.segment(sentence)].map(({ segment }) => segment);
    return words.filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)).slice(1, 2);
  });
}

const samples = globSync('*/*.json', { cwd: root })
  .sort()
  .slice(0, 10)
  .map((path): ReportFile => JSON.parse(readFileSync(join(root, path), 'utf8')))
  .map((file) => ({ path: `/agency/${file.report.agencyId}/${file.report.year}/`, words: drawWords(file) }));

/** What the search page asks Pagefind for. */
function codePhrase(word: string): string {
  const [term] = readTerms(word);
  return `"${term?.pieces.map(codePiece).join(' ')}"`;
}

/** Runs in the page, and is text here because the test runner rewrites imports. */
const findMissed = `async (asked, folder) => {
  const pagefind = await import(folder + 'pagefind.js');
  await pagefind.options({ baseUrl: '/' });
  const known = new Map();
  const missed = [];
  for (const { path, words } of asked) {
    for (const { word, phrase } of words) {
      const { results } = await pagefind.search(phrase);
      for (const result of results) {
        if (!known.has(result.id)) known.set(result.id, (await result.data()).raw_url);
      }
      if (!results.some((result) => known.get(result.id) === path)) missed.push(path + ' ' + word);
    }
  }
  return missed;
}`;

const patient = { timeout: 60_000 };

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

const status = () => page.locator('[data-search-status]').innerText();

test('ten reports are sampled', () => {
  expect(samples).toHaveLength(10);
  expect(samples.flatMap(({ words }) => words).length).toBeGreaterThan(100);
});

describe.each(sites)('at $base', (site) => {
  test('every sentence of ten reports is found by a word of it', async () => {
    await page.goto(`${site.url}search/`);
    const asked = samples.map(({ path, words }) => ({
      path,
      words: words.map((word) => ({ word, phrase: codePhrase(word) })),
    }));
    const missed = await page.evaluate(`(${findMissed})(${JSON.stringify(asked)}, '${site.base}pagefind/')`);
    expect(missed).toEqual([]);
  });

  test('a phrase is found, marked, and leads to its section', async () => {
    const watch = await watchPage(page, new URL(site.url).origin);
    await page.goto(`${site.url}search/`);
    await page.locator('#text-query').fill('政策解读');
    await page.keyboard.press('Enter');
    await expect.poll(status, patient).toMatch(/\d+ 份年报/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('政策解读');
    const marks = await page.locator('.text-results mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['政策解读']));
    await page.locator('.text-hits a').first().click();
    await page.waitForURL(/\/agency\/.*#section-|#finding-/);
    const fragment = new URL(page.url()).hash.slice(1);
    expect(await page.evaluate((id) => document.getElementById(id) !== null, fragment)).toBe(true);
    expect(watch.problems).toEqual([]);
  });
});

describe('at the root', () => {
  const [site] = sites;
  const url = site?.url ?? '';

  test('an address with a question and limits opens the same results; back undoes', async () => {
    await page.goto(`${url}search/?q=%E7%BD%91%E7%AB%99&year=2021`);
    await expect.poll(status, patient).toMatch(/\d+ 份年报/);
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2021');
    const titles = await page.locator('.text-results h2').allInnerTexts();
    expect(titles.every((title) => title.includes('2021'))).toBe(true);
    await page.locator('select[name="year"]').selectOption('2023');
    await expect
      .poll(async () => (await page.locator('.text-results h2').allInnerTexts()).join(''), patient)
      .toContain('2023');
    await page.goBack();
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2021');
  });

  test('traditional characters find and mark what is printed in simplified ones', async () => {
    await page.goto(`${url}search/?q=${encodeURIComponent('創新')}`);
    await expect.poll(status, patient).toMatch(/\d+ 份年报/);
    expect(new Set(await page.locator('.text-results mark').allInnerTexts())).toEqual(new Set(['创新']));
  });

  test.each([
    ['一', '至少两个汉字'],
    ['这句话哪份年报也没有', '年报里没有写到'],
  ])('%s is answered in words', async (query, words) => {
    await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
    await expect.poll(status, patient).toContain(words);
  });

  test('markup that is typed stays text', async () => {
    await page.goto(`${url}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 政策')}`);
    await expect.poll(status, patient).not.toBe('');
    expect(await page.locator('img').count()).toBe(0);
  });

  test('full-width letters and digits find what half-width ones find', async () => {
    await page.goto(`${url}search/?q=2021`);
    await expect.poll(status, patient).toMatch(/\d+ 份年报/);
    const half = await status();
    await page.goto(`${url}search/?q=${encodeURIComponent('２０２１')}`);
    await expect.poll(status, patient).toBe(half);
  });

  test('without script what needs it is not shown, and the ways that work are', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${url}search/`);
    expect(await plain.locator('.text-search select').first().isVisible()).toBe(false);
    expect(await plain.locator('noscript a, main .link-row a').count()).toBeGreaterThan(3);
    expect(await plain.locator('main').innerText()).toContain('不用脚本');
    await context.close();
  });

  test('findings are found in English on the English page', async () => {
    await page.goto(`${url}en/search/?q=parts`);
    await expect.poll(status, patient).toMatch(/Found in \d+ reports?/);
    await expect.poll(() => page.locator('.text-hits p[lang="en"]').count(), patient).toBeGreaterThan(0);
  });
});

test('names stand above the text, and a year alone lists its reports', async () => {
  const [site] = sites;
  await page.goto(`${site?.url}search/?q=${encodeURIComponent('威海科技局')}`);
  const names = page.locator('[data-search-names]');
  await expect.poll(() => names.locator('a').first().innerText(), patient).toBe('威海市科学技术局');
  expect(await names.locator('h2').first().innerText()).toBe('机关');
  await page.goto(`${site?.url}search/?q=2021`);
  await expect.poll(status, patient).toMatch(/\d+ 份年报/);
  expect(await page.locator('select[name="year"]').inputValue()).toBe('2021');
  const titles = await page.locator('[data-search-results] > li > h2').allInnerTexts();
  expect(titles.length).toBeGreaterThan(2);
  for (const title of titles) expect(title).toContain('2021');
});
