// Table three, column by column: what came in against what went out.
import { type Applicant, applicants } from '../../model/catalogue/requests.ts';
import { basis } from '../basis.ts';
import { type FigureMap, findExact, hasFamily, mapFigures } from '../compare/figure-map.ts';
import { notApplicable } from '../not-applicable.ts';
import { remedy } from '../remedy.ts';
import type { Outcome, ReportRule } from '../rule.ts';

export const requestsBalance: ReportRule = {
  id: 'requests-balance',
  level: 'error',
  scope: 'report',
  family: 'sums',
  statement: {
    zh: '申请办理情况表的每一列，本年新收加上年结转等于办理结果总计加结转下年度。',
    en: 'In every column of the table of requests, received plus carried in equals concluded plus carried out.',
  },
  remedy: remedy.recount,
  basis: basis.balance,
  applies: (report) => hasFamily(report, 'requests.') || notApplicable.noRequests,
  test(report) {
    const figures = mapFigures(report);
    return applicants.flatMap((applicant) => compareColumn(figures, applicant));
  },
};

function compareColumn(figures: FigureMap, applicant: Applicant): Outcome[] {
  const rows = ['received', 'carried_in', 'total', 'carried_out'];
  const cells = rows.flatMap((row) => findExact(figures, `requests.${row}.${applicant.id}`) ?? []);
  const [received, carriedIn, total, carriedOut] = cells;
  if (!received || !carriedIn || !total || !carriedOut) return [];
  const [left, right] = [received.value + carriedIn.value, total.value + carriedOut.value];
  if (left === right) return [{ pass: true }];
  const incoming = `${received.value} + ${carriedIn.value} = ${left}`;
  const outgoing = `${total.value} + ${carriedOut.value} = ${right}`;
  const message = {
    zh: `${applicant.zh}列：本年新收加上年结转 ${incoming}，办理结果总计加结转下年度 ${outgoing}。`,
    en: `Column ${applicant.en}: received and carried in give ${incoming}, concluded and carried out ${outgoing}.`,
  };
  return [{ pass: false, message, left, right, difference: left - right, at: cells.map((cell) => cell.at) }];
}
