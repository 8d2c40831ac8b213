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
    '2021 年收到申请 3 件，全部为“不掌握”',
    'Requests received in 2021: 3, all “不掌握”',
  ],
  ['one request', [_, _, 1, _, _], {}, '2021 年收到申请 1 件', 'Requests received in 2021: 1'],
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
    'rise on the year before',
    [_, _, 12, 1379, _],
    {},
    '2022 年收到申请 1,379 件，比 2021 年多 1,367 件',
    'Requests received in 2022: 1,379, 1,367 more than in 2021',
  ],
  [
    'no rise over nine years, nor across forms',
    [12, _, _, 1379, _],
    {},
    '2022 年收到申请 1,379 件（2019 年 12 件，格式不同）',
    'Requests received in 2022: 1,379 (12 in 2019, another form)',
  ],
  [
    'the skipped year is named',
    [_, _, 12, _, 15],
    {},
    '2023 年收到申请 15 件（2021 年 12 件）',
    'Requests received in 2023: 15 (12 in 2021)',
  ],
  [
    'fall with most',
    [_, _, _, 40, 20],
    { 公开: [_, _, _, _, 15], 不予公开: [_, _, _, _, 5] },
    '2023 年收到申请 20 件，比 2022 年少 20 件，“公开”最多，15 件',
    'Requests received in 2023: 20, 20 fewer than in 2022, most often “公开” (15)',
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
    [_, _, _, 20, 20],
    {},
    '2023 年收到申请 20 件，与 2022 年相同',
    'Requests received in 2023: 20, as many as in 2022',
  ],
  [
    'about',
    [_, _, _, [100, 'approx'], 300],
    {},
    '2023 年收到申请 300 件（2022 年约 100 件）',
    'Requests received in 2023: 300 (about 100 in 2022)',
  ],
  [
    'at least',
    [_, _, _, 50, [90, 'at_least']],
    {},
    '2023 年收到申请至少 90 件（2022 年 50 件）',
    'Requests received in 2023: at least 90 (50 in 2022)',
  ],
  [
    'later blank',
    [_, 20, 'blank', 'blank', _],
    {},
    '2020 年收到申请 20 件；2021–2022 年空白',
    'Requests received in 2020: 20; 2021–2022: blank',
  ],
  ['blank only', [_, 'blank', _, _, _], {}, '已收录的年报都没有这些数字', 'The reports here do not give these numbers'],
  ['nothing', [_, _, _, _, _], {}, '这些年份的年报本站都没有收录', 'No report here for any of these years'],
  [
    'outcomes only',
    [_, _, 'not_stated', _, _],
    { 公开: [_, _, 4, _, _] },
    '2021 年办结申请 4 件，没有收到的件数',
    'Requests closed in 2021: 4; number received not found',
  ],
  [
    'a blank outcome leaves “all” open',
    [_, _, 5, _, _],
    { 公开: [_, _, 4, _, _], 不予公开: [_, _, 'blank', _, _] },
    '2021 年收到申请 5 件',
    'Requests received in 2021: 5',
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
  ...makeSeries('网站', 2021, [5, 9]),
  breaks: [{ year: 2022, from: '2021', to: '2021', comparability: 'none', why: 'review_first' }],
};
const stated: ChartSeries = {
  ...makeSeries('微信', 2021, []),
  points: [makePoint(2021, 267), makePoint(2022, 1379)].map((point) => ({ ...point, source: 'text' as const })),
};
const lines: LineRow[] = [
  [
    'two rise',
    [makeSeries('微信', 2019, [_, _, 267, 1379, _]), makeSeries('微博', 2019, [_, _, 334, 1514, _])],
    '2022 年：微信 1,379 件，比上年多 1,112 件，微博 1,514 件，比上年多 1,180 件',
    '2022: 微信 1,379 requests, 1,112 more than the year before; 微博 1,514 requests, 1,180 more than the year before',
  ],
  [
    'the latest year leads',
    [makeSeries('微信', 2019, [_, _, 5, 6, _]), makeSeries('网站', 2019, [_, _, _, 9, 8])],
    '2023 年：网站 8 件，比上年少 1 件',
    '2023: 网站 8 requests, 1 fewer than the year before',
  ],
  [
    'no change across a form or a gap',
    [makeSeries('微信', 2019, [_, 5, 6, _, _]), makeSeries('网站', 2019, [_, _, 9, _, _])],
    '2021 年：微信 6 件（2020 年 5 件，格式不同），网站 9 件',
    '2021: 微信 6 requests (5 in 2020, another form); 网站 9 requests',
  ],
  [
    'one year',
    [makeSeries('微信', 2019, [_, _, 1, _, _]), makeSeries('网站', 2019, [_, _, 2, _, _])],
    '2021 年：微信 1 件，网站 2 件',
    '2021: 微信 1 request; 网站 2 requests',
  ],
  [
    'a new definition in one form',
    [broken],
    '2022 年：网站 9 件（2021 年 5 件，统计方法变了）',
    '2022: 网站 9 requests (5 in 2021, the definition changed)',
  ],
  [
    'the text never rises',
    [stated],
    '2022 年：微信 1,379 件（2021 年 267 件，据正文）',
    '2022: 微信 1,379 requests (267 in 2021, according to the text)',
  ],
  ['all zero', [makeSeries('微信', 2019, [0, _, 0, _, _])], '2019、2021 年都是 0：微信', 'Zero in 2019, 2021: 微信'],
  [
    'blank',
    [makeSeries('微信', 2019, ['blank', _, _, _, _])],
    '已收录的年报都没有这些数字',
    'The reports here do not give these numbers',
  ],
  [
    'nothing',
    [makeSeries('微信', 2019, [_, _, _, _, _])],
    '这些年份的年报本站都没有收录',
    'No report here for any of these years',
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
/** Fewer bodies have neither a most nor a least. */
const tenOf = (number: number): Record<string, Short> =>
  Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`机关${index}`, number]));

