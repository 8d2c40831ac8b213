// The 统计表 of 2014: what 其中 counts against what it is counted of.
import { listOfWhich } from '../../../forms/sums.ts';
import { compareBound } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule, remedy } from '../rule.ts';

const bounds = listOfWhich('stat2014');

export const stat2014OfWhich: ReportRule = {
  id: 'stat2014-of-which',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，“其中”一项不多于它所属的总项。',
    en: 'In the statistics table a row introduced by 其中 is no more than the row it is a part of.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  applies: (report) => hasTable(report, 'stat2014') || notApplicable.no2014,
  test(report) {
    const figures = mapFigures(report);
    return bounds.flatMap((bound) => compareBound(figures, bound));
  },
};
