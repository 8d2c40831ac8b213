// A journalist's tasks on the page of comparisons: each ends in a file or an address whose numbers the committed reports give too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';
import type { ReportFile } from '../../src/report/model/report.ts';

/** Why a request is refused: the eight rows of （三）不予公开. */
const reasons = [
  ...['state_secret', 'other_law', 'stability', 'third_party'],
  ...['internal', 'deliberative', 'enforcement_file', 'inquiry'],
];

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { url: home } = site;

const reportsFolder = join(import.meta.dirname, '..', '..', 'content', 'reports');
const files: ReportFile[] = readdirSync(reportsFolder).flatMap((id) =>
  readdirSync(join(reportsFolder, id)).map(
    (name): ReportFile => JSON.parse(readFileSync(join(reportsFolder, id, name), 'utf8')),
  ),
);
const reports = files.map(({ report }) => report);

/** The number as the report gives it; null where it gives none. */
function figureOf(id: string, year: number, metric: string): number | null {
  const report = reports.find(({ agencyId, year: own }) => agencyId === id && own === year);
  return report?.figures.find((figure) => figure.metric === metric && figure.status === 'reported')?.value ?? null;
}

let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function pick(text: string, name: RegExp): Promise<void> {
  // The example goes when the first body is picked.
  const isExample = await page.locator('[data-first]').isVisible();
  const before = isExample ? 0 : await page.locator('[data-chips] li').count();
  await page.getByRole('combobox', { name: /添加机关/ }).fill(text);
  await page.getByRole('option', { name }).first().click();
  await expect.poll(() => page.locator('[data-chips] li').count()).toBe(before + 1);
}

const choose = (name: string, value: string) => page.locator(`select[name="${name}"]`).selectOption(value);
const chooseView = (name: string) => page.getByRole('radio', { name }).check();
const drawn = () => page.locator('[data-figures][aria-busy="false"] figure').first().waitFor();

