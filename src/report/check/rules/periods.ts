// The period, the years and the day of publication that a report prints → whether they are its year, the whole of it, no other report’s, and in time.

import { findDeadline } from '../../analysis/deadline.ts';
import type { Quantity } from '../../extract/narrative/find-quantities.ts';
import { isLevel } from '../../extract/narrative/is-of-report.ts';
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { listPassages } from '../list-passages.ts';
import { type Comparison, notApplicable, type ReportRule, type ReportSeries, type SeriesRule } from '../rule.ts';

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
    of: keyOfReport(after),
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

/** The reports of one body → pairs that are about the same year, or that print overlapping statistics periods. */
export const yearsDuplicatePeriod = {
  id: 'years-duplicate-period',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies: (series) => compareReports(series).length > 0 || notApplicable('oneReport'),
  test: compareReports,
} as const satisfies SeriesRule;

const ABOUT_DISCLOSURE = /公开|申请|信息/;
const YEAR = /(20\d\d)年/g;
/** A number of another year that is compared with, planned, or summed up. */
const OPENING_YEAR = /^\D{0,3}(20\d\d)年/;
const COMPARES = /较|比|同期|增[长加]|减少|下降|上升|分别/;
const OTHER_USE = /较|比|同期|相比|以来|计划|将|自|截[至止]|历年|累计|上年|结转|《|〔/;

/** The year that the text speaks of when it counts, against the year of the title. */
export const yearInText = {
  id: 'year-in-text',
  level: 'warning',
  scope: 'report',
  family: 'structure',
  basis: 'period',
  applies: (report) => report.sections.some((section) => section.blocks.length > 0) || notApplicable('noText'),
  test(report) {
    const counted = listPassages(report).flatMap((passage) =>
      passage.quantities.flatMap((quantity) => {
        const year = readYear(quantity);
        if (year === undefined) return [];
        return [{ year, opens: opensWith(year, quantity), at: passage.locate(quantity.start, quantity.end) }];
      }),
    );
    const [first] = counted;
    if (first === undefined) return [];
    if (counted.some(({ year }) => year === report.year)) return noteStale(report, counted);
    return [
      describe(
        report.year,
        first.year,
        counted.map(({ at }) => at),
      ),
    ];
  },
} as const satisfies ReportRule;

/** 2021年，公开信息50条: in such a sentence nothing is compared, so that the year may have been left over. */
function opensWith(year: number, { sentence }: Quantity): boolean {
  const { text } = sentence;
  const years = new Set([...text.matchAll(YEAR)].map(([, named]) => Number(named)));
  return OPENING_YEAR.exec(text)?.[1] === String(year) && years.size === 1 && !COMPARES.test(text);
}

interface CountedYear {
  year: number;
  opens: boolean;
  at: TextPosition;
}

/** Sentences of last year beside others of the report's own. */
function noteStale({ year }: Report, counted: readonly CountedYear[]): Comparison[] {
  const stale = counted.filter((one) => one.year === year - 1 && one.opens);
  if (stale.length === 0) return [{ pass: true }];
  const message = { code: 'year-in-text.opens', values: { titled: year, counted: year - 1, count: stale.length } };
  return [
    { pass: false, level: 'info', message, left: year, right: year - 1, difference: 1, at: stale.map(({ at }) => at) },
  ];
}

function readYear(quantity: Quantity): number | undefined {
  const words = quantity.before + quantity.head + quantity.tail;
  if (!ABOUT_DISCLOSURE.test(words) || OTHER_USE.test(quantity.before) || !isLevel(quantity)) return undefined;
  const named = [...quantity.before.matchAll(YEAR)].at(-1)?.[1];
  return named === undefined ? undefined : Number(named);
}

function describe(titled: number, counted: number, at: TextPosition[]): Comparison {
  const message = { code: 'year-in-text.message', values: { titled, counted } };
  return { pass: false, message, left: titled, right: counted, difference: titled - counted, at };
}

/** The Regulations took effect in the middle of a year. */
const firstDay = '2008-05-01';

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
    const begins = period?.from.endsWith('-01-01') || period?.from === firstDay;
    if (period === null || (begins && period.to.endsWith('-12-31'))) return [{ pass: true }];
    const { from, to } = period;
    const values = { from, to };
    // Who was set up in the year reports from then on: no more than worth knowing.
    if (to.endsWith('-12-31'))
      return [
        {
          pass: false,
          level: 'info',
          message: { code: 'period-whole-year.since', values },
          left: from,
          right: to,
          at: [],
        },
      ];
    return [{ pass: false, message: { code: 'period-whole-year.message', values }, left: from, right: to, at: [] }];
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

/** The earlier of what the page and the signature say, and which of them says it. */
function findFirstDay({ dates = {} }: Report): { day: string; source: { code: string } } | undefined {
  const { page, signature } = dates;
  if (signature !== undefined && (page === undefined || signature <= page))
    return { day: signature, source: { code: 'published-late.signed' } };
  return page === undefined ? undefined : { day: page, source: { code: 'published-late.page' } };
}

/** The day of publication against the day by which the law wants the report, and against the year that it is about. */
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
