// Where a body sits: a region of the code table and, where there is one without a code of its own, a zone in it.
import type { Agency, BodyLevel, Region } from '../model/agency.ts';

export interface Locality {
  region: Region;
  /** Name of a zone or former district inside the region that has no code; null for the region itself. */
  zone: string | null;
}

/** How sure a name is: 2 the full present name, 1 a former or composed one, 0 the name without its 市, 区 or 县. */
export type Exactness = 0 | 1 | 2;

const country = '100000';

/** Whether a place lies in another or is that place: 371000 holds what begins with 3710, the country everything. */
export function isWithin(code: string, territory: string): boolean {
  return territory === country || code.startsWith(territory.replace(/(?:00){1,2}$/, ''));
}

/** Whether a place lies in another one. */
export const isBelow = (code: string, territory: string): boolean => code !== territory && isWithin(code, territory);

/** Regions above a code, nearest first, without the country. */
export function listAncestors(code: string, regions: ReadonlyMap<string, Region>): Region[] {
  const codes = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return codes.flatMap((above) => (above === code ? [] : (regions.get(above) ?? [])));
}

const ofTowns: ReadonlySet<string | null> = new Set(['town', 'subdistrict']);

/** Committees of zones and their offices: the region of one is the place whose code it borrows. */
const ofZones: ReadonlySet<string | null> = new Set(['gwh', 'gwhb']);

/** A zone that borrows a county's code is no county. */
export function levelOfBody(
  { zone, region, sector }: Pick<Agency, 'zone' | 'region' | 'sector'>,
  regions: ReadonlyMap<string, Region>,
): BodyLevel {
  if (ofTowns.has(sector)) return 'town';
  if (zone !== undefined || ofZones.has(sector)) return 'zone';
  return regions.get(region)?.level ?? 'zone';
}

/** One key for one locality. */
export function keyOf(locality: Locality): string {
  return `${locality.region.code}${locality.zone ?? ''}`;
}
