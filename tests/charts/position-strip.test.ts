// A strip: where a number stands among those of its like, whatever they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPositionStrip, type StripChart, tabulateStrips } from '../../src/charts/position-strip.ts';
import { renderScene } from '../../src/charts/render-scene.ts';
import { quarterOf, spreadPeers } from '../../src/report/analysis/peers.ts';
import { findCollisions, findOutside, listTexts } from './list-texts.ts';

const unit = { one: '件', other: '件' };
const frame = { id: 'strip', language: 'zh', metric: '收到申请', group: '市级科学技术局', year: 2024 } as const;
const self = (value: number, label = '本机关') => ({ id: label, label, value });

/** Twelve bodies; median (5 + 7) ÷ 2; quartiles at places 2.75 and 8.25 counted from 0: 3 + 0.75 × 1, 9 + 0.25 × 3. */
const twelve = [0, 1, 3, 4, 4, 5, 7, 8, 9, 12, 20, 400];

test('the middle from eight numbers on, quartiles from twelve', () => {
  expect(spreadPeers(twelve.slice(0, 7), true)).toEqual({ m: 7, median: null, middleHalf: null, marks: [] });
  expect(spreadPeers([3, 1, 2, 8, 5, 4, 7, 6], true)).toMatchObject({ m: 8, median: 4.5, middleHalf: null });
  expect(spreadPeers(twelve.toReversed(), true)).toEqual({ m: 12, median: 6, middleHalf: [3.75, 9.75], marks: twelve });
  expect(spreadPeers(twelve, false).middleHalf).toBeNull();
});

test('above sixty numbers there are 41 marks, from the least to the most', () => {
  const many = Array.from({ length: 10_001 }, (_, index) => index);
  const { m, marks } = spreadPeers(many, true);
  expect(m).toBe(10_001);
  expect(marks).toHaveLength(41);
  expect([marks[0], marks[20], marks[40]]).toEqual([0, 5000, 10_000]);
  expect(spreadPeers(many.slice(0, 60), true).marks).toHaveLength(60);
});

test('who has a quartile’s own number is in the middle half', () => {
  const half = { middleHalf: [3.75, 9.75] } as const;
  expect([3, 4, 9, 10].map((value) => quarterOf(value, half))).toEqual(['least', 'middle', 'middle', 'most']);
  expect(quarterOf(9.75, half)).toBe('middle');
  expect(quarterOf(9, { middleHalf: null })).toBeNull();
});

test('title and table say the same numbers', () => {
  const chart: StripChart = { ...frame, unit, spread: spreadPeers(twelve, true), own: [self(12)] };
  const scene = layoutPositionStrip(chart);
  expect(scene).toMatchObject({
    title: '2024 年收到申请：本机关 12 件，中位数 6 件',
    subtitle: '12 个市级科学技术局',
    desc: '中间一半 3.8–9.8，每根细线是一个机关，横轴按平方根排开，数小的一边拉宽',
  });
  const before: StripChart = { ...chart, year: 2023, spread: spreadPeers(twelve.slice(0, 8), true), own: [self(9)] };
  const { columns, rows } = tabulateStrips('zh', [before, chart]);
  expect(columns.map(({ label }) => label)).toEqual(['2024', '2023']);
  expect(rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
    ['本机关：收到申请', '12', '9'],
    ['同类中位数（个数）', '6（12）', '4（8）'],
    ['中间一半', '3.8–9.8', '–'],
  ]);
});

test('a share is told in percent and has no quartiles', () => {
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.571, 1];
  const chart: StripChart = { ...frame, unit: null, spread: spreadPeers(shares, false), own: [self(0.571)] };
  expect(layoutPositionStrip(chart)?.title).toBe('2024 年收到申请：本机关 57.1%，中位数 35.0%');
  expect(tabulateStrips('zh', [chart]).rows.map(({ cells }) => cells[0]?.text)).toEqual(['57.1%', '35.0%（8）']);
});

test('seven numbers are no strip', () => {
  expect(
    layoutPositionStrip({ ...frame, unit, spread: spreadPeers(twelve.slice(0, 7), true), own: [] }),
  ).toBeUndefined();
});

const input = fc.record({
  values: fc.array(fc.oneof(fc.nat(9), fc.nat(400), fc.nat(5_000_000)), { minLength: 8, maxLength: 90 }),
  own: fc.array(fc.nat(89), { maxLength: 3 }),
  width: fc.constantFrom(344, 400, 720),
  language: fc.constantFrom('zh' as const, 'en' as const),
});

test('names never meet, nothing leaves the drawing, and more stands further right', () => {
  fc.assert(
    fc.property(input, ({ values, own, width, language }) => {
      const bodies = own.map((at, index) => self(values[at % values.length] ?? 0, `某市某某局 ${index}`));
      const scene = layoutPositionStrip({
        ...frame,
        language,
        width,
        unit,
        spread: spreadPeers(values, true),
        own: bodies,
      });
      if (!scene) throw new Error('eight numbers are enough');
      expect(findCollisions(scene)).toEqual([]);
      expect(findOutside(scene)).toEqual([]);
      expect(renderScene(scene)).not.toMatch(/NaN|undefined|Infinity|null/);
      const texts = listTexts(scene).map(({ text }) => text);
      for (const { label } of bodies) expect(texts.some((text) => text.startsWith(label))).toBe(true);
      const dots = scene.shapes
        .flatMap((shape) => (shape.kind === 'path' && shape.className === 'own' ? [shape.x] : []))
        .map((x, index) => ({ x, value: bodies[index]?.value ?? 0 }));
      expect(dots).toHaveLength(bodies.length);
      for (const a of dots) for (const b of dots) if (a.value > b.value) expect(a.x).toBeGreaterThanOrEqual(b.x);
    }),
    { numRuns: 150 },
  );
});
