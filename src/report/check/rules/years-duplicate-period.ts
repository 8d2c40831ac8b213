// The reports of one body → pairs that are about the same year, or that print overlapping statistics periods.
import type { Report } from '../../model/report.ts';
import { type Comparison, notApplicable, type ReportSeries, type SeriesRule } from '../rule.ts';

type Period = NonNullable<Report['period']>;

const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
const print = (period: Period): string => `${period.from} – ${period.to}`;

function failPair(before: Report, after: Report, left: string, right: string): Comparison {
  return {
    pass: false,
    message: {
      code: 'years-duplicate-period.message',
      values: {
        later: after.title,
        laterYear: after.year,
        earlier: before.title,
        earlierYear: before.year,
        left,
        right,
      },
    },
    left,
    right,
    of: { agencyId: after.agencyId, year: after.year },
    at: [],
  };
}

function comparePair(before: Report, after: Report): Comparison {
  if (before.year === after.year) return failPair(before, after, `${after.year}`, `${before.year}`);
  if (!before.period || !after.period || !overlaps(before.period, after.period)) return { pass: true };
  return failPair(before, after, print(after.period), print(before.period));
}

/** Each report is compared with the one before it: sorted by year, overlaps lie side by side. */
const compareInOrder = (reports: readonly Report[]): Comparison[] =>
  reports.flatMap((after, index) => {
    const before = reports[index - 1];
    return before ? [comparePair(before, after)] : [];
  });

/** A government's report and its office's own report of one year are two things. */
const compareReports = ({ reports }: ReportSeries): Comparison[] =>
  [...Map.groupBy(reports, (report) => report.scope).values()].flatMap(compareInOrder);

export const yearsDuplicatePeriod = {
  id: 'years-duplicate-period',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies: (series) => compareReports(series).length > 0 || notApplicable('oneReport'),
  test: compareReports,
} as const satisfies SeriesRule;
