// The points of a series → the strokes between its numbers: solid where neighbours compare, dashed where not.
import { line } from 'd3-shape';
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { listReported, readValue } from './points.ts';
import { roundCoordinate } from './scene.ts';

/** A point with a number, where it stands. */
export interface Dot {
  point: ChartPoint;
  x: number;
  y: number;
}

/** One path. */
export interface Stroke {
  kind: 'solid' | 'dashed';
  d: string;
}

const isForeign = ({ tie }: ChartPoint): boolean => tie === 'other_source';

/** A trend is claimed only from a year to the next, of one scope and one kind of source. */
export function isTrend(before: ChartPoint, after: ChartPoint, { breaks }: Pick<ChartSeries, 'breaks'>): boolean {
  if (after.year !== before.year + 1) return false;
  if ((before.scope ?? null) !== (after.scope ?? null) || isForeign(before) !== isForeign(after)) return false;
  return !breaks.some(({ year, comparability }) => year === after.year && comparability === 'none');
}

/** Whether numbers that do not compare follow each other. */
export function hasDashes(series: ChartSeries): boolean {
  const points = listReported(series);
  return points.slice(1).some((point, index) => !isTrend(points[index] ?? point, point, series));
}

const path = line<Dot>(
  ({ x }) => roundCoordinate(x),
  ({ y }) => roundCoordinate(y),
).digits(2);

/** Runs of one kind are one path. */
export function joinPoints(dots: readonly Dot[], series: Pick<ChartSeries, 'breaks'>): Stroke[] {
  const runs: { kind: Stroke['kind']; dots: Dot[] }[] = [];
  for (const [index, dot] of dots.entries()) {
    const before = dots[index - 1];
    if (!before) continue;
    const kind = isTrend(before.point, dot.point, series) ? 'solid' : 'dashed';
    const last = runs.at(-1);
    if (last?.kind === kind) last.dots.push(dot);
    else runs.push({ kind, dots: [before, dot] });
  }
  return runs.map((run) => ({ kind: run.kind, d: path(run.dots) ?? '' }));
}

/** The points that have a number. */
export const placeDots = (
  { points }: Pick<ChartSeries, 'points'>,
  x: (year: number) => number,
  y: (value: number) => number,
): Dot[] =>
  points.flatMap((point) => {
    const value = readValue(point);
    return value === undefined ? [] : [{ point, x: x(point.year), y: y(value) }];
  });
