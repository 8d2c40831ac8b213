// Titles say what the numbers bear, in both languages, for every kind of number and gap.
import { expect, test } from 'vitest';
import type { ChartBody, ChartSeries } from '../../src/charts/chart-input.ts';
import { describeDistribution, describeOneYear, describeRanking } from '../../src/charts/describe-bodies.ts';
import { describeLines, describeMultiples } from '../../src/charts/describe-years.ts';
import { describeScatter } from '../../src/charts/scatter.ts';
import { describeColumns } from '../../src/charts/stacked-columns.ts';
import { makePoint, makeSeries, type Short } from './make-series.ts';

const years = { from: 2019, to: 2023 };
const zh = { id: 'c', language: 'zh', years, unit: { one: '件', other: '件' } } as const;
const en = { id: 'c', language: 'en', years, unit: { one: 'request', other: 'requests' } } as const;

type Row = [what: string, received: Short[], outcomes: Record<string, Short[]>, zh: string, en: string];
const _ = null;
const requests: Row[] = [
  [
    'few, one outcome',
    [_, _, 3, _, _],
    { 不掌握: [_, _, 3, _, _] },
    '申请很少：2021 年 3 件，全部为“不掌握”',
    'Few requests: 3 in 2021, all “不掌握”',
  ],
  ['one request', [_, _, 1, _, _], {}, '申请很少：2021 年 1 件', 'Few requests: 1 in 2021'],
  ['zero once', [_, _, 0, _, _], {}, '2021 年没有收到申请', 'No requests received in 2021'],
  [
    'zero always',
    [0, 0, _, 0, _],
    {},
    '2019–2020、2022 年都没有收到申请',
    'No requests received in any reported year: 2019–2020, 2022',
  ],
  ['last is zero', [0, 12, _, 0, _], {}, '2022 年没有收到申请', 'No requests received in 2022'],
  [
    'rise',
    [12, _, _, 1379, _],
    {},
    '申请由 2019 年的 12 件增到 2022 年的 1,379 件',
    'Requests rose from 12 in 2019 to 1,379 in 2022',
  ],
  [
    'fall with most',
    [40, _, _, _, 20],
    { 公开: [_, _, _, _, 15], 不予公开: [_, _, _, _, 5] },
    '申请由 2019 年的 40 件降到 2023 年的 20 件，“公开”最多，15 件',
    'Requests fell from 40 in 2019 to 20 in 2023, most often “公开” (15)',
  ],
  [
    'tie says nothing',
    [_, _, _, _, 20],
    { 公开: [_, _, _, _, 10], 不予公开: [_, _, _, _, 10] },
    '2023 年收到申请 20 件',
    'Requests received in 2023: 20',
  ],
  [
    'same',
    [20, _, _, _, 20],
    {},
    '2019 年和 2023 年收到的申请都是 20 件',
    'Requests received in 2019 and in 2023: 20 each',
  ],
  [
    'about',
    [[100, 'approx'], _, _, _, 300],
    {},
    '申请由 2019 年的约 100 件增到 2023 年的 300 件',
    'Requests rose from about 100 in 2019 to 300 in 2023',
  ],
  [
    'about and near',
    [[100, 'approx'], _, _, _, 105],
    {},
    '收到的申请：2019 年约 100 件，2023 年 105 件',
    'Requests received: about 100 in 2019, 105 in 2023',
  ],
  [
    'at least',
    [50, _, _, _, [90, 'at_least']],
    {},
    '收到的申请：2019 年 50 件，2023 年不少于 90 件',
    'Requests received: 50 in 2019, at least 90 in 2023',
  ],
  [
    'later blank',
    [_, 20, 'blank', 'blank', _],
    {},
    '2020 年收到申请 20 件；2021–2022 年空白',
    'Requests received in 2020: 20; 2021–2022: blank',
  ],
  [
    'blank only',
    [_, 'blank', _, _, _],
    {},
    '已收录的年报都没有这些数字',
    'The reports we hold do not give these numbers',
  ],
  ['nothing', [_, _, _, _, _], {}, '这些年份的年报本站都没有收录', 'We hold no report for any of these years'],
  [
    'outcomes only',
    [_, _, 'not_stated', _, _],
    { 公开: [_, _, 4, _, _] },
    '2021 年办结申请 4 件，新收件数未见',
    'Requests concluded in 2021: 4; number received not found',
  ],
  [
    'a blank outcome leaves “all” open',
    [_, _, 5, _, _],
    { 公开: [_, _, 4, _, _], 不予公开: [_, _, 'blank', _, _] },
    '申请很少：2021 年 5 件，“公开”最多，4 件',
    'Few requests: 5 in 2021, most often “公开” (4)',
  ],
];

