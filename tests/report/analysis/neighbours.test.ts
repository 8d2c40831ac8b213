import { describe, expect, it } from 'vitest';
import { listNeighbours } from '../../../src/report/analysis/list-neighbours.ts';
import { listParts } from '../../../src/report/analysis/list-parts.ts';
import { isBelow, isWithin } from '../../../src/report/registry/locality.ts';
import { makeReport } from './make-report.ts';

describe('neighbours', () => {
  it('are consecutive years told once, of one scope', () => {
    const years = [2019, 2020, 2022, 2023, 2023, 2024, 2025].map((year) =>
      makeReport({ year, scope: year === 2025 ? 'jurisdiction' : 'agency' }),
    );
    expect(listNeighbours(years).map(({ before, after }) => [before.year, after.year])).toEqual([[2019, 2020]]);
  });
});

/** Codes of the table of regions: neighbours share their first digits without the one being in the other. */
const places = [
  ['371003', '371000', true],
  ['371003', '370000', true],
  ['371100', '370000', true],
  ['371100', '371000', false],
  ['371000', '371100', false],
  ['371102', '371000', false],
  ['370300', '370000', true],
  ['370300', '371000', false],
  ['371000', '370300', false],
  ['320813', '320800', true],
  ['320813', '321300', false],
  ['320813', '310000', false],
  ['370000', '371000', false],
  ['330000', '310000', false],
  ['371000', '100000', true],
  ['371003', '100000', true],
  ['110000', '100000', true],
  ['100000', '110000', false],
] as const;

describe.each([
  ['below', isBelow],
  ['within', isWithin],
])('places one %s another', (_, lies) => {
  it.each(places)('%s, %s: %s', (code, territory, within) => expect(lies(code, territory)).toBe(within));
});

it.each(['100000', '370000', '371000', '371003'])('%s is within itself and not below itself', (code) => {
  expect([isWithin(code, code), isBelow(code, code)]).toEqual([true, false]);
});

describe('the parts of a jurisdiction', () => {
  const city = makeReport({ agencyId: '990100-gov', scope: 'jurisdiction', region: '990100' });
  const county = makeReport({ agencyId: '990102-gov', scope: 'jurisdiction', region: '990102' });
  const cityBureau = makeReport({ agencyId: '990100-kjj' });
  const countyBureau = makeReport({ agencyId: '990102-kjj', region: '990102' });
  const taxOffice = makeReport({ agencyId: '990100-shuiwuj', sector: 'shuiwuj' });
  const ids = (...reports: Parameters<typeof listParts>[1][]) =>
    listParts(city, [city, ...reports.flat()]).map(({ agencyId }) => agencyId);

  it('are its agencies and those below', () => {
    expect(ids([cityBureau, countyBureau])).toEqual(['990100-kjj', '990102-kjj']);
  });

  it('hold a county’s report in place of the county’s agencies', () => {
    expect(ids([cityBureau, countyBureau, county])).toEqual(['990102-gov', '990100-kjj']);
  });

  it('hold neither a development zone nor its agencies', () => {
    const zone = makeReport({ agencyId: '990102-gwh', sector: 'gwh', scope: 'jurisdiction', region: '990102' });
    expect(ids([cityBureau, countyBureau, zone])).toEqual(['990100-kjj']);
  });

  it('hold no bureau of a zone that borrows the code, whose committee sums up that bureau and no other', () => {
    const zone = { zone: '甲试验区' };
    const zoneBureau = makeReport({ agencyId: '990100-jia-kjj', ...zone });
    const committee = makeReport({ agencyId: '990100-jia-gwh', sector: 'gwh', scope: 'jurisdiction', ...zone });
    expect(ids([cityBureau, zoneBureau])).toEqual(['990100-kjj']);
    const own = listParts(committee, [city, cityBureau, zoneBureau, committee]);
    expect(own.map(({ agencyId }) => agencyId)).toEqual(['990100-jia-kjj']);
  });

  it('hold neither bodies under a ministry nor other years', () => {
    expect(ids([taxOffice, makeReport({ year: 2021 })])).toEqual([]);
  });
});
