// The two 统计表, of 2014 and of the provinces: heads against their parts, and what 其中 counts against what it is counted of.
import { listOfWhich, listOnce, type Once } from '../../../forms/sums.ts';
import { compareBound, makeSumRule, metricsOfBounds } from '../compare-figures.ts';
import { type FigureMap, findExact, hasTable, mapFigures } from '../figure-map.ts';
import { type Comparison, notApplicable, type ReportRule } from '../rule.ts';

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
