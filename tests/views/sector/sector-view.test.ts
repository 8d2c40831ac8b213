// A kind of body across places: its sums say what they cover, governments are never added up.
import { expect, test } from 'vitest';
import { collectSectors, viewSector } from '../../../src/views/sector/sector-view.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

const received = 'requests.received.total';
const of = (id: string, value: number, year = 2021): BodySketch => ({ id, year, figures: { [received]: value } });

test('kinds with a page are those that have a report, in the order of the registry', () => {
  const sectors = collectSectors(makeCorpus([of('371000-kjj', 3), of('371000-gov', 9), of('371000-nobody', 1)]));
  expect([...sectors.keys()]).toEqual(['gov', 'kjj']);
});

test('the sum says how many bodies of the kind it covers', () => {
  const view = viewSector(makeCorpus([of('371000-kjj', 3), of('370300-kjj', 5), of('371003-kjj', 2, 2020)]), 'kjj');
  const row = view.totals.find(({ metric }) => metric === received);
  expect(row?.cells.map(({ year, value, covered, of }) => [year, value, covered, of])).toEqual([
    [2020, 2, 1, 1],
    [2021, 8, 2, 2],
  ]);
  expect(view).toMatchObject({ reports: 3, places: 3, years: { from: 2020, to: 2021 } });
});

test('governments have no sum: a city’s total already holds that of its district', () => {
  const view = viewSector(makeCorpus([of('371000-gov', 9), of('371003-gov', 5)]), 'gov');
  expect(view.totals).toEqual([]);
});
