// Counts that a body can hardly have: rules without the power to make them, more open than received, no decision at all.
import { metricById } from '../../../forms/catalogue.ts';
import { metricsBy } from '../../../forms/facts.ts';
import { type Backlog, listBacklogs } from '../../../forms/sums.ts';
import { enforcingSectors, levelOf, standingOf } from '../../analysis/standing.ts';
import type { Level } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

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
