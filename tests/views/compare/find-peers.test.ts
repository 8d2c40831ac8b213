// What is compared → what is offered beside it.
import { expect, test } from 'vitest';
import { findPeers } from '../../../src/client/compare/show-controls.ts';
import type { CompareEntry } from '../../../src/views/compare/compare-point.ts';

const make = (id: string, more: Partial<CompareEntry> = {}): CompareEntry => ({
  id,
  kind: 'agency',
  zh: id,
  en: id,
  scope: 'agency',
  bodies: null,
  region: id.slice(0, 6),
  sector: 'kjj',
  level: 'city',
  volume: 10,
  ...more,
});

const own = make('371000-kjj');
const all = [
  own,
  make('370100-kjj', { volume: 5000 }),
  make('370200-kjj', { volume: 12 }),
  make('370300-kjj', { volume: null }),
  make('371003-kjj', { level: 'county' }),
  make('371000-jyj', { sector: 'jyj' }),
  make('371000-gov', { sector: 'gov', scope: 'jurisdiction' }),
  make('371000', { kind: 'region' }),
];

test('the same kind, nearest in volume first, another level last', () => {
  expect(findPeers([own], all).map(({ id }) => id)).toEqual(['370200-kjj', '370100-kjj', '370300-kjj', '371003-kjj']);
});

test('what is picked is not offered, and nothing is where nothing is picked', () => {
  expect(findPeers([make('370200-kjj'), own], all).map(({ id }) => id)).not.toContain('370200-kjj');
  expect(findPeers([], all)).toEqual([]);
});
