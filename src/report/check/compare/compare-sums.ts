// Heads and parts of an older statistics table → one outcome for each head whose parts are printed.
import type { Report } from '../../model/report.ts';
import type { Outcome } from '../rule.ts';
import { compareSum } from './compare-sum.ts';
import { mapFigures } from './figure-map.ts';

/** `heads` maps the metric of a head to those of its parts, both without the family. */
export function compareSums(
  report: Report,
  family: string,
  heads: Readonly<Record<string, readonly string[]>>,
): Outcome[] {
  const figures = mapFigures(report);
  return Object.entries(heads).flatMap(([head, parts]) =>
    compareSum(figures, { total: `${family}.${head}`, parts: parts.map((part) => `${family}.${part}`) }),
  );
}
