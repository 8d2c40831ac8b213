// Nothing → invented bodies for a bench: twelve, with every measure in fifteen years. Never part of the site.

import { editions } from '../../../src/forms/editions.ts';
import type { CompareBody, CompareEntry, ComparePoint } from '../../../src/views/compare/compare-point.ts';
import { listMeasures } from '../../../src/views/compare/measures.ts';

const bodies = 12;
const firstYear = 2009;
const years = 15;

export const makeBenchEntries = (): CompareEntry[] =>
  Array.from({ length: bodies }, (_, index) => ({
    id: `${370000 + index * 100}-kjj`,
    kind: 'agency',
    zh: `测试市${index + 1}科学技术局`,
    en: `Test Bureau ${index + 1}`,
    scope: 'agency',
    bodies: null,
    region: `${370000 + index * 100}`,
    sector: 'kjj',
    level: 'city',
    volume: index * 10,
  }));

/** The same at every run, and different for each body, measure and year. */
const invent = (seed: number): number => Math.floor(Math.abs(Math.sin(seed) * 10_000));

function makePoint(year: number, seed: number, isRate: boolean): ComparePoint {
  const template = editions.findLast(({ from }) => from <= year)?.id ?? null;
  const place = {
    year,
    template,
    scope: 'agency',
    tie: 'own',
    source: 'table',
    state: 'reported',
    qualifier: 'exact',
  } as const;
  const denominator = 5 + (invent(seed) % 400);
  const numerator = invent(seed + 1) % denominator;
  if (!isRate) return { ...place, value: invent(seed) };
  return {
    ...place,
    tie: null,
    source: null,
    value: numerator / denominator,
    numerator,
    denominator,
    small: denominator < 10,
  };
}

export function makeBenchBody(entry: CompareEntry): CompareBody {
  const series = listMeasures('zh').map(({ id, kind }, at) => {
    const points = Array.from({ length: years }, (_, index) =>
      makePoint(firstYear + index, Number.parseInt(entry.id, 10) + at * 100 + index, kind === 'rate'),
    );
    return [id, { points, breaks: [] }] as const;
  });
  return { entry, series: Object.fromEntries(series), sources: [], agency: null, reports: years, newest: '2024-01-31' };
}
