// The bodies that have reports and the registry → everything of the site that the search box can find.

import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameMetric, nameRate } from '../../i18n/name-metric.ts';
import { listTrades } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../search/build/registry-entries.ts';
import { pathOf, type SearchEntry } from '../../search/format/entry.ts';
import type { Body } from '../../store/describe-body.ts';

/** What the search says of a body beside its names. */
export interface SearchableBody extends Pick<Body, 'id' | 'name' | 'en' | 'sector' | 'alsoSectors' | 'zone'> {
  /** All names beside the present one. */
  names: readonly string[];
  region: string;
  /** Codes of its region and those above it. */
  regions: readonly string[];
  years: readonly number[];
  /** How many of the years are read in full. */
  full: number;
}

/** What a merged body would be called by each of its other trades: 蜀山区体育局 for 蜀山区教育体育局. */
function nameTrades({ name, region, zone, alsoSectors = [] }: SearchableBody, registry: Registry): string[] {
  const place = registry.regions.get(region)?.name ?? '';
  const within = zone ?? (name.includes(place) ? name.slice(0, name.indexOf(place) + place.length) : place);
  return alsoSectors.flatMap((id) => registry.sectors.get(id) ?? []).map((sector) => within + sector.name);
}

function describeBody(body: SearchableBody, registry: Registry): SearchEntry {
  const { id, name, en, names, region, sector, years, full } = body;
  return {
    kind: 'agency',
    id,
    path: pathOf('agency', id),
    names: { zh: [...new Set([name, ...names, ...nameTrades(body, registry)])], en },
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
  const sectors = [...new Set(bodies.flatMap(listTrades))].sort();
  return [
    ...bodies.map((body) => describeBody(body, registry)),
    ...codes
      .flatMap((code) => registry.regions.get(code) ?? [])
      .map((region) => describeRegion(region, registry, names)),
    ...sectors.flatMap((id) => registry.sectors.get(id) ?? []).map(describeSector),
    ...listMetrics(),
  ];
}
