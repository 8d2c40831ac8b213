// What is compared → figures: scopes apart, small bases flagged and unranked, coverage said.
import { expect, test } from 'vitest';
import { shortenNames } from '../../../src/views/compare/chart-series.ts';
import { type ChartQuestion, drawCharts } from '../../../src/views/compare/draw-charts.ts';
import type { CompareChart } from '../../../src/views/compare/drawn-chart.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';
import type { BodySketch } from '../region/make-corpus.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';

const measureOf = (id: string) => {
  const found = listMeasures('zh').find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const granted = measureOf('rate.granted');
const received = measureOf('requests.received.total');

const told: BodySketch[] = [
  { id: '371000-kjj', figures: outcomes(4, 4) },
  { id: '370300-kjj', figures: outcomes(20, 5) },
  { id: '371003-kjj', figures: outcomes(60, 45) },
  { id: '320000-kjj', figures: outcomes(60, 30) },
  { id: '370000-kjj', figures: outcomes(60, 12) },
  { id: '371000-gov', figures: outcomes(900, 300) },
];
const find = makeBodies(told);

function ask(ids: readonly string[], more: Partial<ChartQuestion> = {}) {
  const years = { from: 2021, to: 2021 };
  const bodies = ids.map(find);
  return drawCharts({
    language: 'zh',
    width: 720,
    years,
    bodies,
    measure: granted,
    other: null,
    view: 'bars',
    ...more,
  });
}

test('agencies and governments are never in one chart', () => {
  const figures = ask(['371000-kjj', '371000-gov', '370300-kjj', '371000'], { measure: received });
  expect(figures.map(({ bodies }) => bodies.map(({ entry }) => entry.id))).toEqual([
    ['371000-kjj', '370300-kjj'],
    ['371000-gov', '371000'],
  ]);
  expect(figures.map(({ subtitle }) => subtitle.split(' · ')[1])).toEqual([
    '机关自身数字',
    '本行政区域的汇总数字，已含所属机关',
  ]);
});

test('a rate of fewer than fifty cases stands last and has no place; of fewer than ten only its parts are shown', () => {
  const [figure] = ask(['371000-kjj', '370300-kjj', '320000-kjj', '370000-kjj']);
  const cells = figure?.table().rows.map(({ id, cells: [cell] }) => [id, cell?.text]);
  // 4 of 4 show no rate; 5 of 20 and 30 of 60 do, with the intervals that a second program gives.
  expect(cells).toEqual([
    ['371000-kjj', '不足 10 件（4/4）'],
    ['370300-kjj', '25（5/20，95% 区间 11.2–46.9%，基数不足 50 件，不排名次）'],
    ['320000-kjj', '50（30/60，95% 区间 37.7–62.3%）'],
    ['370000-kjj', '20（12/60，95% 区间 11.8–31.8%）'],
  ]);
  expect(figure?.notes).toContain('所选的级别或类别不同，按所选的次序列出，不排高低。');
  const [alike] = ask(['370000-kjj', '320000-kjj']);
  expect(alike?.table().rows.map(({ id }) => id)).toEqual(['320000-kjj', '370000-kjj']);
  expect(alike?.title).toBe('2021 年全部公开率，2 项并列');
});

test('a refusal rate never stands alone', () => {
  // Suqian, 2023, as its table prints it.
  const grounds = { state_secret: 0, other_law: 27, stability: 6, third_party: 38, internal: 20, deliberative: 9 };
  const denied = Object.entries({ ...grounds, enforcement_file: 21, inquiry: 21 });
  const figures = {
    'requests.granted.total': 1191,
    'requests.partial.total': 328,
    ...Object.fromEntries(denied.map(([ground, value]) => [`requests.denied.${ground}.total`, value])),
    'requests.total.total': 3486,
  };
  const suqian = makeBodies([{ id: '371000-gov', figures }])('371000-gov');
  const [figure] = ask([], { measure: measureOf('rate.refused'), bodies: [suqian], view: 'table' });
  expect(figure?.table().rows[0]?.cells[0]?.text).toBe(
    '4.1（142/3486，95% 区间 3.5–4.8%，实质答复中的不予公开率 8.5%，实质答复中没有全部公开的比率 28.3%）',
  );
});

test('where all are of few cases, nobody leads', () => {
  expect(ask(['371000-kjj', '370300-kjj'])[0]?.title).toBe('2021 年全部公开率：基数都不足 50 件，不排名次');
});

const dotsOf = (figure: CompareChart | undefined): string[] =>
  figure?.scene?.shapes.flatMap((shape) =>
    shape.kind === 'point' ? shape.shapes.flatMap((mark) => (mark.kind === 'path' ? [mark.className] : [])) : [],
  ) ?? [];

const textsOf = (figure: CompareChart | undefined): string =>
  figure?.scene?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join() ?? '';

test('bodies with too few cases for any rate are shown in the year that has their parts', () => {
  const [figure] = ask(['371000-kjj'], { years: { from: 2021, to: 2023 } });
  expect(figure?.table().rows.map(({ cells: [cell] }) => cell?.text)).toEqual(['不足 10 件（4/4）']);
  expect(figure?.title).toBe('2021 年全部公开率：基数都不足 50 件，不排名次');
});

test('a rate of few cases is a small ring in a scatter chart, leads nothing, and stands in its table', () => {
  const [figure] = ask(['371000-kjj', '370300-kjj', '371003-kjj'], { view: 'scatter', other: received });
  expect(dotsOf(figure)).toEqual(['dot mark-1 small-base', 'dot mark-1']);
  expect(figure?.title).toBe('3 个机关的收到申请与全部公开率');
  expect(textsOf(figure)).toContain('小圈：基数不足 50 件');
  expect(figure?.table().rows).toHaveLength(3);
});

test('a scatter chart of few cases alone does not say that there are no numbers', () => {
  const [figure] = ask(['370300-kjj'], { view: 'scatter', other: received });
  expect(figure?.title).toBe('1 个机关的收到申请与全部公开率');
  expect(dotsOf(figure)).toEqual(['dot mark-1 small-base']);
});

test('a scatter chart is of the year that most have both numbers for, of few cases or not', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', year: 2021, figures: outcomes(30, 10) },
    { id: '371000-kjj', year: 2022, figures: { 'requests.received.total': 4 } },
  ]);
  const years = { from: 2020, to: 2022 };
  const question = { view: 'scatter', measure: received, other: granted, years } as const;
  const [figure] = ask([], { ...question, bodies: [bodies('371000-kjj')] });
  expect(figure?.notes).toContain('散点取 2021 年：两个指标都有数字的最多的一年。');
  expect(dotsOf(figure)).toHaveLength(1);
  const [none] = ask([], { ...question, years: { from: 2022, to: 2022 }, bodies: [bodies('371000-kjj')] });
  expect(none?.notes.join()).not.toContain('散点取');
});

