// Tables three and four: what rows and columns add up to against their printed totals, and what came in against what went out.

import { chooseVersion } from '../../../forms/shape.ts';
import {
  type Balance,
  type ColumnBalance,
  listBalances,
  listColumnSums,
  listRowSums,
  type Sum,
} from '../../../forms/sums.ts';
import { compareSum, metricsOfSums } from '../compare-figures.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { type ComparedAs, type Comparison, notApplicable, type ReportRule } from '../rule.ts';

const table = 'requests';
const balances = listBalances(table);

const termsOf = ({ left, right }: Balance): string[] => [...left, ...right];

/** A form may have more of them than four. */
const nameTerms = (balance: Balance | undefined) => ({
  incoming: (balance?.rows.left ?? []).map((row) => ({ table, row })),
  outgoing: (balance?.rows.right ?? []).map((row) => ({ table, row })),
});

/** Table three, column by column: what came in against what went out. */
export const requestsBalance = {
  id: 'requests-balance',
  level: 'error',
  scope: 'report',
  family: 'sums',
  remedy: 'recount',
  basis: 'balance',
  states: nameTerms(balances[0]?.versions[0]),
  compares: { as: 'balance', metrics: balances.flatMap(({ versions }) => versions.flatMap(termsOf)) },
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
  test(report) {
    const figures = mapFigures(report);
    return balances.flatMap((balance) => compareColumn(figures, balance));
  },
} as const satisfies ReportRule;

function compareColumn(figures: FigureMap, { column, versions }: ColumnBalance): Comparison[] {
  const balance = chooseVersion(versions, termsOf, (terms) => terms.some((id) => figures.has(id)));
  if (!balance) return [];
  const ids = termsOf(balance);
  const cells = ids.flatMap((id) => findExact(figures, id) ?? []);
  if (cells.length < ids.length) return [];
  const values = cells.map(({ value }) => value);
  const [ins, outs] = [values.slice(0, balance.left.length), values.slice(balance.left.length)];
  const [left, right] = [addUp(ins), addUp(outs)];
  if (left === right) return [{ pass: true }];
  const message = {
    code: 'requests-balance.message',
    values: {
      column: { table, column: column.id },
      ...nameTerms(balance),
      came: ins,
      left,
      went: outs,
      right,
    },
  };
  return [{ pass: false, message, left, right, difference: left - right, at: cells.map((cell) => cell.at) }];
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What rules about totals have in common. */
const totals = (as: ComparedAs, sums: readonly Sum[]) => ({
  level: 'error' as const,
  scope: 'report' as const,
  family: 'sums' as const,
  remedy: 'recount' as const,
  basis: 'form' as const,
  compares: { as, metrics: metricsOfSums(sums) },
  test(report: Parameters<ReportRule['test']>[0]) {
    const figures = mapFigures(report);
    return sums.flatMap((sum) => compareSum(figures, sum));
  },
});

/** Table three, row by row: the six kinds of applicants against 总计. */
export const applicantsTotal = {
  id: 'applicants-total',
  ...totals('row', listColumnSums('requests')),
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
} as const satisfies ReportRule;

/** Table three, column by column: the outcomes against （七）总计. */
export const outcomesTotal = {
  id: 'outcomes-total',
  ...totals('column', listRowSums('requests')),
  applies: (report) => hasTable(report, 'requests') || notApplicable('noRequests'),
} as const satisfies ReportRule;

/** Table four: the four results of each kind of case against its 总计. */
export const appealsTotal = {
  id: 'appeals-total',
  ...totals('row', listColumnSums('appeals')),
  applies: (report) => hasTable(report, 'appeals') || notApplicable('noAppeals'),
} as const satisfies ReportRule;