async function download(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await act();
  const file: Download = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

type Row = Record<string, string>;

/** Cells of our own files hold no line breaks. */
function parseCsv(text: string): Row[] {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

async function downloadCsv(): Promise<Row[]> {
  const { bytes } = await download(() => page.getByRole('button', { name: '下载 CSV' }).click());
  return parseCsv(bytes.toString('utf8'));
}

/** What a chart shows, by body. */
const readPoints = (figure = 'compare-') =>
  page.locator(`[data-figures] [data-chart^="${figure}"] .point`).evaluateAll((points) =>
    points.map((point) => ({
      body: point.getAttribute('data-series') ?? '',
      year: Number(point.getAttribute('data-year')),
      value: point.getAttribute('data-value') ?? '',
      small: point.querySelector('.small-base') !== null,
    })),
  );

test('rank science bureaus by requests', async () => {
  await page.goto(`${home}compare/`);
  await pick('威海市科学技术局', /^威海市科学技术局/);
  await pick('淄博市科学技术局', /^淄博市科学技术局/);
  await pick('文登区科学技术局', /文登区科学技术局/);
  await chooseView('条形');
  await drawn();
  const points = await readPoints();
  const year = points[0]?.year ?? 0;
  const expected = ['371000-kjj', '370300-kjj', '371003-kjj'].map((body) => ({
    body,
    value: figureOf(body, year, 'requests.received.total'),
  }));
  const ranked = expected.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  expect(points.filter(({ value }) => value !== '').map(({ value }) => Number(value))).toEqual(
    ranked.map(({ value }) => value),
  );
  const rows = await downloadCsv();
  for (const { body, value } of expected) {
    const row = rows.find((one) => one.body === body && one.year === String(year));
    expect(row?.value ?? '').toBe(value === null ? '' : String(value));
  }
  expect(new URL(page.url()).search).toBe('?of=371000-kjj,370300-kjj,371003-kjj&view=bars');
});

test('compare two cities’ grant rate over years', async () => {
  await page.goto(`${home}compare/?of=350128,321300&m=rate.granted`);
  await drawn();
  const rows = await downloadCsv();
  const known = rows.filter(({ status }) => status === 'reported');
  expect(new Set(known.map(({ body }) => body))).toEqual(new Set(['350128', '321300']));
  expect(new Set(known.map(({ scope }) => scope))).toEqual(new Set(['jurisdiction']));
  const agencyOf: Record<string, string> = { '350128': '350128-gwh', '321300': '321300-gov' };
  for (const { body = '', year, value, numerator, denominator, form } of known) {
    const read = (metric: string) => figureOf(agencyOf[body] ?? '', Number(year), metric);
    const isOld = form === '2014';
    expect(Number(numerator)).toBe(read(isOld ? 'stat2014.answers_granted' : 'requests.granted.total'));
    expect(Number(denominator)).toBe(read(isOld ? 'stat2014.answers' : 'requests.total.total'));
    expect(Number(value)).toBe(Number(numerator) / Number(denominator));
  }
  const shown = (await readPoints()).filter(({ value }) => value !== '');
  expect(shown.map(({ value }) => Number(value)).sort()).toEqual(
    known.map(({ value }) => Math.round(Number(value) * 1000) / 10).sort(),
  );
});

test('what bodies of several levels refuse stands in the order chosen, a base below 50 is marked, one below 10 has no rate', async () => {
  const governments = ['320813-gov', '321300-gov', '350128-gwh'];
  await page.goto(`${home}compare/?of=${governments.join(',')},370300-kjj,371000-kjj&m=rate.refused&view=bars`);
  await drawn();
  await expect.poll(() => page.locator('[data-figures] figure').count()).toBe(2);
  // The bureaus answered too few requests: nobody leads among them.
  expect(await page.locator('[data-chart^="compare-agency"] h3').innerText()).toContain('不排名');
  expect(await page.locator('[data-figures]').innerText()).toContain('按所选的次序列出，不排高低');
  const points = (await readPoints('compare-jurisdiction')).filter(({ value }) => value !== '');
  const year = points[0]?.year ?? 0;
  const denied = reasons.map((reason) => `requests.denied.${reason}.total`);
  const expected = governments.map((body) => {
    const refused = denied.reduce((sum, metric) => sum + (figureOf(body, year, metric) ?? 0), 0);
    const n = figureOf(body, year, 'requests.total.total') ?? 0;
    return { body, year, value: String(Math.round((refused / n) * 1000) / 10), small: n < 50 };
  });
  expect(points).toEqual(expected);
  expect(points.map(({ small }) => small)).toEqual([true, false, false]);
  const rows = await downloadCsv();
  for (const row of rows.filter(({ denominator }) => denominator !== '')) {
    expect(row.small).toBe(String(Number(row.denominator) < 10));
    expect(row.value === '').toBe(row.small === 'true');
  }
  expect(rows.some((row) => row.small === 'true')).toBe(true);
});

test('get the WeChat output of all bureaus of a city as CSV and as a workbook', async () => {
  await page.goto(`${home}compare/`);
  const place = page
    .locator('#ready li', { hasText: '威海市' })
    .filter({ has: page.locator('a[href*="/region/371000/"]') });
  await place.getByRole('link', { name: '在图中比较' }).click();
  await drawn();
  await choose('measure', 'narrative.wechat');
  await chooseView('表格');
  const bureaus = new Set(
    reports.filter(({ region, scope }) => region === '371000' && scope === 'agency').map(({ agencyId }) => agencyId),
  );
  const rows = await downloadCsv();
  expect(new Set(rows.map(({ body }) => body))).toEqual(bureaus);
  const years = reports.filter(({ agencyId }) => bureaus.has(agencyId)).map(({ year }) => year);
  expect(rows).toHaveLength(bureaus.size * (Math.max(...years) - Math.min(...years) + 1));
  for (const { body = '', year, value, tie } of rows) {
    const metric = tie === 'different_source' ? 'stat2014.wechat' : 'narrative.wechat';
    const expected = figureOf(body, Number(year), metric);
    expect(value).toBe(expected === null ? '' : String(expected));
  }
  expect(rows.some(({ value }) => Number(value) > 0)).toBe(true);
  const workbook = await download(() => page.getByRole('button', { name: '下载 Excel' }).click());
  expect(workbook.name).toBe('mingbai-narrative.wechat.xlsx');
  expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/worksheets/sheet3.xml');
});

test('cite and share a chart', async () => {
  const address = `${home}compare/?of=371000-kjj,371000-gxj&m=narrative.website&from=2019&to=2023`;
  await page.goto(address);
  await drawn();
  expect(await page.locator('[data-address]').innerText()).toBe(address);
  const citation = await page.locator('[data-citation]').innerText();
  for (const part of ['明白账', '威海市科学技术局', '网站公开信息', address]) expect(citation).toContain(part);
  const svg = await download(() => page.getByRole('button', { name: /下载 SVG/ }).click());
  const drawing = svg.bytes.toString('utf8');
  const title = await page.locator('[data-figures] h3').innerText();
  expect(drawing).toContain(`-title">${title}</title>`);
  expect(drawing.replace(/<\/text>\s*<text[^>]*>/g, '')).toContain('of=371000-kjj,371000-gxj&amp;m=narrative.website');
  const png = await download(() => page.getByRole('button', { name: /下载 PNG/ }).click());
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  const points = await readPoints();
  for (const { body, year, value } of points) {
    const expected = figureOf(body, year, 'narrative.website');
    expect(value).toBe(expected === null ? '' : String(expected));
  }
  const frame = await page.locator('[data-frame]').innerText();
  const embed = /src="([^"]+)"/.exec(frame)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.goto(embed);
  await drawn();
  expect(await readPoints()).toEqual(points);
});

