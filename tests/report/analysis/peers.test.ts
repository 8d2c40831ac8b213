// Who is like whom, what may be said of a group by its size, and places that overlapping rates share; all worked out by hand.
import { describe, expect, test } from 'vitest';
import { chooseYear } from '../../../src/report/analysis/choose-year.ts';
import { wilson } from '../../../src/report/analysis/intervals.ts';
import {
  findLeader,
  groupPeers,
  peerGroupOf,
  placeCounts,
  placeRates,
  sortByValue,
  summarizeValues,
} from '../../../src/report/analysis/peers.ts';
import type { Agency, Region } from '../../../src/report/model/agency.ts';

const regions: ReadonlyMap<string, Region> = new Map(
  (
    [
      ['370000', '山东省', 'province'],
      ['371000', '威海市', 'city'],
      ['371003', '文登区', 'county'],
      ['350128', '平潭县', 'county'],
    ] as const
  ).map(([code, name, level]) => [code, { code, name, level }]),
);

const body = (id: string, scope: Agency['scope'] = 'agency', sector = id.split('-').at(-1) ?? ''): Agency => ({
  id,
  name: id,
  en: id,
  region: id.slice(0, 6),
  sector,
  scope,
  names: [],
  ...(id.includes('-pingtan-') && { zone: '平潭综合实验区' }),
});

test.each<[Agency, string]>([
  [body('370000-kjj'), 'province-kjj-agency'],
  [body('371000-kjj'), 'city-kjj-agency'],
  [body('371003-kjj'), 'county-kjj-agency'],
  [body('371000-gov', 'jurisdiction'), 'city-gov-jurisdiction'],
  [body('350128-gwh', 'jurisdiction'), 'zone-gwh-jurisdiction'],
  [{ ...body('350128-pingtan-kjj'), zone: '平潭综合实验区' }, 'zone-kjj-agency'],
  [body('371003-song-town'), 'town-all-agency'],
  [body('371003-huan-subdistrict'), 'town-all-agency'],
])('%o is of its own group', (one, key) => {
  expect(peerGroupOf(one, regions).key).toBe(key);
});

test('no group mixes levels, kinds or scopes, and a body of an unknown kind is alone', () => {
  const unknown = [1, 2].map((n) => ({ ...body(`37100${n}-x`), region: '371000', sector: null }));
  const bodies = [
    body('371000-kjj'),
    body('370000-kjj'),
    body('371003-kjj'),
    body('371000-czj'),
    body('371000-gov', 'jurisdiction'),
    ...unknown,
  ];
  const groups = groupPeers(bodies, regions);
  expect(groups.map(({ bodies: own }) => own.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(groups[0]?.group.key).toBe('city-gov-jurisdiction');
});

describe('what may be said by how many there are', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => n - index);

  test('7 are listed, 8 have a middle, 12 have quartiles where they count a volume', () => {
    expect(summarizeValues([], true)).toBeUndefined();
    expect(summarizeValues(upTo(7), true)).toEqual({ kind: 'list', n: 7, values: [1, 2, 3, 4, 5, 6, 7] });
    expect(summarizeValues(upTo(8), true)).toEqual({ kind: 'middle', n: 8, min: 1, median: 4.5, max: 8 });
    expect(summarizeValues(upTo(11), true)).toMatchObject({ kind: 'middle', median: 6 });
    // Position 11 × 0.25 = 2.75 among 1…12: 3.75; and 11 × 0.75 = 8.25: 9.25.
    const spread = { kind: 'spread', n: 12, min: 1, lower: 3.75, median: 6.5, upper: 9.25, max: 12 };
    expect(summarizeValues(upTo(12), true)).toEqual(spread);
    expect(summarizeValues(upTo(12), false)).toMatchObject({ kind: 'middle', median: 6.5 });
  });
});

test('equal counts share a place and the next one is skipped', () => {
  const items = [3, 9, 3, 1].map((value) => ({ value }));
  const places = placeCounts(items, ({ value }) => value);
  expect(items.map((item) => places.get(item)?.best)).toEqual([2, 1, 2, 4]);
  expect(sortByValue(items, ({ value }) => value).map(({ value }) => value)).toEqual([9, 3, 3, 1]);
});

test('rates that overlap share places: 60 of 100 is first, 30 and 32 of 100 share the second, 5 of 100 is last', () => {
  const items = [30, 60, 5, 32].map((part) => ({ part }));
  const places = placeRates(items, ({ part }) => wilson(part, 100));
  expect(items.map((item) => places.get(item))).toEqual([
    { best: 2, worst: 3 },
    { best: 1, worst: 1 },
    { best: 4, worst: 4 },
    { best: 2, worst: 3 },
  ]);
});

test('who overlaps with all may have any place, and nobody leads', () => {
  const items = [50, 55, 45].map((part) => ({ part }));
  const read = ({ part }: { part: number }) => wilson(part, 100);
  expect([...placeRates(items, read).values()]).toEqual(items.map(() => ({ best: 1, worst: 3 })));
  expect(findLeader(items, read)).toBeUndefined();
  expect(findLeader([{ part: 90 }, ...items], read)).toEqual({ part: 90 });
});

test.each([
  [[], null],
  [[2021, 2021, 2022], 2021],
  [[2021, 2022], 2022],
  // Four of five are nearly as many as the best year’s five; three are not.
  [[2020, 2020, 2020, 2020, 2020, 2021, 2021, 2021, 2021, 2022, 2022, 2022], 2021],
])('the year to list by of %j is %s', (years, year) => {
  expect(chooseYear(years)).toBe(year);
});
