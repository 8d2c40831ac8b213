// A number that a check contradicts, and one of a near definition, say so wherever a chart speaks, and bear no claim alone.
import { expect, test } from 'vitest';
import type { ChartPoint, ChartSeries } from '../../src/charts/chart-input.ts';
import { describeOneYear } from '../../src/charts/describe-bodies.ts';
import { describeLines, describeMultiples } from '../../src/charts/describe-years.ts';
import { judgeChange } from '../../src/charts/judge-change.ts';
import { describeScatter } from '../../src/charts/scatter.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { describeColumns } from '../../src/charts/stacked-columns.ts';
import { tabulateYears } from '../../src/charts/tabulate.ts';
import type { SeriesBreak } from '../../src/report/analysis/series-point.ts';
import { type Fixture, layout } from './chart-kinds.ts';
import { listPoints, listTexts } from './list-texts.ts';
import { makePoint, makeSeries, type Short } from './make-series.ts';

const unit = { one: '件', other: '件' };
const years = { from: 2016, to: 2018 };
const frame = { id: 'c', language: 'zh', years, unit } as const;
const noteDoubt = '空心或浅色：? 存疑';
const noteNear = '，* 统计方法相近';
const textsOf = (scene: Scene) => listTexts(scene).map(({ text }) => text);
const wordsOf = (scene: Scene) => listPoints(scene).map(({ data }) => data.words);

const shorts: Short[] = [
  [1, 'doubt'],
  [2, 'near'],
  [30, 'near doubt'],
];
const series = makeSeries('收到', 2016, shorts, 'r');
const bodies = shorts.map((short, index) => ({
  id: `b${index}`,
  label: `机关${index}`,
  point: makePoint(2016, short),
}));
const axis = { id: 'x', label: '收到', unit };
const kinds: Record<string, Fixture> = {
  lines: { kind: 'lines', input: { ...frame, panels: [{ series: [series] }] } },
  columns: { kind: 'columns', input: { ...frame, received: series, outcomes: [] } },
  'columns of parts': {
    kind: 'columns',
    input: { ...frame, received: makeSeries('收到', 2016, ['blank', 'blank', 'blank']), outcomes: [series] },
  },
  multiples: { kind: 'multiples', input: { ...frame, metric: '收到', kind: 'columns', cells: [series] } },
  ranking: { kind: 'ranking', input: { ...frame, metric: '收到', bodies } },
  'one year': { kind: 'one-year', input: { ...frame, metric: '收到', year: 2016, bodies } },
  distribution: { kind: 'distribution', input: { ...frame, metric: '收到', bodies } },
};

test.each(Object.entries(kinds))(
  '%s: the number has its sign, the words say it, a line below explains it',
  (name, input) => {
    const scene = layout(input);
    const texts = textsOf(scene);
    // The dots of a distribution are named where they have room.
    for (const value of name === 'distribution' ? ['30*?'] : ['1?', '30*?'])
      expect(texts.some((text) => text.endsWith(value))).toBe(true);
    expect(texts.join('')).toContain(noteDoubt);
    expect(texts.join('')).toContain(noteNear);
    const words = wordsOf(scene).join();
    expect(words).toContain('1 件（存疑）');
    expect(words).toContain('2 件（统计方法相近）');
    expect(words).toContain('30 件（统计方法相近，存疑）');
  },
);

test('a drawing without such numbers has no line about them', () => {
  const plain = makeSeries('收到', 2016, [1, 2, 3]);
  const texts = textsOf(layout({ kind: 'lines', input: { ...frame, panels: [{ series: [plain] }] } })).join('');
  expect(texts).not.toContain('存疑');
  expect(texts).not.toContain('统计方法相近');
});

test('scatter: the name of the dot has the sign', () => {
  const pairs = bodies.map(({ id, label, point }, index) => ({ id, label, x: point, y: makePoint(2016, index * 9) }));
  const input = { id: 'c', language: 'zh' as const, x: axis, y: { ...axis, id: 'y', label: '网站' }, bodies: pairs };
  const scene = layout({ kind: 'scatter', input });
  expect(textsOf(scene)).toContain('机关2 ?');
  expect(textsOf(scene).join('')).toContain(noteDoubt);
  expect(wordsOf(scene).join()).toContain('收到 30 件（统计方法相近，存疑）');
  const each = { ...input, bodies: pairs.map((pair, index) => ({ ...pair, y: makePoint(2016, 9 - index) })) };
  expect(describeScatter(each).title).toBe('3 个机关的收到与网站');
});

test('a doubted number between the ends of a line has its label too', () => {
  const inner = makeSeries('收到', 2014, [1, 9, [5, 'doubt'], 0, 3]);
  const input = { ...frame, years: { from: 2014, to: 2018 }, panels: [{ series: [inner] }] };
  expect(textsOf(layout({ kind: 'lines', input }))).toContain('5?');
});

test('the table says it in words, with the reason where one is given', () => {
  const [first, ...others] = series.points;
  const told = { ...series, points: [{ ...first!, note: '正文为 3，表格为 1。' }, ...others] };
  const { rows } = tabulateYears({ language: 'zh', years, unit }, [told]);
  expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['1（存疑，正文为 3，表格为 1）', '2*', '30*（存疑）']);
  const english = tabulateYears({ language: 'en', years, unit }, [series]);
  expect(english.rows[0]!.cells[0]!.text).toBe('1 (in doubt)');
});