test('back and forward lead through the choices, and a link opens the same view', async () => {
  await page.goto(`${home}compare/?of=371000-kjj`);
  await drawn();
  const first = page.url();
  await choose('measure', 'rate.granted');
  await chooseView('表格');
  const last = page.url();
  expect(last).toContain('m=rate.granted&view=table');
  await drawn();
  const text = await page.locator('[data-figures]').innerText();
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe(first);
  expect(await page.locator('select[name="measure"]').inputValue()).toBe('requests.received.total');
  await page.goForward();
  await page.goForward();
  await expect.poll(() => page.locator('[data-figures]').innerText()).toBe(text);
  await page.goto(last);
  await drawn();
  expect(await page.locator('[data-figures]').innerText()).toBe(text);
});

test('wrong parts of an address are named, and the rest is shown', async () => {
  await page.goto(`${home}compare/?of=371000-kjj,999999-xyz,%3Cb%3E&m=nonsense&from=1066&view=pie`);
  await drawn();
  const told = await page.locator('[data-problems]').innerText();
  for (const part of ['999999-xyz', '<b>', 'nonsense', '1066', 'pie']) expect(told).toContain(part);
  expect(await page.locator('[data-figures] figure').count()).toBe(1);
  // What was left out stands in no address that is taken away.
  expect(new URL(page.url()).search).toBe('?of=371000-kjj');
  expect(await page.locator('[data-address]').innerText()).toBe(`${home}compare/?of=371000-kjj`);
});

test('a place without figures is told by its name, and takes no place among twelve', async () => {
  const known = files.map(({ report }) => report.agencyId);
  const of = [...new Set(known)].slice(0, 7);
  await page.goto(`${home}compare/?of=110000,${Array.from({ length: 12 }, (_, at) => `99${1000 + at}-xyz`)},${of}`);
  await drawn();
  expect(await page.locator('[data-problems]').innerText()).toContain('北京市：本站还没有收录');
  expect(await page.locator('[data-chips] li').count()).toBe(of.length);
  expect(new URL(page.url()).search).toBe(`?of=${of}`);
});

test('a figure that a check contradicts is said to be in question: drawing, tooltip, table, file', async () => {
  await page.goto(`${home}compare/?of=350128-gwh&m=narrative.disclosed`);
  await drawn();
  const point = page.locator('.point[data-year="2019"]');
  expect(await point.getAttribute('data-value')).toBe('2599');
  expect(await point.getAttribute('data-words')).toContain('存疑');
  expect(await page.locator('svg.chart').textContent()).toMatch(/2,599[^,\d]*存疑/);
  await page.locator('[data-figures] summary').click();
  expect(await page.locator('[data-figures] td[data-value="2599"]').innerText()).toContain('存疑');
  const rows = await downloadCsv();
  expect(rows.find(({ year }) => year === '2019')?.in_question).toBe('true');
  expect(rows.find(({ year }) => year === '2021')?.in_question).toBe('false');
});

