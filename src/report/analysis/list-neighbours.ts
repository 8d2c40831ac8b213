// The reports of one body → its pairs of consecutive years that can be compared, and why others cannot.
import type { Report } from '../model/report.ts';

export interface Neighbours {
  before: Report;
  after: Report;
}

/** Years told twice and pairs of different scope are left out: it is not clear which report to compare. */
export function listNeighbours(reports: readonly Report[]): Neighbours[] {
  const byYear = new Map<number, Report[]>();
  for (const report of reports) byYear.set(report.year, [...(byYear.get(report.year) ?? []), report]);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const [after, ...sameYear] = byYear.get(year) ?? [];
    const [before, ...sameYearBefore] = byYear.get(year - 1) ?? [];
    if (!after || !before || sameYear.length + sameYearBefore.length > 0) return [];
    return before.scope === after.scope ? [{ before, after }] : [];
  });
}
