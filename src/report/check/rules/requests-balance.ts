// Table three, column by column: what came in against what went out.

import { chooseVersion } from '../../../forms/shape.ts';
import { type Balance, type ColumnBalance, listBalances } from '../../../forms/sums.ts';
import { nameOf } from '../compare/name-metric.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { basis, type Comparison, notApplicable, type ReportRule, remedy } from '../rule.ts';

const balances = listBalances('requests');

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
  applies: (report) => hasTable(report, 'requests') || notApplicable.noRequests,
  test(report) {
    const figures = mapFigures(report);
    return balances.flatMap((balance) => compareColumn(figures, balance));
  },
};

const termsOf = ({ left, right }: Balance): string[] => [...left, ...right];

function compareColumn(figures: FigureMap, { column, versions }: ColumnBalance): Comparison[] {
  const balance = chooseVersion(versions, termsOf, (terms) => terms.some((id) => figures.has(id)));
  if (!balance) return [];
  const incoming = balance.left;
  const ids = termsOf(balance);
  const cells = ids.flatMap((id) => findExact(figures, id) ?? []);
  if (cells.length < ids.length) return [];
  const values = cells.map(({ value }) => value);
  const [ins, outs] = [values.slice(0, incoming.length), values.slice(incoming.length)];
  const [left, right] = [addUp(ins), addUp(outs)];
  if (left === right) return [{ pass: true }];
  const [came, went] = [`${ins.join(' + ')} = ${left}`, `${outs.join(' + ')} = ${right}`];
  const name = nameOf('requests', column);
  const message = {
    zh: `${name.zh}列：本年新收加上年结转 ${came}，办理结果总计加结转下年度 ${went}。`,
    en: `Column ${name.en}: received and carried in give ${came}, concluded and carried out ${went}.`,
  };
  return [{ pass: false, message, left, right, difference: left - right, at: cells.map((cell) => cell.at) }];
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
