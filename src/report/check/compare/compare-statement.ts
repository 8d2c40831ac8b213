// A number of the text and the table figures that it may mean → whether they agree.
import type { Bilingual, Outcome } from '../rule.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { nameMetric } from './name-metric.ts';
import { round } from './round.ts';

export interface Comparison {
  /** Metric of the text. */
  stated: string;
  /** Metrics of the table that the text should repeat; the first that is there is shown. */
  printed: readonly string[];
  /** Other quantities that the same words may innocently mean: sums of metrics. */
  readings?: readonly (readonly string[])[];
  /** Units of the text in one unit of the table. */
  factor?: number;
}

/** No outcome where either side is absent, blank or approximate. */
export function compareStatement(figures: FigureMap, comparison: Comparison): Outcome[] {
  const stated = findExact(figures, comparison.stated);
  const printed = comparison.printed.flatMap((id) => findExact(figures, id) ?? [])[0];
  if (!stated || !printed) return [];
  const factor = comparison.factor ?? 1;
  const value = round(printed.value * factor);
  const readings = (comparison.readings ?? []).map((ids) => addAll(figures, ids) * factor);
  if ([value, ...readings].some((reading) => round(reading) === stated.value)) return [{ pass: true }];
  const name = nameMetric(comparison.stated);
  return [{ ...describeDifference(name, stated.value, value), at: [stated.at, printed.at] }];
}

export function describeDifference(name: Bilingual, left: number, right: number) {
  return {
    pass: false as const,
    message: {
      zh: `${name.zh}：正文为 ${left}，表格为 ${right}。`,
      en: `${name.en}: ${left} in the text, ${right} in the table.`,
    },
    left,
    right,
    difference: round(left - right),
  };
}

/** NaN, which equals nothing, where a summand is not known. */
function addAll(figures: FigureMap, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (findExact(figures, id)?.value ?? Number.NaN), 0);
}
