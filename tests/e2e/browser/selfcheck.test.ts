// The self-check page: any document is read in the browser as on the command line, and nothing about it leaves.
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { type CheckedFile, readFiles, rejectFile } from '../../../src/pipeline/read-in-threads.ts';
import { type Watch, watchPage } from '../support/watch-page.ts';

const [, site] = inject('sites');
if (!site) throw new Error('no site was built');
const root = join(import.meta.dirname, '..', '..', '..');
const patient = { timeout: 400_000 };

const find = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root })
    .map((name) => join(root, name))
    .sort();

/** One of each body and format, copies that were made hard to read, and what is no report at all. */
const documents = [
  ...find('content/sources/*/*/*.{pdf,docx,html,txt,xlsx,ofd}'),
  ...find('content/sources/350128/350128-pingtan-*/2019.md', 'content/sources/371000/*/*.md'),
  ...find('tests/corpus/copies/*.{docx,html,pdf,txt}'),
  ...find('tests/fixtures/formats/*'),
];

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'mingbai-draft-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As `mingbai check` does it, each by itself. */
async function judge(files: readonly string[]): Promise<Map<string, CheckedFile>> {
  const judged = new Map<string, CheckedFile>();
  const options = { name: 'checkBatch', reject: rejectFile } as const;
  for await (const checked of readFiles<CheckedFile>(files, options)) judged.set(checked.file, checked);
  return judged;
}

interface Opened {
  page: Page;
  watch: Watch;
  requests: { url: string; method: string }[];
}

async function openPage(language: '' | 'en/' = ''): Promise<Opened> {
  const page = await browser.newPage();
  const requests: Opened['requests'] = [];
  page.on('request', (request) => requests.push({ url: request.url(), method: request.method() }));
  const watch = await watchPage(page, new URL(site?.url ?? '').origin);
  await page.goto(`${site?.url}${language}selfcheck/`);
  await page.waitForFunction(() => document.querySelector('[data-selfcheck]')?.hasAttribute('data-loaded'));
  return { page, watch, requests };
}

async function read(page: Page, file: string): Promise<void> {
  await page.setInputFiles('[data-file]', file);
  await page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('[data-result]')?.dataset.of === name,
    basename(file),
    patient,
  );
}

/** What the page lists: rule and words of each finding; or why there are none. */
const listShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const refusal = document.querySelector('.draft-refusal');
    if (refusal) return [`refused: ${refusal.textContent}`];
    return [...document.querySelectorAll('.draft-findings > li')].map((item) => {
      const rule = item.querySelector<HTMLAnchorElement>('[data-rule]')?.dataset.rule;
      return `${rule}: ${item.querySelector('.draft-message span')?.textContent}`;
    });
  });

test('every document is judged as on the command line, and no request goes out while it is', patient, async () => {
  const { page, watch, requests } = await openPage();
  expect(documents.length).toBeGreaterThan(30);
  const before = requests.length;
  const wrong: string[] = [];
  // Each by itself: on the command line the sidecar beside a source would be read with it.
  const drafts = documents.map((file, index) => {
    const draft = join(folder, `${index}-${basename(file)}`);
    copyFileSync(file, draft);
    return draft;
  });
  const expectedByFile = await judge(drafts);
  for (const file of drafts) {
    const checked = expectedByFile.get(file);
    await read(page, file);
    const expected =
      checked?.status === 'ok'
        ? checked.findings.map((finding) => `${finding.rule}: ${wordMessage('zh', finding.message)}`)
        : [`refused: ${checked && wordMessage('zh', checked.rejection.message)}`];
    const shown = await listShown(page);
    if (JSON.stringify(shown.toSorted()) !== JSON.stringify(expected.toSorted()))
      wrong.push(`${basename(file)}\n  ${shown.join('\n  ')}\nfor\n  ${expected.join('\n  ')}`);
  }
  expect(wrong).toEqual([]);
  // The files for old PDFs are fetched with the readers, before a document is chosen.
  expect(requests.slice(before)).toEqual([]);
  expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  expect(watch.problems).toEqual([]);
  await page.close();
});

test('it goes on without a network once all readers are loaded', patient, async () => {
  const { page } = await openPage();
  await page.context().setOffline(true);
  await read(page, join(root, 'tests/corpus/copies/ruled-2021.pdf'));
  expect(await page.textContent('.draft-found header p')).toMatch(/处必须改/);
  await read(page, join(root, 'tests/corpus/copies/merged-cells-2021.docx'));
  expect(await page.textContent('.draft-found header p')).toMatch(/处必须改/);
  await page.close();
});

