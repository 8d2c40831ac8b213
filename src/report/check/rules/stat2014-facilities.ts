// The 统计表 of 2014: sites, reading points, visitors and staff against their heads.
import { basis } from '../basis.ts';
import { compareSums } from '../compare/compare-sums.ts';
import { hasFamily } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const heads = {
  sites: ['sites_city', 'sites_county', 'sites_town'],
  reading_points: ['reading_points_city', 'reading_points_county', 'reading_points_town'],
  visitors: ['visitors_city', 'visitors_county', 'visitors_town'],
  staff: ['staff_full_time', 'staff_part_time'],
};

export const stat2014Facilities: ReportRule = {
  id: 'stat2014-facilities',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，公开网站、查阅点、接待人数、工作人员的数量分别等于各自分项之和。',
    en: 'In the statistics table sites, reading points, visitors and staff each equal the sum of their parts.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  tolerance: {
    zh: '部门不填的行常为空白；有空白时，只在已知各项之和超过总数时才算不符。',
    en: 'Rows that departments leave out are often blank; then the sum fails only where the known parts exceed the head.',
  },
  applies: (report) => hasFamily(report, 'stat2014.') || notApplicable.no2014,
  test: (report) => compareSums(report, 'stat2014', heads),
};
