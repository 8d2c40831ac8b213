// The workbook of the page is written and read again: the same cells in every sheet, by its XML and by LibreOffice.
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/client/compare/write-workbook.ts';
import type { DataCell } from '../../../src/store/column.ts';
import type { CompareBody } from '../../../src/views/compare/compare-point.ts';
import { dataColumns, listDataRows, listSheets, type Sheet } from '../../../src/views/compare/data-files.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';
import { openInOffice } from './open-in-office.ts';
import { parseWorkbook } from './parse-workbook.ts';

const linkPage = ({ kind, id }: CompareBody['entry']) => `https://mingbai.example/${kind}/${id}/?a=1&b=2`;

/** Names that a careless program would compute, cut or count. */
const names = ['=1+1', '007', '1e5', '+44', '-1', '@SUM(A1)', 'TRUE', '2021-01-31', ' 空格 ', '<b>&"引号"', '两\n行'];

function makeNamed(): CompareBody[] {
  const body = makeBodies([
    { id: '371000-kjj', year: 2021, figures: outcomes(3_000_000, 1) },
    { id: '371000-kjj', year: 2023, figures: { 'requests.received.total': { status: 'blank', value: null } } },
  ])('371000-kjj');
  return names.map((zh) => ({ ...body, entry: { ...body.entry, zh } }));
}

function makeSheets(measureIds: readonly string[]): Sheet[] {
  const bodies = makeNamed();
  const measures = listMeasures('zh').filter(({ id }) => measureIds.includes(id));
  const rows = listDataRows({ language: 'zh', years: { from: 2021, to: 2023 }, bodies, measures, linkPage });
  const facts = {
    title: '=标题',
    citation: '引用：“甲”、乙',
    url: 'https://x.example/?a=1&b=2',
    notes: ['007', '≈ 口径相近'],
  };
  return listSheets(rows, bodies, { language: 'zh', ...facts, linkPage });
}

/** Empty cells at the end of a row are not written, and rows have no width of their own. */
function trimRow(row: readonly DataCell[]): DataCell[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1);
}
const trim = ({ name, rows }: Sheet): Sheet => ({ name, rows: rows.map(trimRow) });

/** LibreOffice writes 14 digits of a number, and its sheets in no order. */
const shorten = (cell: DataCell): DataCell => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell);
const byName = (sheets: readonly Sheet[]): Sheet[] =>
  sheets
    .map(trim)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(shorten)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

test('every sheet comes back as it was written, in whatever program reads it', async () => {
  const sheets = makeSheets(['requests.received.total', 'rate.granted']);
  const bytes = new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer());
  expect(parseWorkbook(bytes).map(trim)).toEqual(sheets.map(trim));
  const opened = openInOffice(bytes) ?? parseWorkbook(bytes);
  expect(byName(opened)).toEqual(byName(sheets));
});

test('texts stay texts, numbers numbers, and blanks are empty', async () => {
  const bytes = new Uint8Array(await (await writeWorkbook(makeSheets(['requests.received.total']))).arrayBuffer());
  const [data, notes, sources] = parseWorkbook(bytes);
  expect([data, notes, sources].map((sheet) => sheet?.name)).toEqual(['数据', '说明', '来源']);
  const [head = [], ...rows] = data?.rows ?? [];
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? null);
  expect(head).toEqual(dataColumns.map(({ name }) => name));
  expect([...new Set(column('name'))]).toEqual(names);
  expect(column('value').slice(0, 3)).toEqual([3_000_000, null, null]);
  expect(column('status').slice(0, 3)).toEqual(['reported', 'no_report', 'blank']);
  expect(column('year').slice(0, 3)).toEqual([2021, 2022, 2023]);
  expect(column('in_question').slice(0, 3)).toEqual([false, null, null]);
  expect(notes?.rows.slice(0, 2)).toEqual([['=标题'], ['引用：“甲”、乙']]);
  expect(sources?.rows.slice(1, 3).map((row) => row[2])).toEqual([2021, 2023]);
});
