// Rows of the list of agencies → how many there are of each place, kind, level, year and completeness.
import { regionLevel } from '../../report/model/agency.ts';
import type { AgencyRow } from './agency-rows.ts';

export const facetIds = ['province', 'sector', 'level', 'year', 'completeness'] as const;
export type FacetId = (typeof facetIds)[number];

export interface FacetValue {
  value: string;
  count: number;
}

export type Facets = Readonly<Record<FacetId, readonly FacetValue[]>>;

/** `none`: a body of a kind that nobody registered. */
export const noSector = 'none';

/** What a row counts under; a body with full and partial reports counts under both. */
export function listFacetValues({
  agency,
  level,
  province,
  years,
  full,
  partial,
}: AgencyRow): Record<FacetId, string[]> {
  return {
    province: [province],
    sector: [agency.sector ?? noSector],
    level: [level],
    year: years.map(String),
    completeness: [...(full > 0 ? ['full'] : []), ...(partial > 0 ? ['partial'] : [])],
  };
}

function count(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, times]) => ({ value, count: times }));
}

const byCode = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);
const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || byCode(a, b);
const levels: readonly string[] = regionLevel.options;

export function countFacets(rows: readonly AgencyRow[]): Facets {
  const listed = rows.map(listFacetValues);
  const of = (id: FacetId) => count(listed.flatMap((values) => values[id]));
  return {
    province: of('province').sort(byCode),
    sector: of('sector').sort(byCount),
    level: of('level').sort((a, b) => levels.indexOf(a.value) - levels.indexOf(b.value)),
    year: of('year').sort((a, b) => -byCode(a, b)),
    completeness: of('completeness').sort(byCode),
  };
}
