// Several series → the year that most of them have a number for, and their points of it.
import type { ChartBody } from '../../charts/chart-input.ts';
import { findPoint, readValue } from '../../charts/points.ts';
import { chooseYear } from '../ranking/choose-year.ts';
import type { ComparedPoint, ComparedSeries } from './chart-series.ts';

const hasNumber = (point: ComparedPoint): boolean => readValue(point) !== undefined;

/** What the running text says stands beside no number of a table. */
const isRankable = (point: ComparedPoint): boolean => hasNumber(point) && point.tie !== 'other_source';

const isFirm = (point: ComparedPoint): boolean => isRankable(point) && !point.small;

/** A year with numbers that can be ranked says more than one with many of small base. */
export function chooseMoment(series: readonly ComparedSeries[]): number | null {
  const points = series.flatMap((one) => one.points);
  const yearOf = (is: (point: ComparedPoint) => boolean) => chooseYear(points.filter(is).map(({ year }) => year));
  return yearOf(isFirm) ?? yearOf(isRankable) ?? yearOf(hasNumber);
}

/** Both measures of a body in one year: the year that most bodies have both for, of small base or not. */
export function chooseCommonMoment(first: readonly ComparedSeries[], second: readonly ComparedSeries[]): number | null {
  const years = first.flatMap((one, index) => {
    const other = second[index];
    return one.points
      .filter(hasNumber)
      .flatMap(({ year }) => (other && hasNumber(findMoment(other, year)) ? [year] : []));
  });
  return chooseYear(years);
}

export const findMoment = (series: ComparedSeries, year: number): ComparedPoint =>
  series.points.find((one) => one.year === year) ?? findPoint(series, year);

export const listMoment = (series: readonly ComparedSeries[], year: number): ChartBody[] =>
  series.map((one) => {
    const point = findMoment(one, year);
    return { id: one.id, label: one.label, point, ...(point.small && { small: true }) };
  });
