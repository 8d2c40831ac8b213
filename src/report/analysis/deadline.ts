// Who reports and about which year → the day by which the report is due, and the first working day from it on.
import { type ReportingBody, standingOf } from './standing.ts';

export interface Deadline {
  /** The day that the Regulations name. */
  readonly day: string;
  /** The same, or the first working day after it where it is a day of rest. */
  readonly workday: string;
}

/** The revised Regulations took effect on 15 May 2019, after the reports on 2018 were due. */
const firstYearOfRevision = 2019;

/**
 * Public holidays that a deadline fell into, from the first to the last day, with the notice of the State Council’s General
 * Office that set them: none is listed without one.
 */
export const holidays: readonly { readonly from: string; readonly to: string; readonly notice: string }[] = [
  // Prolonged because of the epidemic.
  {
    from: '2020-01-24',
    to: '2020-02-02',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
  },
  {
    from: '2022-01-31',
    to: '2022-02-06',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
  },
  {
    from: '2025-01-28',
    to: '2025-02-04',
    notice: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
];

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function isRest(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.some(({ from, to }) => from <= day && day <= to);
}

function findWorkday(day: string): string {
  let found = day;
  while (isRest(found)) found = nextDay(found);
  return found;
}

/** Undefined for a body that the Regulations set no day for: it is never late, and a report of it never missing. */
export function findDeadline(reporter: ReportingBody, year: number): Deadline | undefined {
  const standing = standingOf(reporter);
  if (standing !== 'government' && standing !== 'department') return undefined;
  const isMarch = standing === 'government' || year < firstYearOfRevision;
  const day = `${year + 1}-${isMarch ? '03' : '01'}-31`;
  return { day, workday: findWorkday(day) };
}
