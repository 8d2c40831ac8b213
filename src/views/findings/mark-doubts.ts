// A body's series → the same, each point that a check calls into question saying so and why.
import type { ChartSeries } from '../../charts/chart-input.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { Series } from '../../report/analysis/series-point.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { BodyDoubts } from './find-doubts.ts';

/** The findings against a figure → their messages as running text. */
export const sayReasons = (language: Language, findings: readonly Finding[]): string =>
  findings.map(({ message }) => wordMessage(language, message)).join(translate(language, 'sentences.sentenceGap'));

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
