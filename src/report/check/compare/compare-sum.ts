// Metrics of a total and its parts → whether the printed parts add up to the printed total.
import type { Bilingual, Outcome } from '../rule.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { nameMetric } from './name-metric.ts';
import { round } from './round.ts';

export interface Sum {
  /** What is added up, where the label of the total does not say it. */
  name?: Bilingual;
  total: string;
  parts: readonly string[];
}

type Known = NonNullable<ReturnType<typeof findExact>>;

/**
 * No outcome where the sum cannot be told: without a total, or with a part that is blank or not printed – unless
 * the parts that are there already exceed the total.
 */
export function compareSum(figures: FigureMap, sum: Sum): Outcome[] {
  const total = findExact(figures, sum.total);
  const parts = sum.parts.flatMap((id) => findExact(figures, id) ?? []);
  if (!total || parts.length === 0) return [];
  const added = round(parts.reduce((value, part) => value + part.value, 0));
  if (added === total.value) return [{ pass: true }];
  if (parts.length < sum.parts.length && added < total.value) return [];
  return [describe(sum.name ?? nameMetric(sum.total), parts, total, added)];
}

function describe(name: Bilingual, parts: readonly Known[], total: Known, added: number): Outcome {
  // Zeros do not help to find the slip.
  const terms = parts.filter((part) => part.value !== 0);
  const addition = terms.length > 1 ? `${terms.map((part) => part.value).join(' + ')} = ${added}` : String(added);
  return {
    pass: false,
    message: {
      zh: `${name.zh}：各项之和 ${addition}，总数印为 ${total.value}。`,
      en: `${name.en}: the parts give ${addition}, the total is printed as ${total.value}.`,
    },
    left: added,
    right: total.value,
    difference: round(added - total.value),
    at: [total.at, ...terms.map((part) => part.at)],
  };
}
