// Many bodies' reports, a metric and a year → the sum over agencies with how many of how many it covers, or a region's own total.
import type { Report } from '../model/report.ts';
import { readPoint } from './read-point.ts';
import type { PointState, SeriesPoint } from './series-point.ts';

/** Why an agency is not in a sum; `jurisdiction`: its report is a government's, which sums up others, at least its departments. */
export type OmissionReason = Exclude<PointState, 'reported'> | 'other_source' | 'jurisdiction';

export interface AgencySum {
  metric: string;
  year: number;
  /** Null where no agency is covered: a sum of nothing is not 0. */
  value: number | null;
  /** Ids of the agencies whose figure is in the sum, sorted. */
  covered: string[];
  /** The other agencies that were asked for, sorted, each with its reason. */
  omitted: { agencyId: string; reason: OmissionReason }[];
  /** How many of the covered figures have another definition than the metric. */
  approximate: number;
  /** One of them counts more or less than it: nothing may be said of a change. */
  weak: boolean;
  /** Whether all of them stand in tables, or any in a sentence. */
  source: SeriesPoint['source'];
  /** All covered figures are exact numbers. */
  exact: boolean;
}

function reasonToOmit(reports: readonly Report[], point: SeriesPoint): OmissionReason | undefined {
  // A government's report already counts its agencies: the two are never added.
  if (reports.some((report) => report.year === point.year && report.scope !== 'agency')) return 'jurisdiction';
  if (point.state !== 'reported') return point.state;
  return point.tie === 'other_source' ? 'other_source' : undefined;
}

const addUp = (points: readonly SeriesPoint[]): number =>
  Number(points.reduce((sum, point) => sum + (point.value ?? 0), 0).toPrecision(15));

/** `agencies`: the ids of all agencies that the sum is meant to cover. */
export function sumOverAgencies(
  reports: readonly Report[],
  metric: string,
  year: number,
  agencies: readonly string[],
): AgencySum {
  const groups = Map.groupBy(reports, (report) => report.agencyId);
  // One order for every input, so that decimals add up to the same last digit.
  const asked = [...new Set(agencies)].sort().map((agencyId) => {
    const own = groups.get(agencyId) ?? [];
    const point = readPoint(own, metric, year);
    return { agencyId, point, reason: reasonToOmit(own, point) };
  });
  const covered = asked.filter(({ reason }) => reason === undefined);
  const points = covered.map(({ point }) => point);
  return {
    metric,
    year,
    value: points.length > 0 ? addUp(points) : null,
    covered: covered.map(({ agencyId }) => agencyId),
    omitted: asked.flatMap(({ agencyId, reason }) => (reason === undefined ? [] : [{ agencyId, reason }])),
    approximate: points.filter(({ tie }) => tie === 'near' || tie === 'weak').length,
    weak: points.some(({ tie }) => tie === 'weak'),
    source: points.length === 0 ? null : points.some(({ source }) => source === 'text') ? 'text' : 'table',
    exact: points.every(({ qualifier }) => qualifier === 'exact'),
  };
}

export type RegionTotal =
  | { kind: 'jurisdiction'; agencyId: string; point: SeriesPoint }
  | { kind: 'sum'; sum: AgencySum };

interface RegionQuestion {
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
