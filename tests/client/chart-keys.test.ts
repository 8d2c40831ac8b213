// In a real browser: points are read by arrow keys, mouse and touch; Escape closes; the words are those of the build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';
import { layoutOneYear } from '../../src/charts/bars.ts';
import { renderScene } from '../../src/charts/render-scene.ts';
import { layoutStackedColumns } from '../../src/charts/stacked-columns.ts';
import { makePoint, makeSeries } from '../charts/make-series.ts';

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const unit = { one: '件', other: '件' };
const columns = layoutStackedColumns({
  id: 'a',
  language: 'zh',
  years: { from: 2019, to: 2021 },
  unit,
  received: makeSeries('收到申请', 2019, [1, null, 3], 'r'),
  outcomes: [makeSeries('全部公开', 2019, [1, null, 0], 'g'), makeSeries('不掌握', 2019, [0, null, 3], 'n')],
});
const rows = layoutOneYear({
  id: 'b',
  language: 'zh',
  unit,
  metric: '办理结果',
  year: 2021,
  bodies: ['全部公开', '不掌握'].map((label, index) => ({ id: label, label, point: makePoint(2021, index + 1) })),
});
/** The script with all that it imports, as the site's own build makes it. */
async function bundleKeys(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/client/chart-keys.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const [output] = [built].flat();
  const chunks = output && 'output' in output ? output.output.filter((file) => file.type === 'chunk') : [];
  expect(chunks).toHaveLength(1);
  return chunks[0]!.code;
}

const writePage = (
  script: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${read('styles/charts.css')}</style>
<figure>${renderScene(columns)}</figure><figure>${renderScene(rows)}</figure><button>after</button>
<script type="module">
import { startChartKeys } from 'data:text/javascript;base64,${Buffer.from(script).toString('base64')}';
startChartKeys(document);startChartKeys(document);</script>`;

let script: string;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  script = await bundleKeys();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 800 } });
  await page.setContent(writePage(script));
  return async () => page.close();
});

const told = () => page.locator('.chart-tip').textContent();
async function press(...keys: string[]): Promise<string | null> {
  for (const key of keys) await page.keyboard.press(key);
  return told();
}

test('arrow keys go through years and series, and stop at the ends', async () => {
  await page.keyboard.press('Tab');
  expect(await told()).toBe('');
  expect(await press('Home')).toBe('2019 年全部公开 1 件');
  expect(await press('ArrowLeft')).toBe('2019 年全部公开 1 件');
  expect(await press('ArrowDown')).toBe('2019 年不掌握 0 件');
  expect(await press('ArrowDown')).toBe('2019 年收到申请 1 件');
  expect(await press('ArrowRight')).toBe('2020 年：本站没有收录年报');
  expect(await press('ArrowRight')).toBe('2021 年收到申请 3 件');
  expect(await press('ArrowUp')).toBe('2021 年不掌握 3 件');
  expect(await page.locator('.point.is-read').count()).toBe(1);
});

test('rows without years are read one after the other', async () => {
  expect(await press('Tab', 'Tab', 'ArrowRight')).toBe('全部公开：1 件');
  expect(await press('ArrowDown')).toBe('不掌握：2 件');
  expect(await press('ArrowUp')).toBe('全部公开：1 件');
});

test('charts that are started twice have one tooltip, and a key is one step', async () => {
  expect(await page.locator('.chart-tip').count()).toBe(1);
  await press('Tab', 'Home');
  expect(await press('ArrowDown')).toBe('2019 年不掌握 0 件');
});

test('Escape and leaving close the tooltip, which is a live region', async () => {
  await press('Tab', 'Home');
  expect(await page.locator('.chart-tip').getAttribute('role')).toBe('status');
  expect(await press('Escape')).toBe('');
  expect(await press('Home', 'Tab', 'Tab')).toBe('');
});

test('mouse and touch read the point under them, inside of the window', async () => {
  const bar = page.locator('#a .point[data-series="n"][data-year="2021"]');
  await bar.hover();
  expect(await told()).toBe('2021 年不掌握 3 件');
  await page.mouse.move(2, 790);
  expect(await told()).toBe('');
  await bar.tap();
  expect(await told()).toBe('2021 年不掌握 3 件');
  const box = (await page.locator('.chart-tip').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});

test('the script is small', () => {
  expect(gzipSync(script).length).toBeLessThan(2200);
});
