// Whatever the numbers, drawings are true to them and legible.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartBody } from '../../src/charts/chart-input.ts';
import { renderScene } from '../../src/charts/render-scene.ts';
import type { RectShape, Scene } from '../../src/charts/scene.ts';
import { type Fixture, layout } from './chart-kinds.ts';
import { findCollisions, findOutside, listPoints, listShapes, listTexts } from './list-texts.ts';
import { makePoint, makeSeries, type Short } from './make-series.ts';

const states = ['blank', 'not_applicable', 'unreadable', 'not_stated', 'not_in_form', 'conflicting'] as const;
const number = fc.oneof(fc.nat(12), fc.nat(2000), fc.nat(5_000_000));
const short: fc.Arbitrary<Short> = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 1, arbitrary: fc.tuple(number, fc.constantFrom('approx' as const, 'at_least' as const)) },
  { weight: 1, arbitrary: fc.tuple(number, fc.constantFrom('doubt' as const, 'near' as const, 'near doubt' as const)) },
  { weight: 2, arbitrary: fc.constantFrom(...states) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const label = fc.constantFrom(
  '微信',
  '网站',
  '行政规范性文件现行有效',
  'Other channels',
  '全部公开',
  '其他',
  'Items published on the website',
);
const language = fc.constantFrom('zh' as const, 'en' as const);
const width = fc.constantFrom(344, 720);
const unit = { one: '件', other: '件' };

const yearInput = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    language,
    width,
    from: fc.integer({ min: 2008, max: 2026 - count }),
    labels: fc.array(label, { minLength: 1, maxLength: 6 }),
    values: fc.array(fc.array(short, { minLength: count, maxLength: count }), { minLength: 6, maxLength: 6 }),
    count: fc.constant(count),
  }),
);
type YearInput = typeof yearInput extends fc.Arbitrary<infer Input> ? Input : never;

/** Any names. */
type Labelled = Omit<YearInput, 'labels'> & { labels: readonly string[] };

const frame = ({ language, width, from, count }: Omit<YearInput, 'labels'>) => ({
  id: 'chart',
  language,
  width,
  unit,
  years: { from, to: from + count - 1 },
});
const seriesOf = ({ labels, values, from }: Labelled) =>
  labels.map((name, index) => makeSeries(name, from, values[index]!, `s${index}`));

