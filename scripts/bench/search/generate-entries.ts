// The registry and a seed → as many invented agencies as wanted, each a real region and a real kind of body, as search entries.

import type { Agency, Region } from '../../../src/report/model/agency.ts';
import { composeAgency } from '../../../src/report/registry/compose-agency.ts';
import { isBelow } from '../../../src/report/registry/locality.ts';
import type { RegisteredSector, Registry } from '../../../src/report/registry/registry.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../../src/search/build/registry-entries.ts';
import { pathOf, type SearchEntry } from '../../../src/search/format/entry.ts';
import { Random } from '../generate/random.ts';

/** Share of the bodies that are branches of a city's bureau in its districts: their names are no place and kind. */
const branchShare = 0.06;
const branchSectors = ['gaj', 'zrzyj', 'sthjj'];
/** Kinds that are named after a place of their own below the region. */
const ownNamed = new Set(['town', 'subdistrict']);
const firstYear = 2014;
const lastYear = 2025;

function describeAgency(agency: Agency, random: Random): SearchEntry {
  const { id, name, en, names, region, sector } = agency;
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const years = all.filter(() => random.chance(0.8));
  const completeness = Math.round((years.length / all.length) * 100) / 100;
  return {
    kind: 'agency',
    id,
    path: pathOf('agency', id),
    names: { zh: [name, ...names], en },
    region,
    sector,
    years,
    completeness,
  };
}

function composePlain(region: Region, sector: RegisteredSector, registry: Registry): Agency {
  // With nothing printed the name takes the form that is usual at the region's level.
  const body = { sector, printed: '', tail: '', sure: 3 } as const;
  return composeAgency({ region, zone: null }, body, registry).agency;
}

/** 威海市公安局文登分局: the branch of a city's bureau in one of its districts. */
function composeBranches(registry: Registry): Agency[] {
  const regions = [...registry.regions.values()];
  const sectors = branchSectors.flatMap((id) => registry.sectors.get(id) ?? []);
  return regions
    .filter(({ level }) => level === 'city')
    .flatMap((city) =>
      regions
        .filter(({ code, name }) => isBelow(code, city.code) && /^..+区$/.test(name))
        .map((district) => ({ city, district })),
    )
    .flatMap(({ city, district }) =>
      sectors.map((sector) => {
        const tail = `${district.name.replace(/区$/, '')}分局`;
        const body = { sector, printed: sector.name + tail, tail, sure: 2 } as const;
        return composeAgency({ region: city, zone: null }, body, registry).agency;
      }),
    );
}

/** Every region with every kind of body, in an order that the seed makes. */
function listPairs(registry: Registry, random: Random): (readonly [Region, RegisteredSector])[] {
  const regions = [...registry.regions.values()].filter(({ level }) => level !== 'country');
  const sectors = [...registry.sectors.values()].filter(({ id }) => !ownNamed.has(id));
  return random.shuffle(regions.flatMap((region) => sectors.map((sector) => [region, sector] as const)));
}

/** Takes the registered bodies and invents more until there are `count`, with the entries of all regions and kinds beside them. */
export function generateEntries(registry: Registry, count: number, seed = 'search'): SearchEntry[] {
  const random = new Random(seed);
  const branches = random.shuffle(composeBranches(registry)).slice(0, Math.round(count * branchShare));
  const agencies = new Map([...registry.agencies.values(), ...branches].map((agency) => [agency.id, agency]));
  const plain = listPairs(registry, random).slice(0, count + agencies.size);
  for (const [region, sector] of plain) {
    if (agencies.size >= count) break;
    const agency = composePlain(region, sector, registry);
    agencies.set(agency.id, agency);
  }
  const names = indexRegionNames(registry);
  return [
    ...[...registry.regions.values()].map((region) => describeRegion(region, registry, names)),
    ...[...registry.sectors.values()].map(describeSector),
    ...[...agencies.values()].map((agency) => describeAgency(agency, random)),
  ];
}
