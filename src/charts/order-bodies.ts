// Bodies → those with a number in their order, and which of them may be ranked.
import type { ChartBody } from './chart-input.ts';
import { isDoubted, isFromText, readValue } from './points.ts';

/** Above this there is no dot a body: dots stand for equal parts of them. */
export const mostDots = 60;

export interface BodyValue {
  body: ChartBody;
  value: number;
}

/** Those with a number, the lowest first. */
export const listValued = (bodies: readonly ChartBody[]): BodyValue[] =>
  bodies
    .flatMap((body) => {
      const value = readValue(body.point);
      return value === undefined ? [] : [{ body, value }];
    })
    .sort((a, b) => a.value - b.value || (a.body.id < b.body.id ? -1 : 1));

/** 0: ranked. 1: in question, or beside no number of a table. 2: small base. 3: no number. */
function groupOf({ point, small }: ChartBody): number {
  if (readValue(point) === undefined) return 3;
  if (small) return 2;
  return isDoubted(point) || isFromText(point) ? 1 : 0;
}

/** Equal numbers keep the order of their ids, so that two builds agree. */
const compareValues = (a: ChartBody, b: ChartBody): number =>
  (readValue(b.point) ?? 0) - (readValue(a.point) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Those that may be ranked, the highest first; then those in question or from the text, of small base, without a number. */
export const rankBodies = (bodies: readonly ChartBody[]): ChartBody[] =>
  bodies.toSorted((a, b) => groupOf(a) - groupOf(b) || compareValues(a, b));

/** Those that may be called the most and the least. */
export const listRanked = (bodies: readonly ChartBody[]): ChartBody[] =>
  rankBodies(bodies).filter((body) => groupOf(body) === 0);

/** Drawn at their length, and named neither the most nor the least. */
export const listApart = (bodies: readonly ChartBody[]): ChartBody[] => bodies.filter((body) => groupOf(body) === 1);

/** Whoever has a number, the highest first: for the rows of one report, which are never ranked between bodies. */
export const listNumbered = (bodies: readonly ChartBody[]): ChartBody[] =>
  bodies.filter(({ point }) => readValue(point) !== undefined).toSorted(compareValues);
