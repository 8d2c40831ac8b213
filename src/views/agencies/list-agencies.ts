// The corpus → the list of all agencies, a row each, and how many there are of each place, kind, level, year and completeness.

import { headline } from '../../forms/editions.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import { type BodyLevel, bodyLevel, listTrades } from '../../report/model/agency.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, rememberByCorpus } from '../../store/corpus.ts';

export interface AgencyRow {
  agency: AgencyEntry;
  level: BodyLevel;
  /** Code of the province, or of the country for national bodies. */
  province: string;
  years: readonly number[];
  full: number;
  partial: number;
  /** Requests received in the year of the latest report. */
  latest: SeriesPoint;
}

export function makeAgencyRow(agency: AgencyEntry, { registry }: Corpus): AgencyRow {
  const years = agency.reports.map(({ report }) => report.year);
  const full = agency.reports.filter((file) => file.completeness === 'full').length;
  const last = agency.reports.at(-1)?.report;
  return {
    agency,
    level: agency.level,
    province: listAncestors(agency.region, registry.regions).at(-1)?.code ?? agency.region,
    years,
    full,
    partial: years.length - full,
    latest: readPoint(last ? [last] : [], headline, last?.year ?? 0),
  };
}

/** What the list can be narrowed by. */
export const facetIds = ['province', 'sector', 'level', 'year', 'completeness'] as const;

export type FacetId = (typeof facetIds)[number];

interface FacetValue {
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
    sector: agency.sector === null ? [noSector] : listTrades(agency),
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

const levels: readonly string[] = bodyLevel.options;

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

/** More rows than these make a page heavy and a list useless. */
export const mostRows = 300;

export interface AgencyList {
  agencies: number;
  reports: number;
  facets: Facets;
  /** Null where there are too many: the list is then split by province. */
  rows: readonly AgencyRow[] | null;
}

function compose(corpus: Corpus): AgencyList {
  const rows = corpus.agencies.map((agency) => makeAgencyRow(agency, corpus));
  return {
    agencies: rows.length,
    reports: corpus.reports.length,
    facets: countFacets(rows),
    rows: rows.length > mostRows ? null : rows,
  };
}

export const listAgencies = rememberByCorpus(compose);
