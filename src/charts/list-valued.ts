// Bodies → those with a number, the lowest first.
import type { ChartBody } from './chart-input.ts';
import { readValue } from './read-value.ts';

/** Above this a dot a body says no more than a column of dots counted. */
export const mostDots = 250;
export interface BodyValue {
  body: ChartBody;
  value: number;
}

export const listValued = (bodies: readonly ChartBody[]): BodyValue[] =>
  bodies
    .flatMap((body) => {
      const value = readValue(body.point);
      return value === undefined ? [] : [{ body, value }];
    })
    .sort((a, b) => a.value - b.value || (a.body.id < b.body.id ? -1 : 1));
