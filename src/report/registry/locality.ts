// Where a body sits: a region of the code table and, where there is one without a code of its own, a zone in it.
import type { Region } from '../model/agency.ts';

export interface Locality {
  region: Region;
  /** Name of a zone or former district inside the region that has no code; null for the region itself. */
  zone: string | null;
}

/** How sure a name is: 2 the full present name, 1 a former or composed one, 0 the name without its 市, 区 or 县. */
export type Exactness = 0 | 1 | 2;

/** Tells whether a code lies below another one. */
export function isWithin(code: string, ancestor: string): boolean {
  if (code === ancestor) return false;
  return ancestor === '100000' || code.startsWith(ancestor.replace(/(?:00){1,6}$/, ''));
}

/** Regions above a code, nearest first, without the country. */
export function listAncestors(code: string, regions: ReadonlyMap<string, Region>): Region[] {
  const codes = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return codes.flatMap((above) => (above === code ? [] : (regions.get(above) ?? [])));
}

/** One key for one locality. */
export function keyOf(locality: Locality): string {
  return `${locality.region.code}${locality.zone ?? ''}`;
}
