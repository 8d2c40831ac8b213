// A series and a year → what may be said beside the last number before it: a change, or both numbers without a verb.
import type { SeriesBreak, SeriesPoint } from './series-point.ts';

type ComparedPoint = Pick<SeriesPoint, 'year' | 'value' | 'qualifier' | 'template'> &
  Partial<Pick<SeriesPoint, 'scope' | 'tie' | 'source'>>;

/** Why two numbers stand side by side and nothing is said to have risen or fallen. */
export type BesideReason =
  | 'other_scope'
  | 'doubt'
  | 'text'
  | 'redefined'
  | 'other_form'
  | 'other_source'
  | 'gap'
  | 'inexact';

export type LookBack<Point extends ComparedPoint = SeriesPoint> =
  /** Nothing is held of the years before. */
  | { kind: 'first' }
  /** There are reports, and no number in them, or none in this year’s. */
  | { kind: 'no_value' }
  | {
      kind: 'change';
      before: Point;
      after: Point;
      absolute: number;
      /** absolute ÷ the former number; null where that is 0 or below. */
      relative: number | null;
    }
  | { kind: 'beside'; before: Point; after: Point; reason: BesideReason };

interface Compared<Point extends ComparedPoint> {
  readonly points: readonly Point[];
  readonly breaks: readonly Pick<SeriesBreak, 'year' | 'comparability' | 'why'>[];
}

/** Differences of decimals keep the digits that the figures have. */
const subtract = (a: number, b: number): number => Number((a - b).toPrecision(15));

function findReason<Point extends ComparedPoint>(
  before: Point,
  after: Point,
  { breaks }: Compared<Point>,
  isDoubted: (point: Point) => boolean,
): BesideReason | undefined {
  const between = breaks.filter(({ year }) => year > before.year && year <= after.year);
  if ((before.scope ?? null) !== (after.scope ?? null)) return 'other_scope';
  if (isDoubted(before) || isDoubted(after)) return 'doubt';
  if (before.source === 'text' || after.source === 'text') return 'text';
  if (between.some(({ why }) => why !== undefined)) return 'redefined';
  if (before.template === null || before.template !== after.template) return 'other_form';
  const broken = between.some(({ comparability }) => comparability === 'none');
  if (broken || (before.tie ?? null) !== (after.tie ?? null)) return 'other_source';
  if (after.year !== before.year + 1) return 'gap';
  return before.qualifier === 'exact' && after.qualifier === 'exact' ? undefined : 'inexact';
}

/**
 * A change is told only from the year before, in the same form, between exact table figures that no check calls into
 * question. A year without a report is passed over, and then no change is told.
 */
export function lookBack<Point extends ComparedPoint>(
  series: Compared<Point>,
  year: number,
  isDoubted: (point: Point) => boolean = () => false,
): LookBack<Point> {
  const after = series.points.find((point) => point.year === year);
  const earlier = series.points.filter((point) => point.year < year);
  const before = earlier.findLast(({ value }) => value !== null);
  if (earlier.every(({ template, value }) => template === null && value === null)) return { kind: 'first' };
  if (!before || !after || before.value === null || after.value === null) return { kind: 'no_value' };
  const reason = findReason(before, after, series, isDoubted);
  if (reason) return { kind: 'beside', before, after, reason };
  const absolute = subtract(after.value, before.value);
  return { kind: 'change', before, after, absolute, relative: before.value > 0 ? absolute / before.value : null };
}

/** The same for the last number of a series. */
export function lookBackFromLast<Point extends ComparedPoint>(
  series: Compared<Point>,
  isDoubted?: (point: Point) => boolean,
): LookBack<Point> {
  const last = series.points.findLast(({ value }) => value !== null);
  return last ? lookBack(series, last.year, isDoubted) : { kind: 'no_value' };
}
