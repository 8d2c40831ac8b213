// Departments of provinces and their rates → tiles and the table beneath: combined by hand, with what each covers.
import { expect, test } from 'vitest';
import { tiledProvinces } from '../../../src/charts/tile-map.ts';
import { rateOf } from '../../../src/forms/rates.ts';
import { divideParts } from '../../../src/report/analysis/compute-rate.ts';
import { provinceTiles, type RatesByYear, viewRateTiles } from '../../../src/views/ranking/place-tiles.ts';
import { makeCorpus } from '../region/make-corpus.ts';

const { registry } = makeCorpus([{ id: '371000-kjj', figures: {} }]);
const share = (place: string, part: number, whole: number) => ({ place, rate: divideParts(part, whole, true) });
const view = (byYear: RatesByYear) =>
  viewRateTiles('zh', rateOf('granted_any'), 2024, byYear, provinceTiles('map', registry));

const year2024 = [
  share('370000', 30, 60),
  share('370000', 0, 40),
  share('440000', 10, 49),
  share('330000', 2, 5),
  { place: '110000', rate: { state: 'absent', reason: 'blank' } as const },
];

test('there are 31 tiles, no two in one place', () => {
  expect(tiledProvinces).toHaveLength(31);
  const scene = view(new Map([[2024, year2024]]))?.scenes[0];
  const tiles = scene?.shapes.filter(({ kind }) => kind === 'link') ?? [];
  const corners = tiles.map((tile) =>
    tile.kind === 'link' && tile.shapes[0]?.kind === 'rect' ? `${tile.shapes[0].x} ${tile.shapes[0].y}` : '',
  );
  expect(new Set(corners).size).toBe(31);
});

test('departments of a place are added up; below fifty cases a place has no colour, below ten no rate', () => {
  const map = view(new Map([[2024, year2024]]));
  expect(map?.rows.map(({ code, value, parts, covered, of }) => [code, value, parts, covered, of])).toEqual([
    // No number in its one report.
    ['110000', '', '', 0, 1],
    ['330000', '', '2/5', 1, 1],
    // 30 of 60 and 0 of 40.
    ['370000', '30.0%', '30/100', 2, 2],
    ['440000', '20.4%', '10/49', 1, 1],
  ]);
  const classes = map?.scenes[0]?.shapes.flatMap((shape) =>
    shape.kind === 'link' && shape.shapes[0]
      ? [[shape.words.slice(0, 3), shape.shapes[0].className, shape.href !== undefined]]
      : [],
  );
  expect(classes).toContainEqual(['山东省', 'tile step-1', true]);
  expect(classes).toContainEqual(['440', 'tile few', true]);
  expect(classes).toContainEqual(['330', 'tile few', true]);
  expect(classes).toContainEqual(['110', 'tile few', true]);
  // Nothing is held: hatched, and no page to lead to.
  expect(classes).toContainEqual(['460', 'tile none', false]);
});

test('the table tells the other years too; two places make no map', () => {
  const before = [share('370000', 12, 48), share('440000', 1, 9)];
  const map = view(
    new Map([
      [2023, before],
      [2024, year2024],
    ]),
  );
  expect(map?.others).toEqual([2023]);
  expect(map?.rows.map(({ others }) => others)).toEqual([[''], [''], ['25.0%'], ['']]);
  expect(view(new Map([[2024, year2024.slice(0, 3)]]))).toBeNull();
});
