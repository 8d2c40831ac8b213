// The list of agencies: rows with facets, and a split by place where there are too many.
import { expect, test } from 'vitest';
import { listAgencies, mostRows } from '../../../src/views/agencies/list-agencies.ts';
import { type BodySketch, makeCorpus } from '../region/make-corpus.ts';

const of = (id: string, year = 2021): BodySketch => ({ id, year, figures: { 'requests.received.total': 3 } });

test('rows carry what the list can be narrowed by', () => {
  const { rows, facets } = listAgencies(makeCorpus([of('371000-kjj', 2020), of('371000-kjj'), of('371003-gov')]));
  expect(rows?.map(({ agency, province, level, years }) => [agency.id, province, level, years])).toEqual([
    ['371000-kjj', '370000', 'city', [2020, 2021]],
    ['371003-gov', '370000', 'county', [2021]],
  ]);
  expect(rows?.[0]?.latest).toMatchObject({ year: 2021, value: 3 });
  expect(facets.province).toEqual([{ value: '370000', count: 2 }]);
  expect(facets.year).toEqual([
    { value: '2021', count: 2 },
    { value: '2020', count: 1 },
  ]);
  expect(facets.level.map(({ value }) => value)).toEqual(['city', 'county']);
  expect(facets.completeness).toEqual([{ value: 'partial', count: 2 }]);
});

test('a body of an unknown kind counts under none', () => {
  const told: BodySketch = { ...of('371000-kjj'), report: { sector: null } };
  expect(listAgencies(makeCorpus([told])).facets.sector).toEqual([{ value: 'none', count: 1 }]);
});

test('too many bodies are not listed in one page', () => {
  const told = Array.from({ length: mostRows + 1 }, (_, index) => of(`371000-k${index}`));
  const list = listAgencies(makeCorpus(told));
  expect(list.rows).toBeNull();
  expect(list).toMatchObject({ agencies: mostRows + 1, reports: mostRows + 1 });
  expect(list.facets.level).toEqual([{ value: 'city', count: mostRows + 1 }]);
});
