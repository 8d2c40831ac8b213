// The day of publication against the day by which the law wants the report, and against the year that it is about.
import { findDeadline } from '../../analysis/deadline.ts';
import type { Report } from '../../model/report.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

/** The earlier of what the page and the signature say, and which of them says it. */
function findFirstDay({ dates = {} }: Report): { day: string; source: { code: string } } | undefined {
  const { page, signature } = dates;
  if (signature !== undefined && (page === undefined || signature <= page))
    return { day: signature, source: { code: 'published-late.signed' } };
  return page === undefined ? undefined : { day: page, source: { code: 'published-late.page' } };
}

export const publishedLate = {
  id: 'published-late',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'deadline',
  applies(report) {
    const first = findFirstDay(report);
    if (first === undefined) return notApplicable('noDate');
    const deadline = findDeadline(report, report.year);
    if (deadline === undefined) return { reason: { code: 'published-late.noDuty' } };
    // A page may be made anew long after the report was out: its day alone proves nothing.
    if (first.day <= deadline.workday || report.dates?.signature !== undefined) return true;
    return { reason: { code: 'published-late.pageAlone' } };
  },
  test(report) {
    const first = findFirstDay(report);
    const deadline = findDeadline(report, report.year);
    if (!first || !deadline || first.day <= deadline.workday) return [{ pass: true }];
    const { day: published, source } = first;
    const message = { code: 'published-late.message', values: { source, published, deadline: deadline.day } };
    return [{ pass: false, message, left: published, right: deadline.day, at: [] }];
  },
} as const satisfies ReportRule;

/** A report on a year that is not over. */
export const tooEarly = {
  id: 'too-early',
  level: 'info',
  scope: 'report',
  family: 'structure',
  basis: 'period',
  applies: (report) => findFirstDay(report) !== undefined || notApplicable('noDate'),
  test(report) {
    const first = findFirstDay(report);
    const lastDay = `${report.year}-12-31`;
    if (!first || first.day >= lastDay) return [{ pass: true }];
    const { day: published, source } = first;
    const message = { code: 'too-early.message', values: { source, published, year: report.year } };
    return [{ pass: false, message, left: published, right: lastDay, at: [] }];
  },
} as const satisfies ReportRule;
