// The two 统计表, of 2014 and of the provinces: heads against their parts, and what 其中 counts against what it is counted of.
import { listOfWhich } from '../../../forms/sums.ts';
import { compareBound, makeSumRule, metricsOfBounds } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const of2014 = { basis: 'table2014', table: 'stat2014', without: notApplicable('no2014') } as const;

/** Items by channel and items sent to reading places. */
export const stat2014Channels = makeSumRule({ id: 'stat2014-channels', level: 'error', ...of2014 });

/** Sites, reading points, visitors and staff. */
export const stat2014Facilities = makeSumRule({ id: 'stat2014-facilities', level: 'error', ...of2014 });

/** Requests by way, concluded ones by time and answers by kind. */
export const stat2014Requests = makeSumRule({ id: 'stat2014-requests', level: 'error', ...of2014 });

/** The grounds of denial against the answers that denied. */
export const stat2014Denied = makeSumRule({ id: 'stat2014-denied', level: 'warning', ...of2014 });

/** Results of reviews, suits and complaints. */
export const stat2014Appeals = makeSumRule({ id: 'stat2014-appeals', level: 'warning', ...of2014 });

/** Requests by way and answers by kind, where the year's form prints all parts. */
export const stat2008Parts = makeSumRule({
  id: 'stat2008-parts',
  level: 'warning',
  basis: 'table2008',
  table: 'stat2008',
  without: notApplicable('no2008'),
});

const bounds = listOfWhich('stat2014');

export const stat2014OfWhich = {
  id: 'stat2014-of-which',
  level: 'error',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  basis: 'table2014',
  compares: { as: 'ofWhich', metrics: metricsOfBounds(bounds) },
  applies: (report) => hasTable(report, 'stat2014') || notApplicable('no2014'),
  test(report) {
    const figures = mapFigures(report);
    return bounds.flatMap((bound) => compareBound(figures, bound));
  },
} as const satisfies ReportRule;