describe('what is no report', () => {
  const cases = [
    { name: 'empty.txt', bytes: '', says: /空|没有/ },
    { name: 'noise.docx', bytes: 'PK\u0003\u0004 and no more', says: /损坏|打不开|无法/ },
    {
      name: 'locked.pdf',
      bytes: gunzipSync(readFileSync(join(root, 'tests/fixtures/pdf/encrypted/input.pdf.gz'))),
      says: /密码|加密/,
    },
    { name: 'letter.txt', bytes: '各位同事：\n明天上午九点开会。\n', says: /不是|没有/ },
  ];
  test.each(cases)('$name is refused in words', patient, async ({ name, bytes, says }) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { page } = await openPage();
    await read(page, file);
    expect(await page.textContent('.draft-refusal')).toMatch(says);
    await page.close();
  });

  test('33 MB are not read', patient, async () => {
    const file = join(folder, 'huge.pdf');
    writeFileSync(file, Buffer.alloc(33 * 1024 * 1024, 0x20));
    const { page } = await openPage();
    await page.setInputFiles('[data-file]', file);
    await page.waitForFunction(() => /33 MB/.test(document.querySelector('[data-status]')?.textContent ?? ''));
    await page.close();
  });
});

test('whoever knows better says whose report it is, and it is read again', patient, async () => {
  const { page } = await openPage();
  await read(page, join(root, 'content/sources/370300/370300-kjj/2021.docx'));
  await page.click('.draft-found summary');
  await page.fill('input[name=agency]', '威海市科学技术局');
  await page.fill('input[name=year]', '2020');
  await page.click('.draft-correction button');
  await page.waitForFunction(() => /由你填写/.test(document.querySelector('.draft-facts')?.textContent ?? ''));
  expect(await page.textContent('.draft-facts')).toMatch(/威海市科学技术局.*2020 年/s);
  // A second correction leaves the first.
  await page.click('.draft-found summary');
  await page.fill('input[name=year]', '2019');
  await page.click('.draft-correction button');
  await page.waitForFunction(() => /2019 年/.test(document.querySelector('.draft-facts')?.textContent ?? ''));
  expect(await page.textContent('.draft-facts')).toMatch(/威海市科学技术局.*2019 年/s);
  await page.close();
});

test('the year before is fetched on a click alone, and what is carried over is compared', patient, async () => {
  const { page, requests } = await openPage();
  await read(page, join(root, 'content/sources/350128/350128-pingtan-zrzyj/2020.md'));
  const before = requests.length;
  await page.click('.draft-before button');
  await page.waitForFunction(() => (document.querySelector('.draft-before [role=status]')?.textContent ?? '') !== '');
  expect(requests.slice(before).map(({ url }) => url.replace(/^.*\/api/, 'api'))).toEqual([
    'api/v1/report/350128-pingtan-zrzyj/2019.json',
  ]);
  expect(await page.textContent('.draft-before [role=status]')).toMatch(/2019/);
  await page.close();
});

/** A button of the page → the file that it saves. */
async function save(page: Page, as: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-as=${as}]`)]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`mingbai\\.${as}$`));
  return readFileSync(await download.path());
}

interface TakenFigure {
  metric: string;
  value: number | null;
  status: string;
  at: object;
}

/** What the statutory tables say: metric → number, or why there is none. */
const listTableFigures = (figures: readonly TakenFigure[]): Record<string, number | string> =>
  Object.fromEntries(
    figures.filter(({ at }) => 'table' in at).map(({ metric, value, status }) => [metric, value ?? status]),
  );

async function readTable(html: string): Promise<Record<string, number | string>> {
  const file = join(folder, 'tables.html');
  writeFileSync(file, html);
  const checked = (await judge([file])).get(file);
  return checked?.status === 'ok' ? listTableFigures(checked.report.figures) : {};
}

test(
  'findings, figures and clean tables are taken away; the tables read back as the same figures',
  patient,
  async () => {
    const { page } = await openPage();
    const draft = join(root, 'tests/corpus/copies/merged-cells-2021.docx');
    await read(page, draft);
    const { figures } = JSON.parse(Buffer.from(await save(page, 'json')).toString('utf8'));
    expect(figures.length).toBeGreaterThan(150);
    const csv = Buffer.from(await save(page, 'csv')).toString('utf8');
    expect(csv.split('\r\n')[0]).toContain('number,urgency,rule,message');
    const html = Buffer.from(await save(page, 'html')).toString('utf8');
    expect(html.match(/<table/g)).toHaveLength(3);
    expect(await readTable(html)).toEqual(listTableFigures(figures));
    const docx = unzipSync(await save(page, 'docx'));
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('本年新收政府信息公开申请数量');
    await page.close();
  },
);

test('a finding leads to its place by the keyboard', patient, async () => {
  const { page } = await openPage('en/');
  await read(page, join(root, 'content/sources/320813/320813-gov/2023.pdf'));
  await page.focus('.draft-places a');
  await page.keyboard.press('Enter');
  const marked = await page.evaluate(() => document.activeElement?.classList.contains('pointed'));
  expect(marked).toBe(true);
  await page.close();
});

test('what is pasted with its tables is read with them', patient, async () => {
  const { page } = await openPage();
  const html = readFileSync(join(root, 'tests/corpus/copies/hybrid-2021.html'), 'utf8');
  await page.evaluate((markup) => {
    const box = document.querySelector('[data-paste]');
    if (box) box.innerHTML = new DOMParser().parseFromString(markup, 'text/html').body.innerHTML;
  }, html);
  await page.click('[data-submit]');
  await page.waitForFunction(() => document.querySelectorAll('.draft-document .statutory').length > 0, null, patient);
  await page.close();
});
