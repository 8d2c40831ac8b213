// Two consecutive years of one body → reviews and lawsuits against what they are about.
import { metricsAfter, metricsOfCases } from '../../../forms/facts.ts';
import { listRowSums } from '../../../forms/sums.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { type ReportedFigure, readPoint, readReported } from '../../analysis/read-point.ts';
import { standingOf } from '../../analysis/standing.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { type Comparison, notApplicable, type ReportSeries, type SeriesRule } from '../rule.ts';

const followingReview = metricsAfter('review');
const suits = metricsOfCases('suit').map((ids) => ids.filter((id) => !followingReview.includes(id)));
const reviews = metricsOfCases('review');

/** The figures that count all cases of a kind in the table that the report has; undefined where one is not known. */
function readCases(report: Report, tables: readonly (readonly string[])[]): ReportedFigure[] | undefined {
  const printed = tables.find((ids) => ids.some((id) => report.figures.some(({ metric }) => metric === id)));
  const known = (printed ?? []).flatMap((id) => readReported(report, id) ?? []);
  return printed && known.length === printed.length ? known : undefined;
}

const addUp = (figures: readonly { value: number }[]): number => figures.reduce((sum, { value }) => sum + value, 0);

/** Lawsuits after a review of this year or the last. */
function compareSuits({ before, after }: Neighbours): Comparison[] {
  const followed = readCases(after, [followingReview]);
  const [now, then] = [readCases(after, reviews), readCases(before, reviews)];
  if (!followed || !now || !then) return [];
  const [left, right] = [addUp(followed), addUp([...now, ...then])];
  if (left <= right) return [{ pass: true }];
  const values = { year: after.year, before: before.year, suits: left, own: addUp(now), earlier: addUp(then) };
  const failure: Comparison = {
    pass: false,
    message: { code: 'after-review.message', values },
    left,
    right,
    difference: left - right,
    of: keyOfReport(after),
    at: [...followed, ...now].map(({ at }) => at),
  };
  return [failure];
}

const isDepartment = (report: Report): boolean => report.scope === 'agency' && standingOf(report) !== 'government';

const compareFollowed = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports.filter(isDepartment)).flatMap(compareSuits);

/** Lawsuits after a review against the reviews that there were. */
export const afterReview = {
  id: 'after-review',
  level: 'info',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (!series.reports.some(isDepartment)) return notApplicable('notDepartment');
    if (compareFollowed(series).length > 0) return true;
    return { reason: { code: 'after-review.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareFollowed,
} as const satisfies SeriesRule;

const concluded = listRowSums('requests').find(({ column }) => column.sums)?.total ?? '';

/** Requests that were concluded, as the report's own form counts them. */
const readConcluded = (report: Report): number | undefined =>
  readPoint([report], concluded, report.year).value ?? undefined;

function compareAppeals({ before, after }: Neighbours): Comparison[] {
  const [own, direct] = [readCases(after, reviews), readCases(after, suits)];
  const [now, then] = [readConcluded(after), readConcluded(before)];
  if (!own || !direct || now === undefined || then === undefined || !readCases(after, [followingReview])) return [];
  const cases = [...own, ...direct];
  const [left, right] = [addUp(cases), now + then];
  if (left <= right) return [{ pass: true }];
  const values = {
    year: after.year,
    before: before.year,
    reviews: addUp(own),
    suits: addUp(direct),
    closed: now,
    earlier: then,
  };
  const failure: Comparison = {
    pass: false,
    message: { code: 'appeals-many.message', values },
    left,
    right,
    difference: left - right,
    of: keyOfReport(after),
    at: cases.map(({ at }) => at),
  };
  return [failure];
}

const compareAll = ({ reports }: ReportSeries): Comparison[] => listNeighbours(reports).flatMap(compareAppeals);

/** Reviews and lawsuits against the answers that they can be about. */
export const appealsMany = {
  id: 'appeals-many',
  level: 'info',
  scope: 'series',
  family: 'years',
  basis: 'plausible',
  applies(series) {
    if (compareAll(series).length > 0) return true;
    return { reason: { code: 'appeals-many.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareAll,
} as const satisfies SeriesRule;