test.each(requests)('requests: %s', (_what, received, outcomes, chinese, english) => {
  const input = {
    received: makeSeries('收到申请', 2019, received),
    outcomes: Object.entries(outcomes).map(([label, shorts]) => makeSeries(label, 2019, shorts)),
  };
  expect(describeColumns({ ...zh, ...input }).title).toBe(chinese);
  expect(describeColumns({ ...en, ...input }).title).toBe(english);
});

type LineRow = [what: string, series: ChartSeries[], zh: string, en: string];
const broken: ChartSeries = {
  ...makeSeries('网站', 2019, [5, _, 9, _, _]),
  breaks: [{ year: 2021, from: '2019', to: '2021', comparability: 'none' }],
};
const lines: LineRow[] = [
  [
    'two rise',
    [makeSeries('微信', 2019, [267, _, 1379, _, _]), makeSeries('微博', 2019, [334, _, 1514, _, _])],
    '2019→2021 年：微信由 267 件增到 1,379 件，微博由 334 件增到 1,514 件',
    '2019→2021: 微信 up from 267 to 1,379 requests; 微博 up from 334 to 1,514 requests',
  ],
  [
    'a longer span leads',
    [makeSeries('微信', 2019, [_, _, 5, 6, _]), makeSeries('网站', 2019, [9, _, _, 8, _])],
    '2019→2022 年：网站由 9 件降到 8 件',
    '2019→2022: 网站 down from 9 to 8 requests',
  ],
  [
    'one year',
    [makeSeries('微信', 2019, [_, _, 1, _, _]), makeSeries('网站', 2019, [_, _, 2, _, _])],
    '2021 年：微信 1 件，网站 2 件',
    '2021: 微信 1 request; 网站 2 requests',
  ],
  ['incomparable', [broken], '2019→2021 年：网站先 5 件，后 9 件', '2019→2021: 网站 first 5, then 9 requests'],
  ['all zero', [makeSeries('微信', 2019, [0, _, 0, _, _])], '2019、2021 年都是 0：微信', 'Zero in 2019, 2021: 微信'],
  [
    'blank',
    [makeSeries('微信', 2019, ['blank', _, _, _, _])],
    '已收录的年报都没有这些数字',
    'The reports we hold do not give these numbers',
  ],
  [
    'nothing',
    [makeSeries('微信', 2019, [_, _, _, _, _])],
    '这些年份的年报本站都没有收录',
    'We hold no report for any of these years',
  ],
];

test.each(lines)('lines: %s', (_what, series, chinese, english) => {
  expect(describeLines({ ...zh, panels: [{ series }] }).title).toBe(chinese);
  expect(describeLines({ ...en, panels: [{ series }] }).title).toBe(english);
});

const wholes = new Set(['收到', '公开总数']);
const bodiesOf = (numbers: Record<string, Short>): ChartBody[] =>
  Object.entries(numbers).map(([label, short]) => ({
    id: label,
    label,
    point: makePoint(2021, short),
    ...(wholes.has(label) && { whole: true }),
  }));
const body = { id: 'c', language: 'zh', unit: zh.unit, metric: '收到申请' } as const;