const bodies = fc.array(
  fc.record({
    label: fc.constantFrom('威海市科学技术局', '福州经济技术开发区管理委员会', 'Zibo Science Bureau', '淮安区'),
    short,
    small: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);
const bodyInput = fc.record({ language, width, bodies });
type BodyInput = typeof bodyInput extends fc.Arbitrary<infer Input> ? Input : never;
const bodiesOf = ({ bodies }: BodyInput): ChartBody[] =>
  bodies.map((body, index) => ({
    id: `b${index}`,
    label: body.label,
    small: body.small,
    point: makePoint(2021, body.short),
  }));

const yearKinds: Record<string, (input: Labelled) => Fixture> = {
  columns: (input) => {
    const [received, ...outcomes] = seriesOf(input);
    return { kind: 'columns', input: { ...frame(input), received: received!, outcomes } };
  },
  lines: (input) => ({ kind: 'lines', input: { ...frame(input), panels: [{ series: seriesOf(input) }] } }),
  panels: (input) => {
    const [first, ...others] = seriesOf(input);
    const panels = [
      { label: '发布', series: [first!] },
      { label: '关注', series: others },
    ];
    return { kind: 'lines', input: { ...frame(input), panels } };
  },
  multiples: (input) => ({
    kind: 'multiples',
    input: { ...frame(input), metric: '收到申请', kind: 'columns', cells: seriesOf(input) },
  }),
  'multiples of lines': (input) => ({
    kind: 'multiples',
    input: { ...frame(input), metric: '收到申请', kind: 'lines', cells: seriesOf(input) },
  }),
};
const bodyKinds: Record<string, (input: BodyInput) => Fixture> = {
  distribution: (input) => ({
    kind: 'distribution',
    input: { id: 'chart', ...input, unit, metric: '收到申请', bodies: bodiesOf(input) },
  }),
  ranking: (input) => ({
    kind: 'ranking',
    input: { id: 'chart', ...input, unit, metric: '收到申请', bodies: bodiesOf(input) },
  }),
  'one year': (input) => ({
    kind: 'one-year',
    input: { id: 'chart', ...input, unit, metric: '办理结果', year: 2021, bodies: bodiesOf(input) },
  }),
  scatter: (input) => ({
    kind: 'scatter',
    input: {
      id: 'chart',
      ...input,
      x: { id: 'x', label: '收到申请', unit },
      y: { id: 'y', label: '网站发布', unit },
      bodies: bodiesOf(input).map(({ id, label, point }, index) => ({
        id,
        label,
        x: point,
        y: makePoint(2021, index * 7),
      })),
    },
  }),
};

const isLegible = (scene: Scene): void => {
  expect(findCollisions(scene)).toEqual([]);
  expect(findOutside(scene)).toEqual([]);
  expect(scene.title).not.toBe('');
  expect(renderScene(scene)).not.toMatch(/NaN|undefined|Infinity|null/);
};

test.each(Object.entries(yearKinds))('%s: texts never meet and nothing leaves the drawing', (_, make) => {
  fc.assert(
    fc.property(yearInput, (input) => isLegible(layout(make(input)))),
    { numRuns: 150 },
  );
});

test.each(Object.entries(bodyKinds))('%s: texts never meet and nothing leaves the drawing', (_, make) => {
  fc.assert(
    fc.property(bodyInput, (input) => isLegible(layout(make(input)))),
    { numRuns: 150 },
  );
});

const bars = (scene: Scene): { value: number; bar: RectShape }[] =>
  listPoints(scene).flatMap(({ data, shapes }) => {
    const bar = shapes.find((shape) => shape.kind === 'rect' && shape.className.startsWith('bar'));
    return bar?.kind === 'rect' && data.value !== null ? [{ value: data.value, bar }] : [];
  });

test.each(['columns', 'multiples'])('%s: heights are proportional to the numbers', (kind) => {
  fc.assert(
    fc.property(yearInput, (input) => {
      const drawn = bars(layout(yearKinds[kind]!(input)));
      const most = drawn.toSorted((a, b) => b.value - a.value)[0];
      for (const { value, bar } of drawn) {
        const due = (value / most!.value) * most!.bar.height;
        expect(Math.abs(bar.height - due)).toBeLessThan(0.03);
      }
    }),
  );
});

test('rows: lengths are proportional to the numbers', () => {
  fc.assert(
    fc.property(bodyInput, (input) => {
      const drawn = bars(layout(bodyKinds.ranking!(input)));
      const most = drawn.toSorted((a, b) => b.value - a.value)[0];
      for (const { value, bar } of drawn)
        expect(Math.abs(bar.width - (value / most!.value) * most!.bar.width)).toBeLessThan(0.03);
    }),
  );
});

test('lines: a higher number never stands lower, and every year has a place of its own from left to right', () => {
  fc.assert(
    fc.property(yearInput, (input) => {
      const scene = layout(yearKinds.lines!(input));
      const dots = listPoints(scene).flatMap(({ data, shapes }) => {
        const dot = shapes.find((shape) => shape.kind === 'path' && shape.className.startsWith('dot'));
        return dot?.kind === 'path' ? [{ ...data, x: dot.x, y: dot.y }] : [];
      });
      for (const a of dots)
        for (const b of dots) {
          if (a.value! > b.value!) expect(a.y).toBeLessThanOrEqual(b.y);
          if (a.year! > b.year!) expect(a.x).toBeGreaterThan(b.x);
          if (a.year === b.year) expect(a.x).toBe(b.x);
        }
    }),
  );
});

test('every reported number of the input is a point of the drawing, and no other number is', () => {
  fc.assert(
    fc.property(yearInput, (input) => {
      const drawn = listPoints(layout(yearKinds.lines!(input))).flatMap(({ data }) =>
        data.value === null ? [] : [`${data.series} ${data.year} ${data.value}`],
      );
      const given = seriesOf(input).flatMap(({ id, points }) =>
        points.flatMap(({ year, value }) => (value === null ? [] : [`${id} ${year} ${value}`])),
      );
      expect(drawn.sort()).toEqual(given.sort());
    }),
  );
});

test('a year without a report has no base line, a reported zero stands on it', () => {
  const input = {
    ...frame({ language: 'zh', width: 344, from: 2019, count: 3 } as YearInput),
    received: makeSeries('收到申请', 2019, [0, null, 3]),
    outcomes: [makeSeries('全部公开', 2019, [0, null, 3])],
  };
  const scene = layout({ kind: 'columns', input });
  expect(listShapes(scene).filter((shape) => shape.kind === 'line' && shape.className === 'baseline')).toHaveLength(2);
  expect(listShapes(scene).filter((shape) => shape.kind === 'line' && shape.className === 'zero')).toHaveLength(1);
  const missing = listPoints(scene).filter(({ data }) => data.status === 'no_report');
  expect(missing.map(({ data }) => [data.year, data.words])).toEqual([[2020, '2020 年：本站没有收录年报']]);
});

test('multiples: names stand whole, on as many lines as they need', () => {
  const names = ['Bureau of Science and Technology, Wendeng District, Weihai', '福州经济技术开发区管理委员会', '威海'];
  const cells = names.map((name) => makeSeries(name, 2020, [1, 2]));
  const input = {
    ...frame({ language: 'en', width: 344, from: 2020, count: 2 } as YearInput),
    metric: '收到申请',
    cells,
  };
  const scene = layout({ kind: 'multiples', input: { ...input, kind: 'columns' } });
  const heads = listShapes(scene).flatMap((shape) =>
    shape.kind === 'text' && shape.role === 'head' ? [shape.text] : [],
  );
  expect(heads.join('').replaceAll(' ', '')).toBe(names.join('').replaceAll(' ', ''));
  expect(heads.length).toBeGreaterThan(4);
});

/** Names that no two series share, so that a label is known by its text. */
const apart = (input: YearInput): Labelled => ({
  ...input,
  labels: input.labels.map((_, index) => ['甲', '乙', '丙', '丁', '戊', '己'][index] ?? ''),
});

test('lines: a name stands nearest to the end of its own line, and no line leads to it', () => {
  fc.assert(
    fc.property(yearInput.map(apart), (input) => {
      const scene = layout(yearKinds.lines!(input));
      expect(listShapes(scene).filter(({ className }) => className === 'leader')).toEqual([]);
      const ends = new Map<string, { x: number; y: number }>();
      for (const { data, shapes } of listPoints(scene)) {
        const dot = shapes.find((shape) => shape.kind === 'path' && shape.className.startsWith('dot'));
        if (dot?.kind === 'path') ends.set(data.series, { x: dot.x, y: dot.y });
      }
      const plotEnd = Math.max(...[...ends.values()].map(({ x }) => x));
      const swatches = listShapes(scene).flatMap((shape) => (shape.className?.startsWith('swatch') ? [shape] : []));
      const texts = listTexts(scene);
      for (const [index, name] of input.labels.entries()) {
        const own = ends.get(`s${index}`);
        if (!own) continue;
        const said = texts.filter(({ text }) => text === name || text.startsWith(`${name} `));
        expect(said).toHaveLength(1);
        const { box } = said[0]!;
        const isInKey = swatches.some(
          (shape) =>
            shape.kind === 'rect' &&
            Math.abs(shape.x + 12 - box.left) < 1 &&
            shape.y > box.top - 4 &&
            shape.y < box.bottom,
        );
        if (isInKey) continue;
        // Beside the plot a name may have two lines; only heights tell the ends apart there.
        const isBeside = box.left > plotEnd;
        const value = texts.find(
          (one) =>
            isBeside &&
            Math.abs(one.box.left - box.left) < 0.01 &&
            Math.abs(one.box.top - box.top - 14) < 0.01 &&
            /^[\d,约about≥]/.test(one.text),
        );
        const whole = value && said[0]!.text === name ? { ...box, bottom: value.box.bottom } : box;
        const middle = (whole.top + whole.bottom) / 2;
        const far = ({ x, y }: { x: number; y: number }) =>
          isBeside
            ? x === plotEnd
              ? Math.abs(middle - y)
              : Number.POSITIVE_INFINITY
            : Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        for (const other of ends.values()) expect(far(own)).toBeLessThanOrEqual(far(other) + 2.5);
      }
    }),
    { numRuns: 300 },
  );
});

test('columns: a name stands nearest to its own part of the last column', () => {
  fc.assert(
    fc.property(yearInput.map(apart), (input) => {
      const scene = layout(yearKinds.columns!(input));
      const bars = listPoints(scene).flatMap(({ data, shapes }) => {
        const bar = shapes.find((shape) => shape.kind === 'rect' && shape.className.startsWith('bar mark'));
        return bar?.kind === 'rect' && bar.className !== 'bar mark-rest' ? [{ ...data, bar }] : [];
      });
      const lastYear = Math.max(...bars.map(({ year }) => year ?? 0));
      const last = bars.filter(({ year }) => year === lastYear);
      const middleOf = (series: string) => {
        const bar = last.find((one) => one.series === series)?.bar;
        return bar && bar.y + bar.height / 2;
      };
      const edge = Math.max(...last.map(({ bar }) => bar.x + bar.width));
      const texts = listTexts(scene).filter(({ box }) => box.left > edge + 9 && box.left < edge + 22);
      for (const [index, name] of input.labels.entries()) {
        const own = middleOf(`s${index}`);
        const said = texts.find(({ text }) => text.startsWith(`${name} `));
        if (own === undefined || !said) continue;
        const middle = (said.box.top + said.box.bottom) / 2;
        for (const { bar } of last)
          expect(Math.abs(middle - own)).toBeLessThanOrEqual(Math.abs(middle - bar.y - bar.height / 2) + 5);
      }
    }),
    { numRuns: 300 },
  );
});
