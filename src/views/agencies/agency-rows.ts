// The corpus → one plain row a body for the list of agencies, with what the list can be narrowed by.
import { headline } from '../../forms/editions.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Region } from '../../report/model/agency.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';

export interface AgencyRow {
  agency: AgencyEntry;
  level: Region['level'];
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
    level: registry.regions.get(agency.region)?.level ?? 'zone',
    province: listAncestors(agency.region, registry.regions).at(-1)?.code ?? agency.region,
    years,
    full,
    partial: years.length - full,
    latest: readPoint(last ? [last] : [], headline, last?.year ?? 0),
  };
}
