// Someone picks a measure by its printed name: the table, the CSV and the workbook give each body the numbers of the goldens.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/find-browser.ts';
import { readCsv } from '../publish/parse-csv.ts';
import { parseWorkbook } from '../views/compare/parse-workbook.ts';
import { type ComparedCell, comparison, languages, listCompared, tell } from './support/goldens.ts';
import { describeCell, readPrintedPage } from './support/printed-tables.ts';

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const { url: home } = site;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a file gives where a table prints this; a rate is not rounded there, and none where its base is too small. */
function readValue(words: string): number | null {
  if (/^(?:不足|fewer)/.test(words)) return null;
  const [, part, whole] = /(\d+)(?:\/| of )(\d+)/.exec(words) ?? [];
  if (part !== undefined && whole !== undefined) return Number(part) / Number(whole);
  const [, number] = /^(?:约 |about )?(\d+)/.exec(words) ?? [];
  return number === undefined ? null : Number(number);
}

/** The newest year first; a year of which nobody has a report is no column. */
function listShown(cells: readonly ComparedCell[]): ComparedCell[] {
  const isHeld = ({ year }: ComparedCell) =>
    cells.some((other) => other.year === year && !['没有这年年报', 'no report here'].includes(other.words));
  const byBody = Map.groupBy(cells.filter(isHeld), ({ name }) => name);
  return [...byBody.values()].flatMap((own) => own.toReversed());
}

const describeValues = (cells: readonly ComparedCell[], measure: string): string[] =>
  cells.map(({ body, name, year, words }) => `${body} ${name} ${measure} ${year} = ${readValue(words)}`);

function describeRows(rows: readonly Record<string, unknown>[]): string[] {
  return rows.map(({ body, name, metric_name, year, value }) => {
    const number = value === null || value === '' ? null : Number(value);
    return `${body} ${name} ${metric_name} ${year} = ${number}`;
  });
}

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const press = async (timeout: number) => {
    const waiting = page.waitForEvent('download', { timeout });
    await page.getByRole('button', { name }).click();
    return waiting;
  };
  // Chrome drops what a page saves more than ten times a second; a person would press again.
  const file = await press(2_000).catch(() => press(60_000));
  return readFileSync(await file.path());
}

function readSheet(bytes: Buffer): Record<string, unknown>[] {
  const sheet = parseWorkbook(bytes).find(({ rows }) => rows[0]?.includes('metric_name'));
  const [head = [], ...rows] = sheet?.rows ?? [];
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [String(column), row[index]])));
}

describe.each(languages)('in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ acceptDownloads: true });
    const of = comparison.bodies.map(({ id }) => id).join(',');
    await page.goto(`${home}${language === 'zh' ? '' : 'en/'}compare/?of=${of}&view=table`);
  });
  afterAll(() => page.close());

  test.each(comparison.measures.map((measure) => ({ ...measure, title: measure.name[0] })))(
    '$title',
    async ({ name, unit, values }) => {
      const measure = tell(name, language);
      const caption = language === 'zh' ? `2014–2023 年${measure}，2 项并列` : `${measure}, 2014–2023, 2 compared`;
      await page.locator('select[name="measure"]').selectOption({ label: measure });
      await page.locator('[data-figures] caption').getByText(caption, { exact: true }).waitFor({ state: 'attached' });
      const cells = listCompared(values, language);
      const expected = listShown(cells).map(({ name: body, year, words }) => {
        const row = language === 'zh' ? `${body}（${unit[0]}）` : `${body} (${unit[1]})`;
        return describeCell({ heading: '', row, column: String(year), words });
      });
      const { tables } = readPrintedPage(await page.content());
      expect(tables.find((table) => table.caption === caption)?.cells.map(describeCell)).toEqual(expected);
      const csv = await download(page, /^(下载|Download) CSV$/);
      expect(describeRows(readCsv(csv.toString('utf8')))).toEqual(describeValues(cells, measure));
    },
  );

  test('the workbook of the last measure', async () => {
    const last = comparison.measures.at(-1);
    const cells = listCompared(last?.values ?? [], language);
    const told = describeRows(readSheet(await download(page, /Excel/)));
    expect(told).toEqual(describeValues(cells, tell(last?.name ?? '', language)));
    expect(told.length).toBeGreaterThan(0);
  });
});
