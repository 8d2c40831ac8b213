// The table beside a chart says the same as the chart, in every state.
import { expect, test } from 'vitest';
import { layoutLines } from '../../src/charts/lines.ts';
import { tabulateBodies, tabulateScatter, tabulateYears } from '../../src/charts/tabulate.ts';
import { listPoints } from './list-texts.ts';
import { makePoint, makeSeries, type Short } from './make-series.ts';

const unit = { one: '件', other: '件' };
const years = { from: 2014, to: 2022 };
const shorts: Short[] = [
  0,
  'blank',
  'not_applicable',
  'unreadable',
  'not_stated',
  'not_in_form',
  'conflicting',
  null,
  [1400, 'approx'],
];
const series = makeSeries('收到申请', 2014, shorts, 'r');

test('every state has its own words, and a zero is a zero', () => {
  const table = tabulateYears({ language: 'zh', years, unit }, [series]);
  expect(table.rows[0]!.label).toBe('收到申请（件）');
  expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual([
    '0',
    '空白',
    '填“不适用”',
    '读不出',
    '年报没写',
    '当年格式无此项',
    '数字不一致',
    '没有这年年报',
    '约 1,400',
  ]);
  expect(new Set(table.rows[0]!.cells.map(({ text }) => text)).size).toBe(shorts.length);
});

test('chart and table hold the same values and states', () => {
  const table = tabulateYears({ language: 'en', years, unit }, [series]);
  const points = listPoints(layoutLines({ id: 'c', language: 'en', years, unit, panels: [{ series: [series] }] }));
  const drawn = new Map(points.map(({ data }) => [data.year, [data.status, data.value]]));
  const cells = table.rows[0]!.cells;
  expect(table.columns.map(({ id }, index) => [Number(id), [cells[index]!.state, cells[index]!.value]])).toEqual(
    [...drawn].sort(([a], [b]) => a! - b!),
  );
});

test('years outside of a series have no report', () => {
  const table = tabulateYears({ language: 'en', years: { from: 2013, to: 2014 }, unit }, [series]);
  expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual(['no report here', '0']);
});

test('bodies and pairs become tables', () => {
  const bodies = [
    { id: 'a', label: '甲', point: { ...makePoint(2021, 3), note: '覆盖 2/3' } },
    { id: 'b', label: '乙', point: makePoint(2021, 7) },
  ];
  const ranked = tabulateBodies({ id: 'c', language: 'zh', unit, metric: '收到申请', bodies });
  expect(ranked.rows.map(({ id, cells }) => [id, cells[0]!.text])).toEqual([
    ['b', '7'],
    ['a', '3（覆盖 2/3）'],
  ]);
  const axis = { id: 'x', label: '收到', unit };
  const pair = { id: 'a', label: '甲', x: makePoint(2021, 1), y: makePoint(2021, 'blank') };
  const pairs = tabulateScatter({ id: 'c', language: 'zh', x: axis, y: axis, bodies: [pair] });
  expect(pairs.rows[0]!.cells.map(({ text }) => text)).toEqual(['1', '空白']);
});
