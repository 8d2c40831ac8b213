// The 统计表 of 2014: requests by way, concluded ones by time and answers by kind against their heads.
import { basis } from '../basis.ts';
import { compareSums } from '../compare/compare-sums.ts';
import { hasFamily } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { ReportRule } from '../rule.ts';

const heads = {
  requests: ['requests_in_person', 'requests_fax', 'requests_online', 'requests_letter', 'requests_other'],
  concluded: ['concluded_on_time', 'concluded_extended'],
  answers: [
    'answers_already_public',
    'answers_granted',
    'answers_partial',
    'answers_denied',
    'answers_not_this_body',
    'answers_not_exist',
    'answers_need_correction',
    'answers_other_way',
  ],
};

export const stat2014Requests: ReportRule = {
  id: 'stat2014-requests',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '统计表中，收到申请数、申请办结数、申请答复数分别等于各自分项之和。',
    en: 'In the statistics table requests received, concluded and answered each equal the sum of their parts.',
  },
  remedy: remedy.recount,
  basis: basis.table2014,
  applies: (report) => hasFamily(report, 'stat2014.') || notApplicable.no2014,
  test: (report) => compareSums(report, 'stat2014', heads),
};
