// The statistics period against the whole year that a report covers.
import { notApplicable, type ReportRule } from '../rule.ts';

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
