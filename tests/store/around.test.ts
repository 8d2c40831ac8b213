// Which bodies the page of another names: the same kind, the nearest first; and the same place.
import { assert, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, makeAround } from '../../src/store/around.ts';
import { buildCorpus, holdBody } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { makeFile, makeReport } from '../views/make-report.ts';

const registry = loadRegistry();
const data = {
  regions: [...registry.regions.values()],
  sectors: [...registry.sectors.values()],
  agencies: [...registry.agencies.values()],
};
const body = (agencyId: string, agency: string) =>
  makeFile(makeReport({ agencyId, agency, region: agencyId.slice(0, 6), sector: agencyId.slice(7) }));
const corpus = buildCorpus({
  reports: [
    body('110000-kjj', '北京市科学技术委员会'),
    body('370300-kjj', '淄博市科学技术局'),
    body('371000-gxj', '威海市工业和信息化局'),
    body('371000-kjj', '威海市科学技术局'),
    body('371003-kjj', '威海市文登区科学技术局'),
  ],
  findings: [],
  registry: data,
});

test('the same city first, then the same province, then elsewhere', () => {
  const agency = corpus.agencyById.get('371000-kjj');
  const around = agency && holdBody(corpus, agency).around;
  expect(around?.sameSector.map(({ id }) => id)).toEqual(['371003-kjj', '370300-kjj', '110000-kjj']);
  expect(around?.samePlace.map(({ id }) => id)).toEqual(['371000-gxj']);
});

test('a body without an entry of its own is named in English too', () => {
  expect(corpus.agencyById.get('110000-kjj')?.en).toMatch(/Beijing/);
});

/** As the registry has them: two provinces, cities and counties of them. */
const levels = {
  '320000': 'province',
  '320800': 'city',
  '320813': 'county',
  '370000': 'province',
  '370300': 'city',
  '371000': 'city',
  '371002': 'county',
  '371003': 'county',
} as const satisfies Record<string, Candidate['level']>;

const region = constantFrom(...(Object.keys(levels) as (keyof typeof levels)[]));

const candidate = record({
  region,
  sector: constantFrom('kjj', 'gaj', null),
  zone: option(constantFrom('甲区', '乙区'), { nil: undefined }),
  number: integer({ min: 1, max: 99 }),
}).map(
  ({ region: place, sector, zone, number }): Candidate => ({
    id: `${place}-${sector}-${number}`,
    name: '',
    en: '',
    years: [2020],
    region: place,
    sector,
    zone,
    level: zone === undefined ? levels[place] : 'zone',
  }),
);

const bodies = uniqueArray(candidate, { selector: ({ id }) => id, minLength: 1, maxLength: 40 }).map((list) =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
);

const province = (code: string): string => (code.endsWith('0000') ? 'none' : code.slice(0, 2));

describe('whoever is near is found among many', () => {
  const rank = (a: Candidate, b: Candidate): number => {
    const level = a.level === b.level ? 0 : 1;
    if (a.region.slice(0, 4) === b.region.slice(0, 4)) return level;
    return (province(a.region) === province(b.region) ? 2 : 4) + level;
  };
  const nearest = (own: Candidate, list: readonly Candidate[]): string[] =>
    list
      .filter(({ id, sector }) => id !== own.id && sector !== null && sector === own.sector)
      .toSorted((a, b) => rank(own, a) - rank(own, b))
      .slice(0, 8)
      .map(({ id }) => id);
  const samePlace = (own: Candidate, list: readonly Candidate[]): string[] =>
    list
      .filter((it) => it.id !== own.id && it.region === own.region)
      .toSorted((a, b) => Number(a.zone !== own.zone) - Number(b.zone !== own.zone))
      .slice(0, 8)
      .map(({ id }) => id);

  test('as by sorting all of them', () => {
    assert(
      property(bodies, (list) => {
        const aroundOf = makeAround(list, registry);
        for (const own of list) {
          const around = aroundOf(own.id);
          expect(around.sameSector.map(({ id }) => id)).toEqual(nearest(own, list));
          expect(around.samePlace.map(({ id }) => id)).toEqual(samePlace(own, list));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('bodies before and after, as far as they have pages', () => {
  const named = (id: string, predecessors?: string[]): Candidate => ({
    id,
    name: `${id} in Chinese`,
    en: id,
    years: [2019],
    region: '371000',
    sector: id.slice(7),
    level: 'city',
    predecessors,
  });
  const aroundOf = makeAround([named('371000-a'), named('371000-b', ['371000-c', '371000-a'])], registry);
  const a = { id: '371000-a', name: '371000-a in Chinese', en: '371000-a', years: [2019] };
  expect(aroundOf('371000-b').predecessors).toEqual([a]);
  expect(aroundOf('371000-a').successors.map(({ id }) => id)).toEqual(['371000-b']);
  expect(aroundOf('371000-b').successors).toEqual([]);
  expect(() => aroundOf('371000-x')).toThrow('no body 371000-x');
});
