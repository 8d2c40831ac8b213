// The registry's data → indexes of bodies, places and kinds of bureau by name, built once and asked for every report.
import { z } from 'zod';
import { type Agency, agency, listOtherNames, type Region, region, sector } from '../model/agency.ts';
import { findStem, foldName, foldSector } from './fold-name.ts';
import { indexLocalities, type NamedLocality } from './index-localities.ts';
import { indexPopulation, type PopulationTable, population } from './population.ts';
import { type Zone, zone } from './zones.ts';

/** A kind of body with the forms its name takes by level; those count as present names and are kept as printed. */
export const registeredSector = sector.extend({
  /** Form in a province or autonomous region, where it differs (教育厅). */
  province: z.string().min(1).optional(),
  /** Form in a city directly under the central government, where it differs (教育委员会). */
  municipality: z.string().min(1).optional(),
  /** Other present full names (自然资源和规划局). */
  variants: z.array(z.string().min(1)).default([]),
  /** Former names and abbreviations. */
  names: z.array(z.string().min(1)).default([]),
  /** The kinds that were merged into this one: a body that names them all is of this kind. */
  merges: z.array(z.string().min(1)).optional(),
});

export const registryData = z.strictObject({
  regions: z.array(region),
  sectors: z.array(registeredSector),
  agencies: z.array(agency),
  zones: z.array(zone).optional(),
  population: z.array(population).optional(),
});

export type RegisteredSector = z.infer<typeof registeredSector>;
export type RegistryData = z.infer<typeof registryData>;

export interface Registry {
  regions: ReadonlyMap<string, Region>;
  sectors: ReadonlyMap<string, RegisteredSector>;
  agencies: ReadonlyMap<string, Agency>;
  /** Name of a zone without a code → its entry. */
  zones: ReadonlyMap<string, Zone>;
  /** Code of a region with several governments → the id of the one whose total is the region's. */
  speakers: ReadonlyMap<string, string>;
  /** Folded name → the body that has an entry of its own. */
  agenciesByName: ReadonlyMap<string, Agency>;
  /** Folded name of a kind of body → the kind. */
  sectorsByName: ReadonlyMap<string, RegisteredSector>;
  /** Every name of a region or zone → what it may mean. */
  localitiesByName: ReadonlyMap<string, readonly NamedLocality[]>;
  /** Length of the longest name in `localitiesByName`. */
  longestLocality: number;
  /** How many people live where, as far as a source says so. */
  population: PopulationTable;
}

/** Adds a key that may mean one thing only. */
function addOnce<T>(map: Map<string, T>, key: string, value: T, what: string): void {
  const known = map.get(key);
  if (known !== undefined && known !== value) throw new Error(`the registry has two ${what} for ${key}`);
  map.set(key, value);
}

function indexAgencies(agencies: readonly Agency[]): Map<string, Agency> {
  const byName = new Map<string, Agency>();
  for (const entry of agencies) {
    for (const name of [entry.name, ...listOtherNames(entry)]) addOnce(byName, foldName(name), entry, 'agencies');
  }
  return byName;
}

function indexSpeakers(agencies: readonly Agency[]): Map<string, string> {
  const speakers = new Map<string, string>();
  for (const { id, region, speaksForRegion } of agencies)
    if (speaksForRegion) addOnce(speakers, region, id, 'bodies that speak');
  return speakers;
}

function indexBy<T>(items: readonly T[], key: (item: T) => string, what: string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) addOnce(map, key(item), item, what);
  return map;
}

/** Indexes the registry; throws where one name or id means two things or points at nothing. */
export function buildRegistry(data: RegistryData): Registry {
  const regions = indexBy(data.regions, (entry) => entry.code, 'regions');
  const sectors = indexBy(data.sectors, (entry) => entry.id, 'sectors');
  for (const entry of data.agencies) {
    if (!regions.has(entry.region)) throw new Error(`agency ${entry.id} lies in the unknown region ${entry.region}`);
    const kinds = [entry.sector, ...(entry.alsoSectors ?? [])].filter((kind) => kind !== null);
    if (!kinds.every((kind) => sectors.has(kind))) throw new Error(`agency ${entry.id} is of an unknown kind`);
  }
  const zones = indexBy(data.zones ?? [], (entry) => entry.name, 'zones');
  indexBy([...zones.values()], (entry) => `${entry.region}-${entry.id}`, 'zones');
  for (const entry of zones.values()) {
    if (!regions.has(entry.region)) throw new Error(`zone ${entry.name} lies in the unknown region ${entry.region}`);
  }
  for (const entry of data.agencies) {
    if (data.zones && entry.zone !== undefined && zones.get(entry.zone)?.region !== entry.region)
      throw new Error(`agency ${entry.id} is of a zone that region ${entry.region} does not have`);
  }
  const residents = indexPopulation(data.population ?? []);
  for (const { region: code } of residents.values()) {
    if (!regions.has(code)) throw new Error(`a population is of the unknown region ${code}`);
  }
  const localitiesByName = indexLocalities(regions, [...zones.values()]);
  return {
    regions,
    sectors,
    agencies: indexBy(data.agencies, (entry) => entry.id, 'agencies'),
    zones,
    speakers: indexSpeakers(data.agencies),
    agenciesByName: indexAgencies(data.agencies),
    sectorsByName: indexSectors(data.sectors),
    localitiesByName,
    longestLocality: Math.max(...[...localitiesByName.keys()].map((name) => name.length)),
    population: residents,
  };
}

const endings = ['局', '厅', '委员会', '委', '办公室', '办'];

/** All forms of a kind that the registry lists. */
export function listForms(sector: RegisteredSector): string[] {
  const { name, province, municipality, variants, names } = sector;
  return [name, province, municipality, ...variants, ...names].filter((form) => form !== undefined);
}

function spellEndings(form: string): string[] {
  const stem = findStem(form);
  return stem === undefined ? [] : endings.map((other) => stem + other);
}

/** Indexes all forms; throws where one listed form means two kinds. A form made up here gives way to a listed one. */
function indexSectors(sectors: readonly RegisteredSector[]): Map<string, RegisteredSector> {
  const index = new Map<string, RegisteredSector>();
  for (const sector of sectors) {
    for (const form of listForms(sector)) {
      const known = index.get(foldSector(form));
      if (known && known !== sector) throw new Error(`${form} means both ${known.id} and ${sector.id}`);
      index.set(foldSector(form), sector);
    }
  }
  for (const [form, sector] of spellUnlisted(sectors, index)) index.set(form, sector);
  return index;
}

/** Forms with another ending that nobody lists and that only one kind could mean. */
function spellUnlisted(sectors: readonly RegisteredSector[], listed: ReadonlyMap<string, RegisteredSector>) {
  const spelled = new Map<string, RegisteredSector>();
  const contested = new Set<string>();
  for (const sector of sectors) {
    for (const form of listForms(sector).flatMap(spellEndings).map(foldSector)) {
      if (listed.has(form)) continue;
      if (spelled.has(form) && spelled.get(form) !== sector) contested.add(form);
      spelled.set(form, sector);
    }
  }
  for (const form of contested) spelled.delete(form);
  return spelled;
}
