// The registry's regions and kinds of bodies → their entries in the search index, and the letters that a body may be typed by.
import type { Region } from '../../report/model/agency.ts';
import { composeEnglish } from '../../report/registry/english-name.ts';
import { listForms, type RegisteredSector, type Registry } from '../../report/registry/registry.ts';
import { pathOf, type SearchEntry } from '../format/entry.ts';
import { joinInitials } from '../format/readings.ts';
import { listTypedSyllables } from './count-readings.ts';

const none = { region: null, sector: null, years: [], completeness: null };

/** Region code → every name it goes by, its own first. */
export type RegionNames = ReadonlyMap<string, readonly string[]>;

/** All names of all regions; zones have none of their own. */
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

/** The entry of a region. */
export function describeRegion(region: Region, registry: Registry, names: RegionNames): SearchEntry {
  const { code } = region;
  const zh = names.get(code) ?? [region.name];
  const en = region.level === 'country' ? 'China' : spellRegion(region, registry);
  return { kind: 'region', id: code, path: pathOf('region', code), names: { zh, en }, ...none };
}

/** The entry of a kind of body. */
export function describeSector(sector: RegisteredSector): SearchEntry {
  const { id, en } = sector;
  const zh = [...new Set(listForms(sector))];
  return { kind: 'sector', id, path: pathOf('sector', id), names: { zh, en }, ...none };
}

interface NamedBody {
  name: string;
  region: string;
  sector: string | null;
}

const namesOf = new WeakMap<Registry, RegionNames>();

function listRegionNames(code: string, registry: Registry): readonly string[] {
  const names = namesOf.get(registry) ?? indexRegionNames(registry);
  namesOf.set(registry, names);
  return names.get(code) ?? [];
}

const shortest = (names: readonly string[]): string | undefined => names.toSorted((a, b) => a.length - b.length)[0];

/** 科技局 of 科学技术局: the form whose initials are the kind's letters in addresses. */
function findShortForm(id: string | null, registry: Registry): string | undefined {
  const sector = registry.sectors.get(id ?? '');
  if (!sector) return undefined;
  const forms = listForms(sector).filter((form) => joinInitials(listTypedSyllables(form)) === id);
  return shortest(forms) ?? sector.name;
}

/** 威海科技局 for 威海市科学技术局. */
function shortenName({ region, sector }: NamedBody, registry: Registry): string[] {
  const place = shortest(listRegionNames(region, registry));
  const form = findShortForm(sector, registry);
  return place === undefined || form === undefined ? [] : [place + form];
}

/** Pinyin and initials of the whole name and of the usual short one: `weihaishikexuejishuju whskxjsj weihaikejiju whkjj`. */
export function spellKeys(body: NamedBody, registry: Registry): string[] {
  const names = [body.name, ...shortenName(body, registry)];
  const keys = names.flatMap((name) => {
    const syllables = listTypedSyllables(name);
    return [syllables.join(''), joinInitials(syllables)];
  });
  return [...new Set(keys)];
}
