// Counts that a body can hardly have: rules without the power to make them, more open than received, no decision at all, more cases than there was cause for.
import { metricById } from '../../../forms/catalogue.ts';
import { metricsAfter, metricsBy, metricsOfCases } from '../../../forms/facts.ts';
import { type Backlog, listBacklogs, listRowSums } from '../../../forms/sums.ts';
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { type ReportedFigure, readPoint, readReported } from '../../analysis/read-point.ts';
import { enforcingSectors, levelOf, standingOf } from '../../analysis/standing.ts';
import type { Level } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule, type ReportSeries, type SeriesRule } from '../rule.ts';

const madeByMakers = metricsBy('makers');

/** How odd it is that this body should have any; undefined for bodies that make rules. A league or a prefecture is a branch. */
function judgePower(report: Report): Level | undefined {
  const [standing, level] = [standingOf(report), levelOf(report.region)];
  if (level === 'state' || (standing === 'government' && level !== 'county')) return undefined;
  return level === 'county' && standing !== 'zone' ? 'warning' : 'info';
}

/** Rules (规章) of a body that cannot make them. */
export const rulesNoPower = {
  id: 'rules-no-power',
  level: 'warning',
  scope: 'report',
  family: 'cells',
  applies(report) {
    if (!hasTable(report, 'active')) return notApplicable('noActive');
    return judgePower(report) !== undefined || { reason: { code: 'rules-no-power.maker' } };
  },
  test(report) {
    const figures = mapFigures(report);
    const known = madeByMakers.flatMap((id) => findExact(figures, id) ?? []);
    const [first, ...others] = known.filter(({ value }) => value > 0);
    const level = judgePower(report);
    if (known.length === 0 || level === undefined) return [];
    if (!first) return [{ pass: true }];
    const counts = [first, ...others].map(({ metric, value }) => ({
      code: 'rules-no-power.count',
      values: { metric: { metric }, value },
    }));
    const at = [first, ...others].map((figure) => figure.at);
    return [{ pass: false, level, message: { code: 'rules-no-power.message', values: { counts } }, at }];
  },
} as const satisfies ReportRule;

const backlogs = listBacklogs();

function compareBacklog(figures: FigureMap, { table, column, open, received }: Backlog): Comparison[] {
  const [left, came] = [findExact(figures, open), findExact(figures, received)];
  if (!left || !came) return [];
  if (left.value <= came.value) return [{ pass: true }];
  const values = { column: { table, column: column.id }, open: left.value, received: came.value };
  return [
    {
      pass: false,
      message: { code: 'carried-out-exceeds-received.message', values },
      left: left.value,
      right: came.value,
      difference: left.value - came.value,
      at: [left.at, came.at],
    },
  ];
}

/** Requests carried on to the next year against those received in this one, by applicant. */
export const carriedOutExceedsReceived = {
  id: 'carried-out-exceeds-received',
  level: 'info',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    return backlogs.flatMap((backlog) => compareBacklog(figures, backlog));
  },
} as const satisfies ReportRule;

const decisions = metricsBy('enforcers').filter((id) => metricById.get(id)?.thing === 'decisions');

/** Where licences, or fines, were moved to a bureau of their own. */
const MOVED = /审批|综合(?:行政)?执法/u;

/** Authorities that license and fine every year, and report neither. */
export const noDecisions = {
  id: 'no-decisions',
  level: 'info',
  scope: 'report',
  family: 'cells',
  basis: 'plausible',
  applies({ sector, agency }) {
    if (!enforcingSectors.has(sector ?? '') || MOVED.test(agency))
      return { reason: { code: 'no-decisions.otherBody' } };
    return true;
  },
  test(report) {
    const figures = mapFigures(report);
    const known = decisions.flatMap((id) => findExact(figures, id) ?? []);
    if (known.length < decisions.length) return [];
    if (known.some(({ value }) => value > 0)) return [{ pass: true }];
    const message = { code: 'no-decisions.message', values: { metrics: known.map(({ metric }) => ({ metric })) } };
    return [{ pass: false, message, at: known.map(({ at }) => at) }];
  },
} as const satisfies ReportRule;

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
