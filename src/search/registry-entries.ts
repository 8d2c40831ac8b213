// Regions and kinds of bodies of the registry → their entries in the search index.
import type { Region } from '../report/model/agency.ts';
import { composeEnglish } from '../report/registry/english-name.ts';
import { listForms, type RegisteredSector, type Registry } from '../report/registry/registry.ts';
import { pathOf, type SearchEntry } from './entry.ts';

const none = { region: null, sector: null, years: [], completeness: null };

/** Region code → every name it goes by, its own first. */
export type RegionNames = ReadonlyMap<string, readonly string[]>;

export function indexRegionNames(registry: Registry): RegionNames {
  const names = new Map([...registry.regions.values()].map(({ code, name }) => [code, [name]]));
  for (const [name, localities] of registry.localitiesByName) {
    for (const { locality } of localities) {
      const own = names.get(locality.region.code);
      if (locality.zone === null && own && !own.includes(name)) own.push(name);
    }
  }
  return names;
}

/** English name with the city above a district, as bodies of the region print it. */
function spellRegion(region: Region, registry: Registry): string {
  const sector = registry.sectors.get('gov') ?? null;
  const body = { sector, printed: '', tail: '', sure: 3 } as const;
  return composeEnglish({ region, zone: null }, body, '', registry).replace(/^People's Government of /, '');
}

export function describeRegion(region: Region, registry: Registry, names: RegionNames): SearchEntry {
  const { code } = region;
  const zh = names.get(code) ?? [region.name];
  const en = region.level === 'country' ? 'China' : spellRegion(region, registry);
  return { kind: 'region', id: code, path: pathOf('region', code), names: { zh, en }, ...none };
}

export function describeSector(sector: RegisteredSector): SearchEntry {
  const { id, en } = sector;
  const zh = [...new Set(listForms(sector))];
  return { kind: 'sector', id, path: pathOf('sector', id), names: { zh, en }, ...none };
}