const lines = (one: ChartSeries) => describeLines({ ...frame, panels: [{ series: [one] }] }).title;

test('nothing rises, falls or stays from or to a doubted number', () => {
  expect(lines(makeSeries('收到', 2016, [null, [1, 'doubt'], 3]))).toBe('2018 年：收到 3 件（2017 年 1 件（存疑））');
  for (const ends of [
    [1, 3],
    [3, 1],
    [2, 2],
  ] as const) {
    expect(judgeChange(makeSeries('收到', 2017, [ends[0], [ends[1], 'doubt']])).kind).toBe('side_by_side');
  }
  expect(judgeChange(makeSeries('收到', 2016, [[9, 'doubt'], 1, 3])).kind).toBe('rise');
});

const breakAt = (comparability: SeriesBreak['comparability']): SeriesBreak[] => [
  { year: 2018, from: '2014', to: '2014', comparability },
];

test.each<[string, Short[], SeriesBreak[], string]>([
  ['one definition', [1, 3], [], '2018 年：收到 3 件，比上年多 2 件'],
  ['one end near', [[3, 'near'], 1], [], '2018 年：收到 1 件（2017 年 3 件*，统计方法不同）'],
  [
    'both ends near',
    [
      [1, 'near'],
      [3, 'near'],
    ],
    [],
    '2018 年：收到 3 件*，比上年多 2 件',
  ],
  ['no comparison', [1, 3], breakAt('none'), '2018 年：收到 3 件（2017 年 1 件，统计方法不同）'],
])('lines: %s', (_, values, breaks, title) => {
  expect(lines({ ...makeSeries('收到', 2017, values), breaks })).toBe(title);
});

test('a number of another source is compared with none of the table', () => {
  const points: ChartPoint[] = [{ ...makePoint(2016, 1), tie: 'other_source' }, makePoint(2017, 3)];
  expect(judgeChange({ ...makeSeries('收到', 2016, []), points }).kind).toBe('side_by_side');
});

test.each<[string, Short[], string]>([
  ['a doubted zero is not “none”', [[0, 'doubt'], null, null], '2016 年收到申请 0 件（存疑）'],
  ['doubted zeros are not “none ever”', [null, 0, [0, 'doubt']], '2018 年收到申请 0 件（存疑）（2017 年 0 件）'],
  ['a rise is none', [null, 20, [90, 'doubt']], '2018 年收到申请 90 件（存疑）（2017 年 20 件）'],
  ['a near definition is said', [null, [20, 'near'], 90], '2018 年收到申请 90 件（2017 年 20 件*，统计方法不同）'],
])('requests: %s', (_, values, title) => {
  expect(describeColumns({ ...frame, received: makeSeries('收到', 2016, values), outcomes: [] }).title).toBe(title);
});

test('a doubted part is not “all”', () => {
  const outcomes = [makeSeries('不掌握', 2016, [null, null, [20, 'doubt']])];
  const chart = { ...frame, received: makeSeries('收到', 2016, [null, null, 20]), outcomes };
  expect(describeColumns(chart).title).toBe('2018 年收到申请 20 件，“不掌握”最多，20 件（存疑）');
});

test('the title of one year says it beside the number', () => {
  const make = (...values: Short[]) =>
    values.map((short, index) => ({ id: `b${index}`, label: `机关${index}`, point: makePoint(2016, short) }));
  const chart = { ...frame, metric: '收到' };
  const year = { ...chart, year: 2016 };
  expect(describeOneYear({ ...year, bodies: make(0, [0, 'doubt']) }).title).toBe('2016 年各项都是 0（存疑）');
});

test('multiples: doubted numbers are not compared', () => {
  const cells = [makeSeries('乙', 2017, [1, 3]), makeSeries('丙', 2017, [[1, 'doubt'], 3])];
  const chart = { ...frame, metric: '收到', kind: 'columns', cells } as const;
  expect(describeMultiples(chart).title).toBe('最近一年与上一年比，2 个机关中1 个增加，1 个不能比');
});

test('what counts more or less than the same thing has the sign of what is near, and words of its own', () => {
  const points = series.points.map((point): ChartPoint => ({ ...point, tie: 'weak' }));
  const scene = layout({ kind: 'lines', input: { ...frame, panels: [{ series: [{ ...series, points }] }] } });
  expect(textsOf(scene).some((text) => text.endsWith('30*?'))).toBe(true);
  expect(textsOf(scene).join('')).toContain('* 统计的多一些或少一些');
  expect(textsOf(scene).join('')).not.toContain(noteNear);
  expect(wordsOf(scene).join()).toContain('2 件（统计的多一些或少一些）');
  expect(tabulateYears({ language: 'zh', years, unit }, [{ ...series, points }])).toMatchObject({
    rows: [{ cells: [{ text: '1*（存疑）' }, { text: '2*' }, { text: '30*（存疑）' }] }],
  });
});
