// The day of publication against the day by which the law wants the report.
import type { Report } from '../../model/report.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

/** The revised Regulations took effect on 15 May 2019, after the reports on 2018 were due. */
const firstYearOfRevision = 2019;

/** The article sets a day for departments and for governments from the county up. */
const TOWNSHIP = /(?:乡|镇|苏木)(?:人民政府)?$|街道(?:办事处)?$|(?:村|居)民委员会$|社区$/u;

export const publishedLate = {
  id: 'published-late',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'deadline',
  applies(report) {
    if (report.published === null) return notApplicable('noDate');
    return TOWNSHIP.test(report.agency) ? notApplicable('township') : true;
  },
  test(report) {
    const deadline = findDeadline(report);
    const { published } = report;
    if (published === null || published <= deadline) return [{ pass: true }];
    const message = { code: 'published-late.message', values: { published, deadline } };
    return [{ pass: false, message, left: published, right: deadline, at: [] }];
  },
} as const satisfies ReportRule;

function findDeadline({ year, scope }: Report): string {
  const isMarch = scope === 'jurisdiction' || year < firstYearOfRevision;
  return `${year + 1}-${isMarch ? '03' : '01'}-31`;
}
