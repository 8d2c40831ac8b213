// The statistics period that a report prints → whether it is the report's year, and the whole of it.
import { notApplicable, type ReportRule } from '../rule.ts';

/** The statistics period against the whole year that a report covers. */
export const periodWholeYear = {
  id: 'period-whole-year',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'period',
  applies(report) {
    if (report.period === null) return notApplicable('noPeriod');
    const isOneYear = report.period.from.slice(0, 4) === report.period.to.slice(0, 4);
    return isOneYear || { reason: { code: 'period-whole-year.twoYears' } };
  },
  test({ period }) {
    if (period === null || (period.from.endsWith('-01-01') && period.to.endsWith('-12-31'))) return [{ pass: true }];
    const { from, to } = period;
    const message = { code: 'period-whole-year.message', values: { from, to } };
    return [{ pass: false, message, left: from, right: to, at: [] }];
  },
} as const satisfies ReportRule;

/** The statistics period against the year of the title. */
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
