// A press on “report an error” beside a figure or a finding → the text to send names it; without script there is a text too.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const report = 'agency/371000-kjj/2021/';
const metric = 'requests.received.total';

describe.each(inject('sites'))('the site at $base', ({ url }) => {
  test('a figure is named with its value, place and address, from the panel beside its cell', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}${report}#${metric}`);
    const panel = page.locator('[data-figure-panel]');
    await panel.locator('[data-fact="place"]').waitFor({ state: 'visible' });
    await panel.locator('a[data-about]').click();
    const text = await page.locator('#correct-text').innerText();
    expect(text).toContain('机关：威海市科学技术局（371000-kjj）');
    expect(text).toContain(`${url}${report}#${metric}`);
    expect(text).toMatch(/3\s件/);
    expect(text).toMatch(/位置：第 \d+ 行第 \d+ 列/);
    expect(text).not.toContain('请写明');
    expect(await page.locator('#correct details').getAttribute('open')).not.toBeNull();
    await page.close();
  });

  test('a finding is named with both sides, on the page of the body and on that of the rule', async () => {
    const page = await browser.newPage();
    for (const path of ['agency/371000-gxj/', 'agency/371000-gxj/2020/', 'checks/cell-blank/']) {
      await page.goto(url + path);
      const link = page.locator('.finding-list a[data-about]').first();
      const sentence = await page.locator('.finding-list .finding-words p').first().innerText();
      await link.click();
      const text = (await page.locator('#correct-text').innerText()).replace(/\s+/g, '');
      expect(text).toContain(sentence.replace(/\s+/g, ''));
    }
    await page.close();
  });

  test('without script the text of the page can be selected', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}en/${report}#correct`);
    await page.locator('#correct summary').click();
    const text = await page.locator('#correct-text').innerText();
    expect(text).toContain('Source file:');
    expect(text).toContain('(say which figure or mismatch)');
    await context.close();
  });
});

test('the coverage tables can be narrowed', async () => {
  const [site] = inject('sites');
  const page = await browser.newPage();
  await page.goto(`${site?.url}coverage/`);
  const rows = page.locator('.coverage-matrix tbody tr').filter({ visible: true });
  const all = await rows.count();
  await page.locator('select[name="region"]').selectOption('370000');
  const inShandong = await rows.count();
  expect(inShandong).toBeGreaterThan(0);
  expect(inShandong).toBeLessThan(all);
  expect(await page.locator('[data-coverage-group]').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('[data-shown]').innerText()).toContain(`${inShandong}`);
  await page.locator('select[name="state"]').selectOption('gap');
  await page.locator('select[name="sector"]').selectOption('gxj');
  expect(await page.locator('[data-none]').isVisible()).toBe(true);
  await page.locator('.coverage-filter button').click();
  await expect.poll(() => rows.count()).toBe(all);
  await page.close();
});
