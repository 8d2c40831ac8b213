// Table three, column by column: what came in against what went out.
import { chooseVersion } from '../../../forms/shape.ts';
import { type Balance, type ColumnBalance, listBalances } from '../../../forms/sums.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

const table = 'requests';
const balances = listBalances(table);

const termsOf = ({ left, right }: Balance): string[] => [...left, ...right];

/** A form may have more of them than four. */
const nameTerms = (balance: Balance | undefined) => ({
  incoming: (balance?.rows.left ?? []).map((row) => ({ table, row })),
  outgoing: (balance?.rows.right ?? []).map((row) => ({ table, row })),
});

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
