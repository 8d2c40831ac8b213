// Rows of one table → their sum by year: `不予公开` from its eight rows. Never over agencies, and a blank is never a 0.
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { isDoubted, isInexact, isNear } from './format-value.ts';
import { readValue } from './read-value.ts';

const addUp = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));

/** Rows that the form does not have do not count; a row without a number makes the sum a least one. */
function addPoints(points: readonly ChartPoint[], year: number): ChartPoint {
  const [first] = points;
  const printed = points.filter(({ state }) => state !== 'not_in_form');
  const values = printed.flatMap((point) => readValue(point) ?? []);
  const { template = null, scope = null } = first ?? {};
  if (values.length === 0) {
    const state = printed[0]?.state ?? first?.state ?? 'no_report';
    return { year, state: state === 'reported' ? 'unreadable' : state, value: null, qualifier: null, template, scope };
  }
  const inexact = printed.filter(isInexact);
  const isLeast = values.length < printed.length || inexact.some(({ qualifier }) => qualifier === 'at_least');
  const qualifier = isLeast ? 'at_least' : inexact.length > 0 ? 'approx' : 'exact';
  return {
    year,
    state: 'reported',
    value: addUp(values),
    qualifier,
    template,
    scope,
    ...(printed.some(isNear) && { tie: 'near' as const }),
    ...(printed.some(isDoubted) && { doubt: true as const }),
  };
}

export function addSeries(
  id: string,
  label: string,
  rows: readonly Pick<ChartSeries, 'points' | 'breaks'>[],
): ChartSeries {
  const years = [...new Set(rows.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const points = years.map((year) =>
    addPoints(
      rows.flatMap((row) => row.points.filter((point) => point.year === year)),
      year,
    ),
  );
  return { id, label, points, breaks: rows[0]?.breaks ?? [] };
}