test.each<[string, Record<string, Short>, string]>([
  ['first and last', { 甲: 3, 乙: 12, 丙: 'blank' }, '乙最多，12 件；甲最少，3 件'],
  ['a shared last is not named', { 甲: 0, 乙: 12, 丙: 0 }, '乙最多，12 件'],
  ['a shared first', { 甲: 12, 乙: 12, 丙: 0 }, '2 个并列最多，各 12 件'],
  ['all equal', { 甲: 1, 乙: 1 }, '2 个都是 1 件'],
  ['one', { 甲: 1, 乙: null }, '只有甲有数字：1 件'],
  ['one bar', { 甲: 1 }, '甲：1 件'],
  [
    'a doubted least is named nowhere',
    { 甲: 9, 乙: 3, 丙: [0, 'doubt'] },
    '甲最多，9 件；乙最少，3 件（另有 1 个不排名）',
  ],
  ['a doubted most neither', { 甲: [9, 'doubt'], 乙: 3 }, '乙：3 件（另有 1 个不排名）'],
  ['only doubted ones', { 甲: [9, 'doubt'], 乙: [3, 'doubt'] }, '2 个有数字，都不排名'],
  ['one, doubted', { 甲: [9, 'doubt'] }, '甲：9 件（存疑）'],
  ['none', { 甲: 'unreadable' }, '已收录的年报都没有这些数字'],
])('ranking: %s', (_what, numbers, title) => {
  expect(describeRanking({ ...body, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test.each<[string, Record<string, Short>, string]>([
  ['the top is named', { 甲: 1, 乙: 2, 丙: 9 }, '中位数 2 件；最多的是丙，9 件'],
  ['a shared top is counted', { 甲: 1, 乙: 9, 丙: 9 }, '中位数 9 件；最多为 9 件，有 2 个'],
  ['all zero', { 甲: 0, 乙: 0 }, '2 个都是 0 件'],
  ['one', { 甲: [3, 'approx'], 乙: 'blank' }, '只有甲有数字：约 3 件'],
  ['none', { 甲: null }, '已收录的年报都没有这些数字'],
])('distribution: %s', (_what, numbers, title) => {
  expect(describeDistribution({ ...body, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test.each<[string, Record<string, Short>, string]>([
  ['all in one', { 公开: 0, 不掌握: 3 }, '2021 年 3 件，全部为“不掌握”'],
  ['a blank leaves it open', { 公开: 'blank', 不掌握: 3, 其他: 1 }, '2021 年“不掌握”最多，3 件'],
  ['one number leads nothing', { 公开: 'blank', 不掌握: 3 }, '2021 年：不掌握 3 件'],
  ['one row', { 微信: 121 }, '2021 年：微信 121 件'],
  ['a whole as large as its part', { 收到: 3, outcome: 3, 其他: 0 }, '2021 年：收到 3 件，“outcome”最多，3 件'],
  ['a whole does not lead its parts', { 公开总数: 9, 网站: 6, 其他: 3 }, '2021 年：公开总数 9 件，“网站”最多，6 件'],
  ['a whole of parts that are alike', { 公开总数: 6, 网站: 3, 其他: 3 }, '2021 年：公开总数 6 件'],
  ['a tie', { 公开: 1, 不掌握: 1, 其他: 0 }, '2021 年：不掌握、公开各 1 件'],
  ['all zero', { 公开: 0, 不掌握: 0 }, '2021 年各项都是 0'],
  ['zero and blank', { 公开: 0, 其他: 0, 不掌握: 'blank' }, '2021 年写明的各项都是 0'],
  ['one zero among blanks', { 公开: 0, 不掌握: 'blank' }, '2021 年：公开 0 件'],
  ['none', { 公开: 'blank' }, '2021 年的年报没有写这些数字'],
])('one year: %s', (_what, numbers, title) => {
  expect(describeOneYear({ ...body, year: 2021, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test('multiples: kinds of change are counted, and what cannot be compared is said', () => {
  const cells = [
    makeSeries('甲', 2019, [1, _, 3, _, _]),
    makeSeries('乙', 2019, [3, _, 1, _, _]),
    makeSeries('丙', 2019, [_, _, 1, _, _]),
    makeSeries('丁', 2019, [2, 2, _, _, _]),
  ];
  const chart = { metric: '收到申请', kind: 'columns', cells } as const;
  expect(describeMultiples({ ...zh, ...chart }).title).toBe('4 个机关中，1 个增加，1 个减少，1 个不变，1 个无从比较');
  expect(describeMultiples({ ...en, ...chart, cells: cells.slice(0, 1) }).title).toBe('The one agency went up');
});

test('scatter: one body on top of both, or one each', () => {
  const axis = { id: 'x', label: '收到申请', unit: zh.unit };
  const make = (pairs: Record<string, [number, number]>) => ({
    id: 'c',
    language: 'zh' as const,
    x: axis,
    y: { ...axis, id: 'y', label: '网站发布' },
    bodies: Object.entries(pairs).map(([label, [x, y]]) => ({
      id: label,
      label,
      x: makePoint(2021, x),
      y: makePoint(2021, y),
    })),
  });
  expect(describeScatter(make({ 甲: [1, 2], 乙: [3, 4] })).title).toBe('乙两项都最多：收到申请 3 件，网站发布 4 件');
  expect(describeScatter(make({ 甲: [1, 9], 乙: [3, 4] })).title).toBe('收到申请最多的是乙，网站发布最多的是甲');
  expect(describeScatter(make({ 甲: [1, 2], 乙: [1, 2] })).title).toBe('2 个机关的收到申请与网站发布');
  expect(describeScatter(make({ 甲: [1, 2] })).title).toBe('1 个机关的收到申请与网站发布');
});
