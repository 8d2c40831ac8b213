// A body's series → the same, each point that a check calls into question saying so and why.
import type { ChartSeries } from '../../charts/chart-input.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Series } from '../../report/analysis/series-point.ts';
import type { BodyDoubts } from './list-point-doubts.ts';
import { sayReasons } from './say-reasons.ts';

export function markDoubts(
  language: Language,
  { points, breaks }: Series,
  doubtsOf: BodyDoubts,
  parts?: readonly string[],
): Pick<ChartSeries, 'points' | 'breaks'> {
  const marked = points.map((point) => {
    const findings = doubtsOf(point, parts);
    if (findings.length === 0) return point;
    return { ...point, doubt: true as const, note: sayReasons(language, findings) };
  });
  return { points: marked, breaks };
}