test('the number of the longest bar stays within the drawing, in bold digits of wide fonts too', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', figures: { 'requests.received.total': 3511 } },
    { id: '370300-kjj', figures: { 'requests.received.total': 20 } },
  ]);
  const [figure] = ask([], { measure: received, bodies: ['371000-kjj', '370300-kjj'].map(bodies) });
  const label = figure?.scene?.shapes.find((shape) => shape.kind === 'text' && shape.text === '3,511');
  const wide = 12 * (4 * 0.7 + 0.38);
  expect(label?.kind === 'text' && label.x + wide).toBeLessThanOrEqual(720);
});

test('a scatter chart of one measure is none', () => {
  expect(ask(['370300-kjj'], { view: 'scatter' })).toEqual([]);
});

test('counts and rates stand side by side', () => {
  const figures = ask(['370300-kjj', '371003-kjj'], { view: 'lines', measure: received, other: granted });
  expect(figures.map(({ id }) => id)).toEqual([
    'compare-agency-requests-received-total',
    'compare-agency-rate-granted',
  ]);
});

test('a sum says how many it covers', () => {
  const [figure] = ask(['kjj'], { view: 'table', measure: received });
  expect(figure?.scene).toBeNull();
  expect(figure?.table().rows[0]?.cells[0]).toMatchObject({ value: 204, text: '204（5 个机关中有 5 个）' });
  expect(figure?.notes).toEqual(['科学技术局（合计）只加了年报里有数字的机关：2021 年 5 个中的 5 个。']);
});

