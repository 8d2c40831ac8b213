// Cells of totals, by metric and year → the rows of a table; years in which nothing at all is known are left out.
import { figuresIn } from '../../forms/listings.ts';
import type { Name } from '../../i18n/labels.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { nameListed } from '../name-listed.ts';
import type { TotalCell } from './total-cell.ts';

/** A number that the page of a place or a kind of body adds up. */
interface KeyTotal {
  metric: string;
  name: Name;
}

export const keyTotals: readonly KeyTotal[] = figuresIn('totals').map((figure) => ({
  metric: figure.metric.id,
  name: nameListed('places.total', figure),
}));

export interface TotalRow extends KeyTotal {
  cells: readonly TotalCell[];
}

export function listTotalRows(
  { from, to }: YearRange,
  total: (metric: string, year: number) => TotalCell,
): readonly TotalRow[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const rows = keyTotals.map((row) => ({ ...row, cells: years.map((year) => total(row.metric, year)) }));
  const held = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ state, year }) => (state === 'no_report' ? [] : [year]))),
  );
  return rows
    .map((row) => ({ ...row, cells: row.cells.filter(({ year }) => held.has(year)) }))
    .filter(({ cells }) => cells.some(({ value }) => value !== null));
}
