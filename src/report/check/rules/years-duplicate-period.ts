// The reports of one body → pairs that are about the same year, or that print overlapping statistics periods.
import type { Report } from '../../model/report.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

type Period = NonNullable<Report['period']>;

const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
const print = (period: Period): string => `${period.from} – ${period.to}`;

function failPair(before: Report, after: Report, left: string, right: string): Comparison {
  return {
    pass: false,
    message: {
      zh: `《${after.title}》（${after.year} 年）与《${before.title}》（${before.year} 年）的统计期重叠：${left}；${right}。`,
      en: `“${after.title}” (${after.year}) and “${before.title}” (${before.year}) cover overlapping periods: ${left}; ${right}.`,
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

export const yearsDuplicatePeriod: SeriesRule = {
  id: 'years-duplicate-period',
  level: 'warning',
  scope: 'series',
  family: 'years',
  statement: {
    zh: '同一机关的各份年报统计期互不重叠。',
    en: 'No two annual reports of one body cover the same period.',
  },
  remedy: {
    zh: '核对标题年度与统计期限；重复登记的，只保留一份。',
    en: 'Check the year in the title and the statistics period; of a report filed twice keep one.',
  },
  basis: {
    zh: '《政府信息公开条例》第四十九条：每年公布上一年度的报告。',
    en: 'Article 49 of the Regulations: each year the report on the year before is published.',
  },
  tolerance: {
    zh: '没有印统计期的，只比年度。更正后重新发布的报告会与原报告重叠。',
    en: 'Where no period is printed only the years are compared. A corrected report published again overlaps the first.',
  },
  applies: (series) =>
    compareReports(series).length > 0 || {
      reason: { zh: '只有一份报告。', en: 'There is only one report.' },
    },
  test: compareReports,
};
