// The reports of one body → its pairs of consecutive years that can be compared, and the years between that have no report.
import type { Message } from '../model/message.ts';
import type { Report } from '../model/report.ts';

export interface Neighbours {
  before: Report;
  after: Report;
}

/** Years told twice are left out: it is not clear which report to compare. */
function pairYears(reports: readonly Report[]): Neighbours[] {
  const byYear = new Map<number, Report[]>();
  for (const report of reports) byYear.set(report.year, [...(byYear.get(report.year) ?? []), report]);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const [after, ...sameYear] = byYear.get(year) ?? [];
    const [before, ...sameYearBefore] = byYear.get(year - 1) ?? [];
    if (!after || !before || sameYear.length + sameYearBefore.length > 0) return [];
    return [{ before, after }];
  });
}

/** Reports of different scope are never compared; in the order of the years. */
export const listNeighbours = (reports: readonly Report[]): Neighbours[] =>
  [...Map.groupBy(reports, ({ scope }) => scope).values()]
    .flatMap(pairYears)
    .sort((a, b) => a.after.year - b.after.year);

/** The years between the first and the last report that have none. */
function listGaps(reports: readonly Report[]): number[] {
  const years = new Set(reports.map((report) => report.year));
  const from = Math.min(...years);
  const length = years.size > 0 ? Math.max(...years) - from + 1 : 0;
  return Array.from({ length }, (_, index) => from + index).filter((year) => !years.has(year));
}

/** What a reason adds: which reports would be needed. Empty where no year is missing. */
export function describeGaps(reports: readonly Report[]): Message | '' {
  const years = listGaps(reports);
  return years.length === 0 ? '' : { code: 'not-applicable.gaps', values: { years } };
}
