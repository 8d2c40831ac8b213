// The reports of one body → the years between its first and last report that have none.
import type { Message } from '../model/message.ts';
import type { Report } from '../model/report.ts';

export function listGaps(reports: readonly Report[]): number[] {
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
