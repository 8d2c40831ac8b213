// What is compared → figures: scopes apart, small bases flagged and unranked, coverage said.
import { expect, test } from 'vitest';
import { drawFigures, type FigureQuestion } from '../../../src/data/compare/draw-figures.ts';
import { listMeasures } from '../../../src/data/compare/measures.ts';
import type { Told } from '../region/make-corpus.ts';
import { makeBodies, outcomes } from './compare-bodies.ts';

const measureOf = (id: string) => {
  const found = listMeasures('zh').find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const granted = measureOf('rate.granted');
const received = measureOf('requests.received.total');

const told: Told[] = [
  { id: '371000-kjj', figures: outcomes(4, 4) },
  { id: '370300-kjj', figures: outcomes(20, 5) },
  { id: '371003-kjj', figures: outcomes(40, 30) },
  { id: '371000-gov', figures: outcomes(900, 300) },
];
const find = makeBodies(told);

function ask(ids: readonly string[], more: Partial<FigureQuestion> = {}) {
  const years = { from: 2021, to: 2021 };
  const bodies = ids.map(find);
  return drawFigures({
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
    '政府汇总数字，已含所属机关',
  ]);
});

test('a rate of few cases stands last, without a place and flagged', () => {
  const [figure] = ask(['371000-kjj', '370300-kjj', '371003-kjj']);
  expect(figure?.table().rows.map(({ id }) => id)).toEqual(['371003-kjj', '370300-kjj', '371000-kjj']);
  expect(figure?.title).not.toContain('371000-kjj');
  expect(figure?.table().rows[2]?.cells[0]?.text).toBe('100（4/4，分母不足 10）');
  expect(figure?.notes.join()).toContain('371000-kjj（2021 年）');
});

test('where all are of few cases, nobody leads', () => {
  expect(ask(['371000-kjj'])[0]?.title).toBe('2021 年予以公开率：分母都不足 10，不排名');
});

test('a rate of few cases is no dot in a scatter chart, and stands in its table', () => {
  const [figure] = ask(['371000-kjj', '370300-kjj', '371003-kjj'], { view: 'scatter', other: received });
  const dots = figure?.scene?.shapes.filter(({ kind }) => kind === 'point');
  expect(dots).toHaveLength(2);
  expect(figure?.table().rows).toHaveLength(3);
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
  expect(figure?.table().rows[0]?.cells[0]).toMatchObject({ value: 64, text: '64（3 个机关中有 3 个）' });
  expect(figure?.notes).toEqual(['科学技术局（合计）只加了年报里有数字的机关：2021 年 3 个中的 3 个。']);
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
  expect(figure?.title).toContain('先 1 件，后 8 件');
  expect(figure?.notes.join()).toContain('各年加总的机关不同');
});

test('more than six lines are two panels', () => {
  const many = Array.from(
    { length: 9 },
    (_, index): Told => ({
      id: `371000-k${index}`,
      figures: { 'requests.received.total': index * 10 },
    }),
  );
  const all = makeBodies(many);
  const [figure] = ask([], { view: 'lines', measure: received, bodies: many.map(({ id }) => all(id)) });
  const heads = figure?.scene?.shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.role === 'head' ? [shape.text] : [],
  );
  expect(heads).toEqual(['数值较大的 5 个，件', '数值较小的 4 个，件']);
});

test('what the text says beside a table takes no place', () => {
  const bodies = makeBodies([
    { id: '371000-kjj', figures: { 'requests.received.total': 2 } },
    { id: '370300-kjj', figures: { 'narrative.requests': 99 } },
  ]);
  const [figure] = ask([], { measure: received, bodies: ['371000-kjj', '370300-kjj'].map(bodies) });
  expect(figure?.table().rows.map(({ id, cells }) => [id, cells[0]?.value])).toEqual([
    ['371000-kjj', 2],
    ['370300-kjj', null],
  ]);
});
