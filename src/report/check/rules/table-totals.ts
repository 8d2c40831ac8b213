// What rows and columns of a table add up to against their printed totals, and what came in against what went out.
import { chooseVersion } from '../../../forms/shape.ts';
import {
  type Balance,
  type ColumnBalance,
  listBalances,
  listColumnSums,
  listOfWhich,
  listOnce,
  listRowSums,
  type Once,
  type Sum,
} from '../../../forms/sums.ts';
import { compareBound, compareSum, makeSumRule, metricsOfBounds, metricsOfSums } from '../compare-figures.ts';
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

const of2014 = { basis: 'table2014', table: 'stat2014', without: notApplicable('no2014') } as const;

/** Items by channel and items sent to reading places. */
export const stat2014Channels = makeSumRule({ id: 'stat2014-channels', level: 'warning', ...of2014 });

/** Sites, reading points, visitors and staff. */
export const stat2014Facilities = makeSumRule({ id: 'stat2014-facilities', level: 'error', ...of2014 });

/** Requests by way, concluded ones by time and answers by kind. */
export const stat2014Requests = makeSumRule({ id: 'stat2014-requests', level: 'warning', ...of2014 });

/** The grounds of denial against the answers that denied. */
export const stat2014Denied = makeSumRule({ id: 'stat2014-denied', level: 'warning', ...of2014 });

/** Results of reviews, suits and complaints. */
export const stat2014Appeals = makeSumRule({ id: 'stat2014-appeals', level: 'warning', ...of2014 });

/** Requests by way and answers by kind, where the year's form prints all parts. */
export const stat2008Parts = makeSumRule({
  id: 'stat2008-parts',
  level: 'warning',
  basis: 'table2008',
  table: 'stat2008',
  without: notApplicable('no2008'),
});

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

const onces = listOnce('stat2014');

/** An item that several channels publish counts once: no fewer than the largest channel has, no more than all together. */
function compareOnce(figures: FigureMap, { once, parts }: Once): Comparison[] {
  const total = findExact(figures, once);
  const cells = parts.flatMap((id) => findExact(figures, id) ?? []);
  const [first] = cells;
  if (!total || !first || cells.length < parts.length) return [];
  const largest = cells.reduce((most, cell) => (cell.value > most.value ? cell : most), first);
  const sum = cells.reduce((added, { value }) => added + value, 0);
  if (largest.value <= total.value && total.value <= sum) return [{ pass: true }];
  const right = total.value > sum ? sum : largest.value;
  const values = { total: { metric: once }, value: total.value, largest: largest.value, sum };
  return [
    {
      pass: false,
      message: { code: `stat2014-dedup.${total.value > sum ? 'message' : 'below'}`, values },
      left: total.value,
      right,
      difference: total.value - right,
      at: [total.at, ...(total.value > sum ? cells : [largest]).map(({ at }) => at)],
    },
  ];
}

/** Items counted once against the channels that they were published by. */
export const stat2014Dedup = {
  id: 'stat2014-dedup',
  level: 'warning',
  scope: 'report',
  family: 'sums',
  basis: 'table2014',
  applies: (report) => hasTable(report, 'stat2014') || notApplicable('no2014'),
  test(report) {
    const figures = mapFigures(report);
    return onces.flatMap((once) => compareOnce(figures, once));
  },
} as const satisfies ReportRule;
