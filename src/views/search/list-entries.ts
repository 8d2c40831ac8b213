// The bodies that have reports and the registry → everything of the site that the search box can find.

import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameMetric, nameRate } from '../../i18n/name-metric.ts';
import type { Agency } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../search/build/registry-entries.ts';
import { pathOf, type SearchEntry } from '../../search/format/entry.ts';

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
  const counted = metrics.map(({ id }): [string, Name] => [id, (language) => nameMetric(language, id)]);
  const rates = rateDefinitions.map(({ id }): [string, Name] => [`rate.${id}`, (language) => nameRate(language, id)]);
  return [...counted, ...rates].map(([id, name]) => ({
    kind: 'metric' as const,
    id,
    path: pathOf('metric', id),
    names: { zh: [name('zh')], en: name('en') },
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
