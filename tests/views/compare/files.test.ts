// What is compared → rows and sheets that are taken away.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/client/compare/write-workbook.ts';
import { excelCsv, writeCsv } from '../../../src/publish/write-csv.ts';
import type { CompareBody } from '../../../src/views/compare/compare-point.ts';
import { dataColumns, listDataRows, listSheets } from '../../../src/views/compare/data-files.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';

const measures = listMeasures('zh').filter(({ id }) => id === 'requests.received.total' || id === 'rate.granted');
const linkPage = ({ kind, id }: CompareBody['entry']) => `https://mingbai.example/${kind}/${id}/`;
const ask = (bodies: readonly CompareBody[], from: number, to: number) =>
  listDataRows({ language: 'zh', years: { from, to }, bodies, measures, linkPage });

const body = makeBodies([
  { id: '371000-kjj', year: 2021, figures: outcomes(4, 1) },
  { id: '371000-kjj', year: 2023, figures: { 'requests.received.total': { status: 'blank', value: null } } },
])('371000-kjj');

test('a row for each measure and year: a blank is empty, a missing report says so, neither is 0', () => {
  const lines = writeCsv(dataColumns, ask([body], 2021, 2023), excelCsv).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFbody,name,kind,scope,metric,/);
  const cells = lines.slice(1, -1).map((line) => line.split(','));
  expect(cells.map((row) => [row[4], row[7], row[8], row[9], row[11], row[12], row[13]])).toEqual([
    ['requests.received.total', '2021', 'reported', '4', '', '', ''],
    ['requests.received.total', '2022', 'no_report', '', '', '', ''],
    ['requests.received.total', '2023', 'blank', '', '', '', ''],
    ['rate.granted', '2021', 'too_few', '', '1', '4', 'true'],
    ['rate.granted', '2022', 'no_report', '', '', '', ''],
    ['rate.granted', '2023', 'not_stated', '', '', '', ''],
  ]);
});

test('each figure says which report it is from and where that was published', () => {
  const [row] = ask([body], 2021, 2021);
  const read = (name: string) => dataColumns.find((column) => column.name === name)?.read(row!);
  expect(read('page')).toBe('https://mingbai.example/agency/371000-kjj/');
  expect(read('report')).toBe('https://mingbai.example/agency/371000-kjj/2021/');
  expect(read('source')).toBe(body.sources[0]?.url ?? null);
  const [gap] = ask([body], 2022, 2022);
  expect(dataColumns.find(({ name }) => name === 'report')?.read(gap!)).toBeNull();
});

test('a rate comes with its interval: Wilson’s of 6 in 24 by hand', () => {
  const rates = makeBodies([{ id: '371000-kjj', year: 2021, figures: outcomes(24, 6) }])('371000-kjj');
  const [row] = ask([rates], 2021, 2021).filter(({ measure }) => measure.kind === 'rate');
  const read = (name: string) => dataColumns.find((column) => column.name === name)?.read(row!);
  expect([read('value'), read('unit')]).toEqual([0.25, 'ratio']);
  expect(read('lower')).toBeCloseTo(0.119994, 6);
  expect(read('upper')).toBeCloseTo(0.448994, 6);
});

test('no name is taken for a formula', () => {
  const named = { ...body, entry: { ...body.entry, zh: '=HYPERLINK("x")' } };
  const [, line] = writeCsv(dataColumns, ask([named], 2021, 2021), excelCsv).split('\r\n');
  expect(line).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a workbook has data, notes and sources, and its texts are no formulas', async () => {
  const named = { ...body, entry: { ...body.entry, zh: '=1+1' } };
  const facts = {
    language: 'zh' as const,
    title: '标题',
    citation: '引用',
    url: 'https://x.example/',
    notes: [],
    linkPage,
  };
  const sheets = listSheets(ask([named], 2021, 2023), [named], facts);
  expect(sheets.map(({ name }) => name)).toEqual(['数据 1', '数据 2', '说明', '来源']);
  expect(
    sheets
      .at(-1)
      ?.rows.slice(1)
      .map((row) => row[2]),
  ).toEqual([2021, 2023]);
  const files = unzipSync(new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer()));
  const text = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(text).not.toContain('<f>');
});

test('the largest sheet is packed without a worker, which the page’s policy would refuse', () => {
  const bodies = Array.from({ length: 12 }, (_, index) => ({
    ...body,
    entry: { ...body.entry, id: `37100${index}-kjj` },
  }));
  const facts = { language: 'zh' as const, title: '', citation: '', url: '', notes: [], linkPage };
  const sheets = listSheets(ask(bodies, 2008, 2025), bodies, facts);
  return writeWorkbook(sheets)
    .then((blob) => blob.arrayBuffer())
    .then((bytes) => {
      const sizes = Object.values(unzipSync(new Uint8Array(bytes))).map(({ length }) => length);
      expect(Math.max(...sizes)).toBeLessThan(160_000);
    });
});
