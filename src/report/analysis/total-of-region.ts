// A region, a metric and a year → the government's own total where it reports one, else the sum over its agencies.
import type { Report } from '../model/report.ts';
import { readPoint } from './read-point.ts';
import type { SeriesPoint } from './series-point.ts';
import { type AgencySum, sumOverAgencies } from './sum-over-agencies.ts';

export type RegionTotal =
  | { kind: 'jurisdiction'; agencyId: string; point: SeriesPoint }
  | { kind: 'sum'; sum: AgencySum };

export interface RegionQuestion {
  region: string;
  metric: string;
  year: number;
  /** Ids of all agencies of the region, whether or not they report. */
  agencies: readonly string[];
}

/** A government's blank or unreadable cell does not count as its total: the sum says how much it covers. */
export function totalOfRegion(
  reports: readonly Report[],
  { region, metric, year, agencies }: RegionQuestion,
): RegionTotal {
  const ofGovernment = reports.filter(
    (report) => report.scope === 'jurisdiction' && report.region === region && report.year === year,
  );
  const [first] = ofGovernment;
  const point = readPoint(ofGovernment, metric, year);
  if (first && point.state === 'reported') return { kind: 'jurisdiction', agencyId: first.agencyId, point };
  return { kind: 'sum', sum: sumOverAgencies(reports, metric, year, agencies) };
}
