// Whose numbers are already in others is said; those of neighbours are not.
import { expect, test } from 'vitest';
import type { CompareBody, CompareEntry } from '../../../src/views/compare/compare-point.ts';
import { sayOverlaps } from '../../../src/views/compare/overlaps.ts';

function makeBody(entry: Partial<CompareEntry> & Pick<CompareEntry, 'id' | 'kind'>): CompareBody {
  const filled = { zh: entry.id, en: entry.id, scope: 'agency', bodies: null, level: null, volume: null } as const;
  return {
    entry: { ...filled, region: null, sector: null, ...entry },
    series: {},
    agency: null,
    sources: [],
    reports: 0,
    newest: null,
  };
}
const bureau = makeBody({ id: '371000-kjj', kind: 'agency', region: '371000', sector: 'kjj' });
const tax = makeBody({ id: '371000-sw', kind: 'agency', region: '371000', sector: 'sw' });
const other = makeBody({ id: '370300-kjj', kind: 'agency', region: '370300', sector: 'kjj' });
const county = makeBody({ id: '371003-kjj', kind: 'agency', region: '371003', sector: 'kjj' });
const city = makeBody({ id: '371000', kind: 'region', region: '371000', bodies: 5 });
const kind = makeBody({ id: 'kjj', kind: 'sector', sector: 'kjj', bodies: 9 });
const government = makeBody({ id: '371000-gov', kind: 'agency', region: '371000', scope: 'jurisdiction' });

test('a city’s sum holds its departments, but not those of its counties or of others', () => {
  expect(sayOverlaps('zh', [bureau, city, other, county])).toEqual([
    '371000（合计）的数里已经有371000-kjj的数，不能再相加。',
  ]);
});

test('a sum of a kind of body holds all of the kind', () => {
  expect(sayOverlaps('zh', [kind, bureau, other])).toEqual([
    'kjj（合计）的数里已经有371000-kjj、370300-kjj的数，不能再相加。',
  ]);
});

test('a government’s report on its area holds bureaus of its counties too', () => {
  expect(sayOverlaps('zh', [government, county, other])).toEqual([
    '371000-gov的数里已经有371003-kjj的数，不能再相加。',
  ]);
});

test('bodies beside each other overlap with nothing', () => {
  expect(sayOverlaps('zh', [bureau, tax, other])).toEqual([]);
});
