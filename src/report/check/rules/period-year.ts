// The statistics period that the report prints against the year of its title.
import { notApplicable, type ReportRule } from '../rule.ts';

export const periodYear = {
  id: 'period-year',
  level: 'error',
  scope: 'report',
  family: 'structure',
  basis: 'period',
  applies: (report) => report.period !== null || notApplicable('noPeriod'),
  test(report) {
    if (report.period === null) return [];
    const { from, to } = report.period;
    const year = String(report.year);
    if (from.startsWith(year) && to.startsWith(year)) return [{ pass: true }];
    const message = { code: 'period-year.message', values: { year, from, to } };
    return [{ pass: false, message, left: report.year, right: `${from}/${to}`, at: [] }];
  },
} as const satisfies ReportRule;
