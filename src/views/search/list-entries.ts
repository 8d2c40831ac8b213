// The bodies that have reports and the registry → everything of the site that the search box can find.

import { metrics } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { formIds } from '../../forms/forms.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import { newestFirst } from '../../forms/shape.ts';
import { cellsOf, isMain } from '../../forms/walk.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameMetric, nameRate } from '../../i18n/name-metric.ts';
import { listTrades } from '../../report/model/agency.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { describeRegion, describeSector, indexRegionNames } from '../../search/build/registry-entries.ts';
import { pathOf, ratePrefix, type SearchEntry } from '../../search/format/entry.ts';
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

/** Cells beside a total: requests of natural persons alone. */
const parts: ReadonlySet<string> = new Set(
  newestFirst.flatMap(({ tables }) => tables.flatMap(cellsOf).flatMap((cell) => (isMain(cell) ? [] : [cell.id]))),
);

/** The one that most people ask for. */
const headlineBehind = -0.15;
const partBehind = 0.1;
/** What today's form has not is seldom meant. */
const oldBehind = 0.2;

function listMetrics(): SearchEntry[] {
  const counted = metrics.map(({ id, forms }) => ({
    id,
    name: (language: Parameters<Name>[0]) => nameMetric(language, id),
    behind:
      (id === headline ? headlineBehind : parts.has(id) ? partBehind : 0) +
      (forms.at(-1) === formIds.at(-1) ? 0 : oldBehind),
  }));
  const rates = rateDefinitions.map(({ id }) => ({
    id: `${ratePrefix}${id}`,
    name: (language: Parameters<Name>[0]) => nameRate(language, id),
    behind: 0,
  }));
  return [...counted, ...rates].map(({ id, name, behind }) => ({
    kind: 'metric' as const,
    id,
    path: pathOf('metric', id),
    names: { zh: [name('zh')], en: name('en') },
    ...none,
    ...(behind !== 0 && { behind }),
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
