// What is held and what is not: gaps, registered bodies without a report, counts by place and kind.
import { describe, expect, test } from 'vitest';
import { buildCorpus, type CorpusInput } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import {
  countByPlace,
  countBySector,
  describeCoverageRow,
  groupRows,
  listUnheld,
  listYearGaps,
  topOf,
} from '../../../src/views/coverage/coverage-counts.ts';
import { makeFile } from '../make-report.ts';
import { type BodySketch, makeCorpus, sketchReport } from '../region/make-corpus.ts';

const full = { 'narrative.disclosed': 12 };
const told: BodySketch[] = [
  { id: '371000-kjj', year: 2018, figures: full, report: { template: '2008' } },
  { id: '371000-kjj', year: 2021 },
  { id: '371003-gov', year: 2020 },
  { id: '371003-gov', year: 2021 },
  { id: '320000-kjj', year: 2021 },
];
const corpus = makeCorpus(told);

test('years between the first and the last report that are not held are a gap', () => {
  expect(listYearGaps(corpus).map(({ agency, from, to, missing }) => [agency.id, from, to, missing])).toEqual([
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
  const rows = corpus.agencies.map((agency) => describeCoverageRow(agency, corpus.registry));
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

describe('a corpus of several hundred bodies', () => {
  const { regions, sectors } = loadRegistry();
  const provinces = ['130000', '370000', '440000', '510000'];
  const places = provinces.flatMap((code) =>
    [...regions.keys()].filter((own) => own.startsWith(code.slice(0, 2)) && own !== code).slice(0, 35),
  );
  const bodies = places.flatMap((region) => ['kjj', 'jyj', 'gov'].map((sector) => `${region}-${sector}`));
  const registry = { regions: [...regions.values()], sectors: [...sectors.values()], agencies: [] };
  const collect = (ids: readonly string[]) => {
    const reports = ids.flatMap((id, index) =>
      (index % 5 === 0 ? [2020, 2023] : [2021, 2022, 2023]).map((year) => makeFile(sketchReport({ id, year }))),
    );
    return buildCorpus({ reports, findings: [], registry });
  };
  const large = collect(bodies);

  test('is not listed body by body, but counted by province and year', () => {
    expect(bodies).toHaveLength(420);
    expect(groupRows(large)).toBeNull();
    expect(countByPlace(large).map(({ key, agencies, gaps }) => [key, agencies.length, gaps])).toEqual(
      provinces.map((code) => [code, 105, 21]),
    );
    const held = countByPlace(large).map(({ years }) => years.map((count) => count.held));
    expect(held).toEqual(provinces.map(() => [21, 84, 84, 105]));
  });

  test('loses no body and no report between the tables', () => {
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    for (const groups of [countByPlace(large), countBySector(large)]) {
      expect(sum(groups.map(({ agencies }) => agencies.length))).toBe(420);
      expect(sum(groups.flatMap(({ years }) => years.map(({ held }) => held)))).toBe(large.reports.length);
    }
    expect(listYearGaps(large)).toHaveLength(84);
  });

  test('is listed where it just fits the page', () => {
    expect(groupRows(collect(bodies.slice(0, 300)))?.flatMap(({ agencies }) => agencies)).toHaveLength(300);
    expect(groupRows(collect(bodies.slice(0, 301)))).toBeNull();
  });
});
