// A range → all its years; and which of them no series has a report for.
import type { YearRange } from '../report/analysis/build-series.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';

type NumberedPoint = Pick<ChartPoint, 'state' | 'value'>;

/** A point → its number, or undefined where it has none for whatever reason. */
export const readValue = ({ state, value }: NumberedPoint): number | undefined =>
  state === 'reported' && value !== null && Number.isFinite(value) ? value : undefined;

export function findPoint({ points }: Pick<ChartSeries, 'points'>, year: number): ChartPoint {
  const found = points.find((point) => point.year === year);
  return found ?? { year, state: 'no_report', value: null, qualifier: null, template: null };
}

export const eachYear = ({ from, to }: YearRange): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

export const listMissingYears = (series: readonly ChartSeries[], range: YearRange): number[] =>
  eachYear(range).filter((year) => series.every((one) => findPoint(one, year).state === 'no_report'));

/** 2017, 2018, 2019, 2022 → `2017–2019`, `2022`. */
export function joinYears(years: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
