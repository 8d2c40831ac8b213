// Series and ranges → the number of a point, what is to be minded with it, and the years that there are.
import type { YearRange } from '../report/analysis/build-series.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';

type NumberedPoint = Pick<ChartPoint, 'state' | 'value'>;

/** The number of a point; undefined where it has none for whatever reason. */
export const readValue = ({ state, value }: NumberedPoint): number | undefined =>
  state === 'reported' && value !== null && Number.isFinite(value) ? value : undefined;

/** What says how a number is marked. */
export type MarkedPoint = Pick<ChartPoint, 'state' | 'value' | 'tie' | 'source' | 'doubt'>;

/** A check set another number against it. */
export const isDoubted = (point: MarkedPoint): boolean => point.doubt === true && readValue(point) !== undefined;

/** The form of its year defines it closely, not identically. */
export const isNear = (point: MarkedPoint): boolean => point.tie === 'near' && readValue(point) !== undefined;

/** The form of its year counts more or less than the same thing: it stands beside the others, and no change is told. */
export const isWeak = (point: MarkedPoint): boolean => point.tie === 'weak' && readValue(point) !== undefined;

/** Read from the running text or elsewhere, where no form defines it: it stands beside no number of a table. */
export const isFromText = (point: MarkedPoint): boolean =>
  point.tie === 'other_source' && point.source !== 'table' && readValue(point) !== undefined;

/** Stated as about, or as at least, so many. */
export const isInexact = ({ qualifier }: Pick<ChartPoint, 'qualifier'>): boolean =>
  qualifier === 'approx' || qualifier === 'at_least';

/** Its mark is hollow: the number is in doubt, of another definition, or no exact one. */
export const isHollow = (point: MarkedPoint & Pick<ChartPoint, 'qualifier'>): boolean =>
  isInexact(point) || isDoubted(point) || isNear(point) || isWeak(point);

/** The points that have a number. */
export const listReported = ({ points }: Pick<ChartSeries, 'points'>): ChartPoint[] =>
  points.filter((point) => readValue(point) !== undefined);

/** A year that the series does not list has no report. */
export function findPoint({ points }: Pick<ChartSeries, 'points'>, year: number): ChartPoint {
  const found = points.find((point) => point.year === year);
  return found ?? { year, state: 'no_report', value: null, qualifier: null, template: null };
}

/** 2019 to 2021 → 2019, 2020, 2021. */
export const eachYear = ({ from, to }: YearRange): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Years for which no series has a report. */
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
