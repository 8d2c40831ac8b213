// Several series → the year that most of them have a number for, and their points of it, fit to be ranked.
import type { BodyPoint } from '../../charts/body-input.ts';
import { findPoint } from '../../charts/find-point.ts';
import { readValue } from '../../charts/read-value.ts';
import { chooseYear } from '../ranking/choose-year.ts';
import type { ComparedPoint, ComparedSeries } from './chart-series.ts';

/** What the running text says stands beside no number of a table. */
const isRankable = (point: ComparedPoint): boolean =>
  readValue(point) !== undefined && point.tie !== 'different_source';

const isFirm = (point: ComparedPoint): boolean => isRankable(point) && !point.small;

/** A year with numbers that can be ranked says more than one with many of small base. */
export function chooseMoment(series: readonly ComparedSeries[]): number | null {
  const points = series.flatMap((one) => one.points);
  const firm = points.filter(isFirm);
  return chooseYear((firm.length > 0 ? firm : points.filter(isRankable)).map(({ year }) => year));
}

/** Both measures of a body in one year: the year that most bodies have both for. */
export function chooseCommonMoment(first: readonly ComparedSeries[], second: readonly ComparedSeries[]): number | null {
  const years = first.flatMap((one, index) => {
    const other = second[index];
    return one.points.filter(isFirm).flatMap(({ year }) => (other && isFirm(findRanked(other, year)) ? [year] : []));
  });
  return chooseYear(years);
}

export const findRanked = (series: ComparedSeries, year: number): ComparedPoint => {
  const point: ComparedPoint = series.points.find((one) => one.year === year) ?? findPoint(series, year);
  return point.tie === 'different_source' ? { ...point, state: 'not_stated', value: null } : point;
};

export const listMoment = (series: readonly ComparedSeries[], year: number): BodyPoint[] =>
  series.map((one) => {
    const point = findRanked(one, year);
    return { id: one.id, label: one.label, point, ...(point.small && { small: true }) };
  });
