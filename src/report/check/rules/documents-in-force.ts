// Table two: what was issued or published this year against what is in force or public at its end.
import { listColumnBounds } from '../../../forms/sums.ts';
import { compareBound, metricsOfBounds } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { notApplicable, type ReportRule } from '../rule.ts';

const bounds = listColumnBounds('active');

export const documentsInForce = {
  id: 'documents-in-force',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  basis: 'form',
  compares: { as: 'inForce', metrics: metricsOfBounds(bounds) },
  applies: (report) => hasTable(report, 'active') || notApplicable('noActive'),
  test(report) {
    const figures = mapFigures(report);
    return bounds.flatMap((bound) => compareBound(figures, bound));
  },
} as const satisfies ReportRule;
