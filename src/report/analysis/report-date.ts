// A report and its source → the day on which the site could first say what it says: published, and found by us.
import type { Report, ReportFile, Source } from '../model/report.ts';

/** What is known of a report's days. */
interface DatedFile extends Pick<ReportFile, 'statements'> {
  report: Pick<Report, 'published'>;
  source: Pick<Source, 'retrieved'>;
}

/** The day of an ISO date or time; undefined where a text begins with none. */
export const readDay = (text: string | null | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];

/** ISO date; undefined where neither the document nor its sidecar gives one. */
export function reportDate({ report, source }: DatedFile): string | undefined {
  return latestOf([readDay(report.published), readDay(source.retrieved)]);
}

/** ISO dates sort as they are written. */
export function latestOf(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (latest, day) => (day !== undefined && (latest === undefined || day > latest) ? day : latest),
    undefined,
  );
}

/** The newest day that reports, and what agencies say of them, are known to be of: never the clock’s; null where none is known. */
export const newestDay = (files: readonly DatedFile[]): string | null =>
  latestOf(files.flatMap((file) => [reportDate(file), ...(file.statements ?? []).map(({ date }) => readDay(date))])) ??
  null;
