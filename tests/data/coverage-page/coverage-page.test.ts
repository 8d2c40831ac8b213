// What is held and what is not: gaps, registered bodies without a report, counts by place and kind.
import { expect, test } from 'vitest';
import { buildCorpus, type CorpusInput } from '../../../src/data/corpus.ts';
import { countByPlace, countBySector } from '../../../src/data/coverage-page/count-years.ts';
import { listGaps } from '../../../src/data/coverage-page/list-gaps.ts';
import { listUnheld } from '../../../src/data/coverage-page/list-unheld.ts';
import { describeRow } from '../../../src/data/coverage-page/row-facts.ts';
import { topOf } from '../../../src/data/coverage-page/top-of.ts';
import { makeCorpus, type Told } from '../region/make-corpus.ts';

const full = { 'narrative.disclosed': 12 };
const told: Told[] = [
  { id: '371000-kjj', year: 2018, figures: full, report: { template: '2008' } },
  { id: '371000-kjj', year: 2021 },
  { id: '371003-gov', year: 2020 },
  { id: '371003-gov', year: 2021 },
  { id: '320000-kjj', year: 2021 },
];
const corpus = makeCorpus(told);

test('years between the first and the last report that are not held are a gap', () => {
  expect(listGaps(corpus).map(({ agency, from, to, missing }) => [agency.id, from, to, missing])).toEqual([
    ['371000-kjj', 2018, 2021, [2019, 2020]],
  ]);
});

test('reports are counted by province and year, incomplete ones apart', () => {
  expect(countByPlace(corpus).map(({ key, agencies, gaps }) => [key, agencies.length, gaps])).toEqual([
    ['320000', 1, 0],
    ['370000', 2, 1],
  ]);
  expect(countByPlace(corpus)[1]?.years).toEqual([
    { year: 2018, held: 1, partial: 0 },
    { year: 2019, held: 0, partial: 0 },
    { year: 2020, held: 1, partial: 1 },
    { year: 2021, held: 2, partial: 2 },
  ]);
});

test('kinds of bodies come with the most frequent first, unregistered kinds among them', () => {
  const mixed = makeCorpus([...told, { id: '370300-x', report: { sector: null } }]);
  expect(countBySector(mixed).map(({ key, agencies }) => [key, agencies.length])).toEqual([
    ['kjj', 2],
    ['', 1],
    ['gov', 1],
  ]);
});

test('without reports nothing is counted', () => {
  expect(countByPlace(makeCorpus([]))).toEqual([]);
});

test('a row says its places, its kind and its states', () => {
  const rows = corpus.agencies.map((agency) => describeRow(agency, corpus.registry));
  expect(rows).toEqual([
    { 'data-region': '320000', 'data-sector': 'kjj', 'data-state': 'partial' },
    { 'data-region': '371000 370000', 'data-sector': 'kjj', 'data-state': 'full partial gap' },
    { 'data-region': '371003 371000 370000', 'data-sector': 'gov', 'data-state': 'partial' },
  ]);
});

test('registered bodies without a report are listed by province', () => {
  const agency = (id: string, region: string) => ({
    id,
    name: id,
    en: id,
    region,
    sector: null,
    scope: 'agency' as const,
    names: [],
  });
  const regions: CorpusInput['registry']['regions'] = [
    { code: '100000', name: '中国', level: 'country' },
    { code: '370000', name: '山东省', level: 'province' },
    { code: '371000', name: '威海市', level: 'city' },
  ];
  const agencies = [agency('371000-kjj', '371000'), agency('371000-gxj', '371000'), agency('100000-gov', '100000')];
  const { reports } = makeCorpus([{ id: '371000-kjj' }]);
  const registered = buildCorpus({ reports, findings: [], registry: { regions, sectors: [], agencies } });
  expect(listUnheld(registered).map(({ top, agencies: own }) => [top, own.map(({ id }) => id)])).toEqual([
    ['100000', ['100000-gov']],
    ['370000', ['371000-gxj']],
  ]);
  expect(topOf('371000', registered.registry)).toBe('370000');
});
