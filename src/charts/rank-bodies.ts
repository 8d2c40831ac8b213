// Bodies → those with a number, the highest first; then those with too small a base; then those without a number.
import type { BodyPoint } from './body-input.ts';
import { readValue } from './read-value.ts';

/** 0: ranked. 1: small base. 2: no number. */
const groupOf = ({ point, small }: BodyPoint): number => (readValue(point) === undefined ? 2 : small ? 1 : 0);

/** Equal numbers keep the order of their ids, so that two builds agree. */
export const rankBodies = (bodies: readonly BodyPoint[]): BodyPoint[] =>
  bodies.toSorted(
    (a, b) =>
      groupOf(a) - groupOf(b) ||
      (readValue(b.point) ?? 0) - (readValue(a.point) ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

export const listRanked = (bodies: readonly BodyPoint[]): BodyPoint[] =>
  rankBodies(bodies).filter((body) => groupOf(body) === 0);
