// A figure that a check contradicts is in doubt in every count, outcome, rate and sum that is made of it.
import { expect, test } from 'vitest';
import { writeTwinCell } from '../../../src/charts/tabulate.ts';
import type { Finding } from '../../../src/report/model/finding.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import { makeSeries } from '../../../src/views/compare/chart-series.ts';
import type { CompareBody } from '../../../src/views/compare/compare-point.ts';
import { dataColumns, listDataRows } from '../../../src/views/compare/data-files.ts';
import { drawCharts } from '../../../src/views/compare/draw-charts.ts';
import { keepContradictions } from '../../../src/views/compare/keep-compared-figures.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';
import type { BodySketch } from '../region/make-corpus.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';

/** Row in the invented table: in the order of `outcomes`. */
const rows = { received: 0, concluded: 1, granted: 2 } as const;

const findingAt = (row: number): Finding => ({
  rule: 'applicants-total',
  level: 'warning',
  message: { code: 'compare.text', values: { what: { metric: 'requests.received.total' }, stated: 3, printed: 1 } },
  left: 3,
  right: 1,
  at: [{ section: 'requests', table: 0, row, column: 1 }],
});

const judged = (subject: string, row: number): FindingsFile => ({ subject, checks: [], findings: [findingAt(row)] });

const told: BodySketch[] = [
  { id: '371000-kjj', year: 2020, figures: outcomes(20, 5) },
  { id: '371000-kjj', year: 2021, figures: outcomes(40, 10) },
  { id: '370300-kjj', year: 2021, figures: outcomes(30, 15) },
];

/** `<measure> <year>` of the points in doubt. */
const listDoubted = ({ series }: CompareBody): string[] =>
  Object.entries(series).flatMap(([id, { points }]) =>
    points.filter(({ doubt }) => doubt).map(({ year }) => `${id} ${year}`),
  );

test.each<[string, keyof typeof rows, string[]]>([
  ['a count', 'received', ['requests.received.total 2020']],
  ['an outcome and its rate', 'granted', ['outcome.granted 2020', 'rate.granted 2020']],
  ['a denominator', 'concluded', ['requests.total.total 2020', 'rate.granted 2020']],
])('a body of its own: %s', (_, row, expected) => {
  const find = makeBodies(told, [judged('371000-kjj/2020', rows[row])]);
  expect(listDoubted(find('371000-kjj'))).toEqual(expected);
  expect(listDoubted(find('370300-kjj'))).toEqual([]);
});

test('a sum, in the year of the figure alone', () => {
  const find = makeBodies(told, [judged('371000-kjj/2021', rows.granted)]);
  expect(listDoubted(find('kjj'))).toEqual(['outcome.granted 2021', 'rate.granted 2021']);
  expect(find('kjj').series['outcome.granted']?.points).toMatchObject([{ value: 5 }, { value: 25, doubt: true }]);
});

test('without findings nothing is in doubt', () => {
  const find = makeBodies(told);
  for (const id of ['371000-kjj', 'kjj', '371000']) expect(listDoubted(find(id))).toEqual([]);
});

const measure = listMeasures('zh')[0]!;
const years = { from: 2020, to: 2021 };
const body = makeBodies(told, [judged('371000-kjj/2020', rows.received)])('371000-kjj');

test('the chart, its title and the table say it', () => {
  const [point] = makeSeries('zh', body, measure, years).points;
  expect(writeTwinCell('zh', point!).text).toBe('20（存疑）');
  const question = { language: 'zh', width: 720, years, bodies: [body], measure, other: null } as const;
  const [lines] = drawCharts({ ...question, view: 'lines' });
  expect(lines?.title).toBe('2021 年：371000-kjj 40 件（2020 年 20 件（存疑））');
  const [table] = drawCharts({ ...question, view: 'table' });
  expect(table?.notes).toEqual(['? 存疑：年报里另有数字与它对不上，见核对']);
});

test('a near definition has its sign in the table, which explains it', () => {
  const old: BodySketch = {
    id: '371000-kjj',
    year: 2016,
    figures: { 'stat2014.requests': 7 },
    report: { template: '2014' },
  };
  const one = makeBodies([old, ...told.slice(0, 1)])('371000-kjj');
  const question = { language: 'zh', width: 720, bodies: [one], measure, other: null } as const;
  const span = { from: 2016, to: 2020 };
  const [table] = drawCharts({ ...question, years: span, view: 'table' });
  // The newest year stands first.
  expect(table?.table().rows[0]?.cells.at(-1)?.text).toBe('7*');
  expect(table?.notes).toEqual(['* 统计方法相近：当年格式统计的与本指标差不多，但不完全相同']);
  const [lines] = drawCharts({ ...question, years: span, view: 'lines' });
  expect(lines?.title).toBe('2020 年：371000-kjj 20 件（2016 年 7 件*，格式不同）');
});

test('the files say it in a column, which is empty where there is no number', () => {
  const linkPage = () => 'https://mingbai.example/';
  const listed = listDataRows({
    language: 'zh',
    years: { from: 2020, to: 2022 },
    bodies: [body],
    measures: [measure],
    linkPage,
  });
  const column = dataColumns.find(({ name }) => name === 'in_question');
  expect(listed.map((row) => column?.read(row))).toEqual([true, false, null]);
});

test('of the findings only those that set two numbers against each other are kept', () => {
  const words = { ...findingAt(0), left: '国际秘密', right: '国家秘密' };
  const { left: _, right: __, ...remark } = findingAt(1);
  const file = { subject: 'a/2020', checks: [], findings: [words, findingAt(2), remark] };
  expect(keepContradictions(file).findings).toEqual([findingAt(2)]);
});
