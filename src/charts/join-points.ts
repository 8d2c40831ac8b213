// The points of a series → the strokes between its numbers: solid between neighbours, dashed over years without a number, none where the definition changed.
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

/** How two numbers that follow each other are joined: `open` where what is counted changed between them. */
type Join = Stroke['kind'] | 'open';

/** A trend is claimed only from a year to the next, of one scope and one kind of source. */
export function joinOf(before: ChartPoint, after: ChartPoint, { breaks }: Pick<ChartSeries, 'breaks'>): Join {
  const isWithin = (year: number): boolean => year > before.year && year <= after.year;
  if ((before.scope ?? null) !== (after.scope ?? null) || isForeign(before) !== isForeign(after)) return 'open';
  if ((before.source ?? null) !== (after.source ?? null)) return 'open';
  if (breaks.some(({ year, comparability }) => isWithin(year) && comparability === 'none')) return 'open';
  return after.year === before.year + 1 ? 'solid' : 'dashed';
}

const hasJoin = (series: ChartSeries, join: Join): boolean => {
  const points = listReported(series);
  return points.slice(1).some((point, index) => joinOf(points[index] ?? point, point, series) === join);
};

/** Whether years without a number lie between numbers that compare. */
export const hasDashes = (series: ChartSeries): boolean => hasJoin(series, 'dashed');

/** Whether numbers follow each other that do not compare. */
export const hasOpenings = (series: ChartSeries): boolean => hasJoin(series, 'open');

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
    const kind = joinOf(before.point, dot.point, series);
    const last = runs.at(-1);
    if (kind === 'open') continue;
    if (last?.kind === kind && last.dots.at(-1) === before) last.dots.push(dot);
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