test('bodies are picked, drawn and dropped by the keyboard alone', async () => {
  await page.goto(`${home}compare/`);
  await page.locator('[data-pick-input]').focus();
  await page.keyboard.type('淄博市科学技术局');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await drawn();
  expect(page.url()).toContain('of=370300-kjj');
  await page.locator('svg.chart').focus();
  await page.keyboard.press('Home');
  expect(await page.locator('.chart-tip').innerText()).toContain('淄博市科学技术局');
  await page.getByRole('button', { name: '去掉淄博市科学技术局' }).press('Enter');
  await expect.poll(() => page.locator('[data-figures] figure').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-pick');
});

test('similar bodies are offered and taken', async () => {
  await page.goto(`${home}compare/?of=371000-kjj`);
  await page.getByRole('button', { name: '加入淄博市科学技术局' }).click();
  await expect.poll(() => page.url()).toContain('of=371000-kjj,370300-kjj');
});

test('a frame whose address names nothing says so', async () => {
  await page.goto(`${home}compare/embed/`);
  await expect.poll(() => page.locator('[data-problems]').innerText()).toContain('没有写明要比较什么');
});

test('the page opens with a chart that answers something; the first body picked takes its place', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${home}compare/`);
  expect(await page.locator('#first svg.chart').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('[data-chips] li').count()).toBeGreaterThan(1);
  // What stands there was drawn at build: nothing is fetched for it.
  expect(asked.filter((path) => path.includes('/compare-data/'))).toEqual([]);
  // Read by hand in the report of 2023.
  await page.locator('#first summary').click();
  const row = page.locator('#first tbody tr', { hasText: '平潭综合实验区自然资源与生态环境局' });
  expect(await row.locator('td').nth(2).innerText()).toBe('19');
  expect(await page.locator('#first thead th').nth(3).innerText()).toBe('2023');
  await pickFirst();
  expect(new URL(page.url()).search).toBe('?of=371000-kjj');
  await page.goBack();
  await expect.poll(() => page.locator('#first').isVisible()).toBe(true);
});

/** Into a page that shows its example. */
async function pickFirst(): Promise<void> {
  await page.getByRole('combobox', { name: /添加机关/ }).fill('威海市科技局');
  await page
    .getByRole('option', { name: /威海市科学技术局/ })
    .first()
    .click();
  await page.locator('[data-figures][aria-busy="false"] figure').first().waitFor();
}

test('a bureau and the sum that holds it are said to overlap; a row names report and address', async () => {
  await page.goto(`${home}compare/?of=371000-kjj,371000`);
  await page.locator('[data-figures][aria-busy="false"] figure').first().waitFor();
  expect(await page.locator('[data-figures] > .note').allInnerTexts()).toEqual([
    '威海市（合计）的数里已经有威海市科学技术局的数，不能再相加。',
  ]);
});

test('without script the ready-made comparisons are there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${home}compare/`);
  expect(await still.locator('#ready a[href*="/sector/kjj/"]').isVisible()).toBe(true);
  expect(await still.locator('#ready a[href*="/region/371000/"]').isVisible()).toBe(true);
  expect(await still.locator('[data-compare-form]').isVisible()).toBe(false);
  const cells = await still
    .locator('#ready td[data-value]')
    .evaluateAll((found) => found.map((cell) => ({ ...(cell as HTMLElement).dataset })));
  expect(cells.length).toBeGreaterThan(0);
  for (const { agency = '', year, value } of cells) {
    const table = figureOf(agency, Number(year), 'requests.received.total');
    const others = ['stat2014.requests', 'narrative.requests'].map((metric) => figureOf(agency, Number(year), metric));
    expect([table, ...others]).toContain(Number(value));
  }
  await context.close();
});
