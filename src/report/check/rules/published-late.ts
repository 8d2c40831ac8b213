// The day of publication against the day by which the law wants the report.
import type { Report } from '../../model/report.ts';
import { basis, notApplicable, type ReportRule } from '../rule.ts';

/** The revised Regulations took effect on 15 May 2019, after the reports on 2018 were due. */
const firstYearOfRevision = 2019;

/** The article sets a day for departments and for governments from the county up. */
const TOWNSHIP = /(?:乡|镇|苏木)(?:人民政府)?$|街道(?:办事处)?$|(?:村|居)民委员会$|社区$/u;

export const publishedLate: ReportRule = {
  id: 'published-late',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '年度报告在法定期限内公布：部门为次年1月31日前，政府为次年3月31日前。',
    en: 'The report was published in time: by 31 January of the next year, that of a government by 31 March.',
  },
  remedy: {
    zh: '请按期公布；网页后来重新发布的，注明最初公布的日期。',
    en: 'Publish in time; where the page was published again later, state the first date.',
  },
  basis: basis.deadline,
  tolerance: {
    zh: '日期取自报告的落款或网页，网站迁移、重新发布会改变它。',
    en: 'The date is that of the signature or the page; moving a website or publishing again changes it.',
  },
  applies(report) {
    if (report.published === null) return notApplicable.noDate;
    return TOWNSHIP.test(report.agency) ? notApplicable.township : true;
  },
  test(report) {
    const deadline = findDeadline(report);
    if (report.published === null || report.published <= deadline) return [{ pass: true }];
    const message = {
      zh: `公布日期为 ${report.published}，期限为 ${deadline}。`,
      en: `Published on ${report.published}, due by ${deadline}.`,
    };
    return [{ pass: false, message, left: report.published, right: deadline, at: [] }];
  },
};

function findDeadline({ year, scope }: Report): string {
  const isMarch = scope === 'jurisdiction' || year < firstYearOfRevision;
  return `${year + 1}-${isMarch ? '03' : '01'}-31`;
}
