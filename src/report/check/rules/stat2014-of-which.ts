// The 统计表 of 2014: what 其中 counts against what it is counted of.
import { listOfWhich } from '../../../forms/sums.ts';
import { compareBound, metricsOfBounds } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

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
