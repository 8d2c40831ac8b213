// The small pieces: text widths and breaks, labels that give way, ticks, years, forms, strokes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFormRules } from '../../src/charts/form-rules.ts';
import { joinOf, joinPoints, placeDots } from '../../src/charts/join-points.ts';
import { drawSymbol } from '../../src/charts/marks.ts';
import { escapeMarkup } from '../../src/charts/markup.ts';
import { measureText, wrapText } from '../../src/charts/measure-text.ts';
import { placeLabels } from '../../src/charts/place-labels.ts';
import { joinYears } from '../../src/charts/points.ts';
import { drawText } from '../../src/charts/scene.ts';
import { spreadLabels } from '../../src/charts/side-labels.ts';
import { chooseDomain, formatTick } from '../../src/charts/value-scale.ts';
import { makePoint, makeSeries } from './make-series.ts';

test('a Chinese character is 1 em wide, a digit a good half', () => {
  expect(measureText('年报', 12)).toBe(24);
  expect(measureText('2021', 10)).toBeCloseTo(22.8);
});

test.each([
  ['行政规范性文件', 48, 9, ['行政规范', '性文件']],
  ['Other channels', 60, 9, ['Other', 'channels']],
  ['共 1,379 条，多', 60, 9, ['共', '1,379 条，', '多']],
  ['福州经济技术开发区管理委员会', 60, 2, ['福州经济技', '术开发区…']],
])('%s is broken', (text, width, most, lines) => {
  expect(wrapText(text, width, 12, most)).toEqual(lines);
});

test('no line is wider than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('年', '报', 'a', 'W', '1', ' ', '，', '“', '”'), maxLength: 40 }),
      (text) => {
        for (const line of wrapText(text, 50, 12)) expect(measureText(line, 12)).toBeLessThanOrEqual(50);
      },
    ),
  );
});

test('labels in a column neither overlap nor leave it, and keep their order', () => {
  const blocks = fc.array(
    fc.record({ middle: fc.integer({ min: -20, max: 170 }), height: fc.integer({ min: 4, max: 20 }) }),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(blocks, (list) => {
      const tops = spreadLabels(list, 0, 150);
      const placed = list
        .map(({ middle, height }, index) => ({ middle, height, top: tops[index]! }))
        .sort((a, b) => a.top - b.top);
      for (const [index, { top, height }] of placed.entries()) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + height).toBeLessThanOrEqual(150);
        if (index > 0) expect(top).toBeGreaterThanOrEqual(placed[index - 1]!.top + placed[index - 1]!.height);
        if (index > 0) expect(placed[index]!.middle).toBeGreaterThanOrEqual(placed[index - 1]!.middle);
      }
    }),
  );
});

test('ticks are few, whole for whole numbers, and include zero', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000_000), { minLength: 1, maxLength: 9 }), (values) => {
      const { low, high, ticks } = chooseDomain('zh', values);
      expect(low).toBe(0);
      expect(high).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks).toContain(0);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});

test.each([
  ['zh', 1_600_000, 2_000_000, '160 万'],
  ['en', 1_600_000, 2_000_000, '1.6m'],
  ['en', 50_000, 200_000, '50k'],
  ['zh', 1_600, 2_000, '1,600'],
  ['zh', 0, 2_000_000, '0'],
] as const)('%s: %d on an axis to %d is %s', (language, value, longest, text) => {
  expect(formatTick(language, value, longest)).toBe(text);
});

test('years are joined to runs', () => {
  expect(joinYears([2016, 2017, 2018, 2022])).toEqual(['2016–2018', '2022']);
  expect(joinYears([])).toEqual([]);
});

test('the rules of the forms stand where they were prescribed, or where the reports change', () => {
  const years = { from: 2014, to: 2025 };
  expect(findFormRules([makeSeries('a', 2014, [1, null, 1, 1, 1, 1, 1, 1])], years)).toEqual([
    { template: '2019', year: 2019 },
    { template: '2021', year: 2021 },
  ]);
  const late = makeSeries('a', 2020, [1, 2, 3]);
  const kept = {
    ...late,
    points: late.points.map((point) => (point.year === 2021 ? { ...point, template: '2019' as const } : point)),
  };
  expect(findFormRules([kept], years)).toContainEqual({ template: '2021', year: 2022 });
  expect(findFormRules([late], { from: 2021, to: 2025 })).toEqual([]);
  const early = {
    ...makeSeries('a', 2014, [1, 2]),
    breaks: [{ year: 2015, from: '2008', to: '2014', comparability: 'approximate' } as const],
  };
  expect(findFormRules([early], years)[0]).toEqual({ template: '2014', year: 2015 });
});

test('a stroke is solid between neighbours, dashed over a missing year, and none where the definition changes', () => {
  const none = { breaks: [] };
  const a = makePoint(2020, 1);
  const changed = { breaks: [{ year: 2021, from: '2019', to: '2021', comparability: 'none' } as const] };
  expect(joinOf(a, makePoint(2021, 2), none)).toBe('solid');
  expect(joinOf(a, makePoint(2022, 2), none)).toBe('dashed');
  expect(joinOf(a, { ...makePoint(2021, 2), tie: 'other_source' }, none)).toBe('open');
  expect(joinOf({ ...a, source: 'text' }, { ...makePoint(2021, 2), source: 'table' }, none)).toBe('open');
  expect(joinOf({ ...a, scope: 'agency' }, { ...makePoint(2021, 2), scope: 'jurisdiction' }, none)).toBe('open');
  expect(joinOf(a, makePoint(2021, 2), changed)).toBe('open');
  expect(joinOf(a, makePoint(2023, 2), changed)).toBe('open');
});

test('no stroke leads over an opening: 1–2 and 3–4 are two lines', () => {
  const series = makeSeries('收到', 2018, [1, 2, 3, 4]);
  const breaks = [{ year: 2020, from: '2019', to: '2021', comparability: 'none' } as const];
  const dots = placeDots(
    series,
    (year) => (year - 2018) * 10,
    (value) => value,
  );
  expect(joinPoints(dots, { breaks })).toEqual([
    { kind: 'solid', d: 'M0,1L10,2' },
    { kind: 'solid', d: 'M20,3L30,4' },
  ]);
});

test('a label takes the first place that meets nothing, near obstacles or far ones', () => {
  const at = (x: number) => drawText('value', '12', x, 50, 'middle');
  const box = (left: number, right: number) => ({ left, right, top: 0, bottom: 100 });
  const bounds = box(0, 300);
  expect(placeLabels([[at(50), at(150)]], [box(200, 210)], bounds)).toEqual([at(50)]);
  expect(placeLabels([[at(50), at(150)]], [box(40, 60)], bounds)).toEqual([at(150)]);
  expect(placeLabels([[at(50), at(150)]], [box(40, 60), box(149, 151)], bounds)).toEqual([]);
  expect(placeLabels([[at(50)], [at(50), at(80)]], [], bounds)).toEqual([at(50), at(80)]);
  expect(placeLabels([[]], [], bounds)).toEqual([]);
});

test('every mark of a series is one path', () => {
  expect(drawSymbol(0)).toBe(drawSymbol(6));
  expect(new Set([0, 1, 2, 3, 4, 5].map((index) => drawSymbol(index))).size).toBe(6);
  expect(drawSymbol(0, 22)).not.toBe(drawSymbol(0));
});

test('markup signs are escaped', () => {
  expect(escapeMarkup(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});