test('no rise is claimed between sums over other bodies', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', year: 2020, figures: { 'requests.received.total': 1 } },
    { id: '370300-kjj', year: 2021, figures: { 'requests.received.total': 8 } },
  ]);
  const [figure] = ask([], {
    view: 'lines',
    measure: received,
    bodies: [bodies('kjj')],
    years: { from: 2020, to: 2021 },
  });
  expect(figure?.title).toContain('8 件（2020 年 1 件，统计方法不同）');
  expect(figure?.notes.join()).toContain('各年加总的机关不同');
});

test('more than six lines are two panels, more than seven a small chart each', () => {
  const many = Array.from(
    { length: 9 },
    (_, index): BodySketch => ({
      id: `371000-k${index}`,
      figures: { 'requests.received.total': index * 10 },
    }),
  );
  const all = makeBodies(many);
  const headsOf = (count: number) => {
    const bodies = many.slice(0, count).map(({ id }) => all(id));
    const [figure] = ask([], { view: 'lines', measure: received, bodies });
    return figure?.scene?.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.role === 'head' ? [shape.text] : [],
    );
  };
  expect(headsOf(6)).toEqual([]);
  expect(headsOf(7)).toEqual(['数值较大的 4 个，件', '数值较小的 3 个，件']);
  expect(headsOf(9)).toEqual(many.map(({ id }) => id));
});

test('what the text says beside a table takes no place', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', figures: { 'requests.received.total': 2 } },
    { id: '370300-kjj', figures: { 'narrative.requests': 99 } },
  ]);
  const [figure] = ask([], { measure: received, bodies: ['371000-kjj', '370300-kjj'].map(bodies) });
  const rows = figure?.table().rows.map(({ id, cells }) => [id, cells[0]?.text]);
  expect(rows).toEqual([
    ['371000-kjj', '2'],
    ['370300-kjj', '99（据正文）'],
  ]);
  expect(figure?.title).toBe('371000-kjj：2 件（另有 1 个不排名次）');
  expect(textsOf(figure)).toContain('99（正文）');
  expect(textsOf(figure)).toContain('（正文）取自正文，不与表格里的数比较');
});

test('where there is only what the text says, it is shown with its note, and nobody says there are no numbers', () => {
  const bodies = makeBodies([{ id: '370300-kjj', figures: { 'narrative.requests': 0 } }]);
  const [bars] = ask([], { measure: received, bodies: [bodies('370300-kjj')], years: { from: 2020, to: 2021 } });
  expect(bars?.title).toBe('370300-kjj：0 件（据正文）');
  expect(bars?.notes.join()).toContain('条形取 2021 年');
  const [lines] = ask([], { view: 'lines', measure: received, bodies: [bodies('370300-kjj')] });
  expect(textsOf(lines)).toContain('0（正文）');
  expect(textsOf(lines)).toContain('（正文）取自正文');
});

test('a narrow drawing of one kind of body names places alone, and says the kind once', () => {
  expect(shortenNames(['威海市科学技术局', '淄博市科学技术局', '文登区科学技术局'])).toEqual({
    short: ['威海市', '淄博市', '文登区'],
    common: '科学技术局',
  });
  expect(shortenNames(['Bureau of Audit, Jinan', 'Bureau of Audit, Lixia, Jinan'])).toEqual({
    short: ['Jinan', 'Lixia, Jinan'],
    common: 'Bureau of Audit',
  });
  // Nothing in common, or nothing left of a name.
  for (const names of [['威海市财政局', '淄博市教育委员会'], ['科学技术局', '威海市科学技术局'], ['威海市科学技术局']])
    expect(shortenNames(names)).toEqual({ short: names, common: '' });
});
