// Received requests and outcomes → for every year what its column is made of.
import type { YearRange } from '../report/analysis/build-series.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { findPoint } from './find-point.ts';
import { eachYear } from './list-years.ts';
import { readValue } from './read-value.ts';

export interface StackPart {
  series: ChartSeries;
  /** Place among the outcomes, which gives the colour. */
  index: number;
  point: ChartPoint;
  value: number;
  /** What lies below it in the column. */
  below: number;
}

/**
 * `parts`: outcomes stacked. `undivided`: only the number received is known. `zero`: all that is known is 0.
 * `absent`: there is a report without any of the numbers. `missing`: there is no report.
 */
export type StackKind = 'parts' | 'undivided' | 'zero' | 'absent' | 'missing';

export interface Stack {
  year: number;
  kind: StackKind;
  received: ChartPoint;
  parts: readonly StackPart[];
  /** Of the outcomes; undefined where none is reported. */
  sum: number | undefined;
}

function judgeKind(stack: Omit<Stack, 'kind'>, outcomes: readonly ChartPoint[]): StackKind {
  const received = readValue(stack.received);
  if (stack.sum !== undefined && stack.sum > 0) return 'parts';
  if (received !== undefined && received > 0) return 'undivided';
  if (received === 0 || stack.sum === 0) return 'zero';
  return [stack.received, ...outcomes].every(({ state }) => state === 'no_report') ? 'missing' : 'absent';
}

function stackYear(year: number, received: ChartSeries, outcomes: readonly ChartSeries[]): Stack {
  let below = 0;
  const points = outcomes.map((series) => findPoint(series, year));
  const parts = outcomes.flatMap((series, index) => {
    const point = points[index];
    const value = point && readValue(point);
    if (point === undefined || value === undefined) return [];
    const part = { series, index, point, value, below };
    below += value;
    return [part];
  });
  const stack = { year, received: findPoint(received, year), parts, sum: parts.length > 0 ? below : undefined };
  return { ...stack, kind: judgeKind(stack, points) };
}

export const stackYears = (received: ChartSeries, outcomes: readonly ChartSeries[], years: YearRange): Stack[] =>
  eachYear(years).map((year) => stackYear(year, received, outcomes));

/** Whether the number received stands at another height than the column. */
export function isReceivedApart({ kind, received, sum }: Stack): boolean {
  const value = readValue(received);
  return kind === 'parts' && value !== undefined && value !== sum;
}

/** The height of the column. */
export const heightOfStack = ({ kind, received, sum }: Stack): number =>
  kind === 'undivided' ? (readValue(received) ?? 0) : (sum ?? 0);