const body = { id: 'c', language: 'zh', unit: zh.unit, metric: '收到申请' } as const;

test.each<[string, Record<string, Short>, string]>([
  ['first and last', { ...tenOf(5), 甲: 3, 乙: 12, 丙: 'blank' }, '乙最多，12 件；甲最少，3 件'],
  ['first and last of fewer than ten', { 甲: 3, 乙: 12, 丙: 'blank' }, '2 个机关，从多到少列出'],
  ['a shared last is not named', { ...tenOf(5), 甲: 0, 乙: 12, 丙: 0 }, '乙最多，12 件'],
  ['a shared first', { ...tenOf(5), 甲: 12, 乙: 12, 丙: 0 }, '2 个并列最多，各 12 件'],
  ['all equal', { 甲: 1, 乙: 1 }, '2 个都是 1 件'],
  ['one', { 甲: 1, 乙: null }, '只有甲有数字：1 件'],
  ['one bar', { 甲: 1 }, '甲：1 件'],
  [
    'a doubted least is named nowhere',
    { ...tenOf(5), 甲: 9, 乙: 3, 丙: [0, 'doubt'] },
    '甲最多，9 件；乙最少，3 件（另有 1 个不排名次）',
  ],
  ['a doubted most neither', { 甲: [9, 'doubt'], 乙: 3 }, '乙：3 件（另有 1 个不排名次）'],
  ['only doubted ones', { 甲: [9, 'doubt'], 乙: [3, 'doubt'] }, '2 个有数字，都不排名次'],
  ['one, doubted', { 甲: [9, 'doubt'] }, '甲：9 件（存疑）'],
  ['none', { 甲: 'unreadable' }, '已收录的年报都没有这些数字'],
])('ranking: %s', (_what, numbers, title) => {
  expect(describeRanking({ ...body, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test.each<[string, Record<string, Short>, string]>([
  ['seven have no middle', { 甲: 1, 乙: 2, 丙: 9, 丁: 3, 戊: 4, 己: 5, 庚: 6 }, '7 个机关，不到 8 个，不算中位数'],
  ['the top of eight is not named', { 甲: 1, 乙: 2, 丙: 9, 丁: 3, 戊: 4, 己: 5, 庚: 6, 辛: 7 }, '中位数 4.5 件'],
  ['that of ten and more is', { ...tenOf(5), 甲: 1, 丙: 9 }, '中位数 5 件；最多的是丙，9 件'],
  ['a shared top is counted', { ...tenOf(5), 甲: 1, 乙: 9, 丙: 9 }, '中位数 5 件；最多为 9 件，有 2 个'],
  ['nor a shared one of eight', { 甲: 1, 乙: 9, 丙: 9, 丁: 3, 戊: 4, 己: 5, 庚: 6, 辛: 7 }, '中位数 5.5 件'],
  ['all zero', { 甲: 0, 乙: 0 }, '2 个都是 0 件'],
  ['one', { 甲: [3, 'approx'], 乙: 'blank' }, '只有甲有数字：约 3 件'],
  ['none', { 甲: null }, '已收录的年报都没有这些数字'],
])('distribution: %s', (_what, numbers, title) => {
  expect(describeDistribution({ ...body, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test.each<[string, Record<string, Short>, string]>([
  ['all in one', { 公开: 0, 不掌握: 3 }, '2021 年 3 件，全部为“不掌握”'],
  ['a blank leaves it open', { 公开: 'blank', 不掌握: 9, 其他: 1 }, '2021 年“不掌握”最多，9 件'],
  ['few cases have no most', { 公开: 'blank', 不掌握: 3, 其他: 1 }, '2021 年：不掌握 3 件、其他 1 件'],
  ['one number leads nothing', { 公开: 'blank', 不掌握: 3 }, '2021 年：不掌握 3 件'],
  ['one row', { 微信: 121 }, '2021 年：微信 121 件'],
  ['a whole as large as its part', { 收到: 13, outcome: 13, 其他: 0 }, '2021 年：收到 13 件，“outcome”最多，13 件'],
  ['a whole does not lead its parts', { 公开总数: 12, 网站: 8, 其他: 4 }, '2021 年：公开总数 12 件，“网站”最多，8 件'],
  ['a whole of parts that are alike', { 公开总数: 6, 网站: 3, 其他: 3 }, '2021 年：公开总数 6 件'],
  ['a tie', { 公开: 1, 不掌握: 1, 其他: 0 }, '2021 年：不掌握、公开各 1 件'],
  ['all zero', { 公开: 0, 不掌握: 0 }, '2021 年各项都是 0'],
  ['zero and blank', { 公开: 0, 其他: 0, 不掌握: 'blank' }, '2021 年写明的各项都是 0'],
  ['one zero among blanks', { 公开: 0, 不掌握: 'blank' }, '2021 年：公开 0 件'],
  ['none', { 公开: 'blank' }, '2021 年的年报没有写这些数字'],
])('one year: %s', (_what, numbers, title) => {
  expect(describeOneYear({ ...body, year: 2021, bodies: bodiesOf(numbers) }).title).toBe(title);
});

test('of what is no volume nobody is named as having most', () => {
  const numbers = { 甲: 1, 乙: 2, 丙: 9, 丁: 3, 戊: 4, 己: 5, 庚: 6, 辛: 7 };
  expect(describeDistribution({ ...body, middleOnly: true, bodies: bodiesOf(numbers) }).title).toBe('中位数 4.5 件');
});

test('multiples: changes on the year before are counted, and what cannot be compared is said', () => {
  const cells = [
    makeSeries('甲', 2019, [_, _, 1, 3, _]),
    makeSeries('乙', 2019, [_, _, _, 3, 1]),
    makeSeries('丙', 2019, [1, _, 5, _, _]),
    makeSeries('丁', 2019, [2, 2, _, _, _]),
  ];
  const chart = { metric: '收到申请', kind: 'columns', cells } as const;
  expect(describeMultiples({ ...zh, ...chart }).title).toBe(
    '最近一年与上一年比，4 个机关中1 个增加，1 个减少，1 个持平，1 个不能比',
  );
  expect(describeMultiples({ ...en, ...chart, cells: cells.slice(0, 1) }).title).toBe(
    'The one agency has more than the year before',
  );
});

test('scatter: one body on top of both, or one each', () => {
  const axis = { id: 'x', label: '收到申请', unit: zh.unit };
  const middling = Object.fromEntries(Object.keys(tenOf(1)).map((label) => [label, [1, 2] as [number, number]]));
  const make = (pairs: Record<string, [number, number]>, isFew = false) => ({
    id: 'c',
    language: 'zh' as const,
    x: axis,
    y: { ...axis, id: 'y', label: '网站发布' },
    bodies: [...(isFew ? [] : Object.entries(middling)), ...Object.entries(pairs)].map(([label, [x, y]]) => ({
      id: label,
      label,
      x: makePoint(2021, x),
      y: makePoint(2021, y),
    })),
  });
  expect(describeScatter(make({ 甲: [1, 2], 乙: [3, 4] })).title).toBe('乙两项都最多：收到申请 3 件，网站发布 4 件');
  expect(describeScatter(make({ 甲: [1, 9], 乙: [3, 4] })).title).toBe('收到申请最多的是乙，网站发布最多的是甲');
  expect(describeScatter(make({ 甲: [1, 2], 乙: [3, 4] }, true)).title).toBe('2 个机关的收到申请与网站发布');
  expect(describeScatter(make({ 甲: [1, 2] }, true)).title).toBe('1 个机关的收到申请与网站发布');
});

test('of a year whose outcomes are not all known none leads, and none is added up', () => {
  const outcomes = [makeSeries('公开', 2019, [_, _, _, _, 206]), makeSeries('不予公开', 2019, [_, _, _, _, 20])];
  const columns = { ...zh, received: makeSeries('收到', 2019, [_, _, _, _, 1295]), outcomes };
  expect(describeColumns(columns).title).toBe('2023 年收到申请 1,295 件，“公开”最多，206 件');
  expect(describeColumns({ ...columns, unknownOutcomes: [2023] }).title).toBe('2023 年收到申请 1,295 件');
  const unread = { ...columns, received: makeSeries('收到', 2019, [_, _, _, _, _]), unknownOutcomes: [2023] };
  expect(describeColumns(unread).title).not.toContain('226');
  const bodies: ChartBody[] = [
    { id: 'a', label: '收到', point: makePoint(2023, 1295), whole: true },
    { id: 'b', label: '公开', point: makePoint(2023, 206) },
    { id: 'c', label: '不予公开', point: makePoint(2023, 20) },
  ];
  const oneYear = { ...zh, metric: '申请', bodies, year: 2023 };
  expect(describeOneYear(oneYear).title).toContain('“公开”最多');
  expect(describeOneYear({ ...oneYear, partsUnknown: true }).title).toBe('2023 年：收到 1,295 件');
  expect(describeOneYear({ ...oneYear, bodies: bodies.slice(1), partsUnknown: true }).title).not.toContain('最多');
});
