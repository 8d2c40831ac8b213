// The bodies that have reports and the registry → everything of the site that the search box can find.

import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import type { Agency } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { pathOf, type SearchEntry } from '../../search/entry.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../search/registry-entries.ts';

/** What the search says of a body beside its names. */
export interface SearchableBody extends Pick<Agency, 'id' | 'name' | 'en' | 'sector' | 'names'> {
  region: string;
  /** Codes of its region and those above it. */
  regions: readonly string[];
  years: readonly number[];
  /** How many of the years are read in full. */
  full: number;
}

function describeBody({ id, name, en, names, region, sector, years, full }: SearchableBody): SearchEntry {
  return {
    kind: 'agency',
    id,
    path: pathOf('agency', id),
    names: { zh: [...new Set([name, ...names])], en },
    region,
    sector,
    years,
    completeness: years.length > 0 ? full / years.length : null,
  };
}

const none = { region: null, sector: null, years: [], completeness: null };

function listMetrics(): SearchEntry[] {
  const counted = metrics.map(({ id, zh, en }) => ({ id, zh, en }));
  const rates = rateDefinitions.map(({ id, zh, en }) => ({ id: `rate.${id}`, zh, en }));
  return [...counted, ...rates].map(({ id, zh, en }) => ({
    kind: 'metric' as const,
    id,
    path: pathOf('metric', id),
    names: { zh: [zh], en },
    ...none,
  }));
}

/** Only what has a page: places and kinds of bodies that some report is of. */
export function listSearchEntries(bodies: readonly SearchableBody[], registry: Registry): SearchEntry[] {
  const names = indexRegionNames(registry);
  const codes = [...new Set(bodies.flatMap(({ regions }) => regions))].sort();
  const sectors = [...new Set(bodies.flatMap(({ sector }) => sector ?? []))].sort();
  return [
    ...bodies.map(describeBody),
    ...codes
      .flatMap((code) => registry.regions.get(code) ?? [])
      .map((region) => describeRegion(region, registry, names)),
    ...sectors.flatMap((id) => registry.sectors.get(id) ?? []).map(describeSector),
    ...listMetrics(),
  ];
}
