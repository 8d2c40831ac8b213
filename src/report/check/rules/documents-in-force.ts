// Table two: what was issued or published this year against what is in force or public at its end.
import { listColumnBounds } from '../../../forms/sums.ts';
import { compareBound } from '../compare-figures.ts';
import { hasTable, mapFigures } from '../figure-map.ts';
import { basis, notApplicable, type ReportRule } from '../rule.ts';

const bounds = listColumnBounds('active');

export const documentsInForce: ReportRule = {
  id: 'documents-in-force',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '本年制发的规章和规范性文件，年底要么有效，要么已废止；本年新公开的不多于对外公开总数。',
    en: 'What was issued this year is in force or repealed at its end; what was newly published is no more than what is public in total.',
  },
  remedy: {
    zh: '请核对制发、废止、有效（或新公开、公开总数）三个数字的口径和起止时间。',
    en: 'Check that issued, repealed and in force (or published and public in total) count the same documents.',
  },
  basis: basis.form,
  tolerance: {
    zh: '制发时即写明当年失效的文件可能不计入废止数；2019 年式的“公开总数”有时只计本年。',
    en: 'Documents that expired within their first year may not be counted as repealed.',
  },
  applies: (report) => hasTable(report, 'active') || notApplicable.noActive,
  test(report) {
    const figures = mapFigures(report);
    return bounds.flatMap((bound) => compareBound(figures, bound));
  },
};
