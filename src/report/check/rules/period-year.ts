// The statistics period that the report prints against the year of its title.
import { basis, type ReportRule } from '../rule.ts';

export const periodYear: ReportRule = {
  id: 'period-year',
  level: 'error',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '报告写明的统计期限属于标题所说的年度。',
    en: 'The statistics period that the report states lies in the year of its title.',
  },
  remedy: {
    zh: '请核对标题与统计期限的年份。',
    en: 'Check the year in the title and in the period.',
  },
  basis: basis.period,
  applies: (report) =>
    report.period !== null || {
      reason: { zh: '报告没有写明统计期限。', en: 'The report states no statistics period.' },
    },
  test(report) {
    if (report.period === null) return [];
    const { from, to } = report.period;
    const year = String(report.year);
    if (from.startsWith(year) && to.startsWith(year)) return [{ pass: true }];
    const message = {
      zh: `标题为 ${year} 年度，统计期限为 ${from} 至 ${to}。`,
      en: `The title says ${year}, the period is ${from} to ${to}.`,
    };
    return [{ pass: false, message, left: report.year, right: `${from}/${to}`, at: [] }];
  },
};
