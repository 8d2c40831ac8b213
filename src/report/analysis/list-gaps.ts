// The reports of one body → the years between its first and last report that have none, in words.
import type { Report } from '../model/report.ts';

export function listGaps(reports: readonly Report[]): number[] {
  const years = new Set(reports.map((report) => report.year));
  const from = Math.min(...years);
  const length = years.size > 0 ? Math.max(...years) - from + 1 : 0;
  return Array.from({ length }, (_, index) => from + index).filter((year) => !years.has(year));
}

/** What a reason adds: which reports would be needed. Empty where no year is missing. */
export function nameGaps(reports: readonly Report[]): { zh: string; en: string } {
  const gaps = listGaps(reports);
  if (gaps.length === 0) return { zh: '', en: '' };
  return { zh: `缺 ${gaps.join('、')} 年的报告。`, en: ` There is no report for ${gaps.join(', ')}.` };
}
