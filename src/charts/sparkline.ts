// A body's or a group's numbers by year → a small line without axes; its numbers stand in the table around it.
import { roundCoordinate } from './scene.ts';

/** A year of a sparkline. */
export interface SparkPoint {
  year: number;
  /** Null where there is none: the line has a gap. */
  value: number | null;
  /** It does not compare with the one before: the line breaks. */
  apart?: boolean;
}

const size = { width: 84, height: 20 };
const inset = 3;

/** The `svg` element; empty where no two neighbouring years have comparable numbers. */
export function drawSparkline(points: readonly SparkPoint[]): string {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [points[0], points.at(-1)];
  if (known.length < 2 || !first || !last) return '';
  const [least, most] = [Math.min(0, ...known), Math.max(...known)];
  const span = Math.max(1, last.year - first.year);
  const x = (year: number): number => roundCoordinate(inset + ((year - first.year) / span) * (size.width - 2 * inset));
  const y = (value: number): number =>
    roundCoordinate(size.height - inset - ((value - least) / (most - least || 1)) * (size.height - 2 * inset));
  let d = '';
  let before: SparkPoint | undefined;
  for (const point of points) {
    if (point.value !== null) {
      const joins = before?.value !== null && before?.year === point.year - 1 && !point.apart;
      d += `${joins ? 'L' : 'M'}${x(point.year)},${y(point.value)}${joins ? '' : 'h0'}`;
    }
    before = point;
  }
  if (!d.includes('L')) return '';
  const end = points.findLast(({ value }) => value !== null);
  const dot = end?.value === null || !end ? '' : `<circle cx="${x(end.year)}" cy="${y(end.value)}" r="2"/>`;
  return `<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" aria-hidden="true" focusable="false"><path d="${d}"/>${dot}</svg>`;
}
