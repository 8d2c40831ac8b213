// The statistics period against the whole year that a report covers.
import { basis, type ReportRule } from '../rule.ts';

export const periodWholeYear: ReportRule = {
  id: 'period-whole-year',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  statement: {
    zh: '统计期限是1月1日至12月31日的整年。',
    en: 'The statistics period is the whole year, 1 January to 31 December.',
  },
  remedy: {
    zh: '请核对统计期限的起止日期；机构当年新设或撤并的，在正文中写明。',
    en: 'Check the days of the period; where the body was set up or merged during the year, say so.',
  },
  basis: basis.period,
  tolerance: {
    zh: '当年新设、撤并的机关可以不足一年。',
    en: 'A body that was set up or merged during the year may cover less.',
  },
  applies(report) {
    if (report.period === null)
      return { reason: { zh: '报告没有写明统计期限。', en: 'The report states no statistics period.' } };
    const isOneYear = report.period.from.slice(0, 4) === report.period.to.slice(0, 4);
    return (
      isOneYear || {
        reason: { zh: '统计期限跨年，由另一条规则说明。', en: 'The period crosses years; another rule says so.' },
      }
    );
  },
  test({ period }) {
    if (period === null || (period.from.endsWith('-01-01') && period.to.endsWith('-12-31'))) return [{ pass: true }];
    const message = {
      zh: `统计期限为 ${period.from} 至 ${period.to}，不是整年。`,
      en: `The period is ${period.from} to ${period.to}, not a whole year.`,
    };
    return [{ pass: false, message, left: period.from, right: period.to, at: [] }];
  },
};
