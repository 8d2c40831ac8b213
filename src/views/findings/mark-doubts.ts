// A body's series → the same, each point that a check calls into question saying so and why.
import type { ChartPoint, ChartSeries } from '../../charts/chart-input.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { Series, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { BodyDoubts } from './find-doubts.ts';

/** The findings against a figure → their messages as running text. */
export const sayReasons = (language: Language, findings: readonly Finding[]): string =>
  findings.map(({ message }) => wordMessage(language, message)).join(translate(language, 'sentences.sentenceGap'));

/** The table’s number, with what the text states where that is another. */
function markBeside(language: Language, point: SeriesPoint): ChartPoint {
  const { beside, value } = point;
  if (!beside || value === null || beside.value === value) return point;
  return { ...point, note: translate(language, 'charts.noteBeside', { value: nameValue(language, beside) }) };
}

export function markDoubts(
  language: Language,
  { points, breaks }: Series,
  doubtsOf: BodyDoubts,
  parts?: readonly string[],
): Pick<ChartSeries, 'points' | 'breaks'> {
  const marked = points.map((point) => {
    const findings = doubtsOf(point, parts);
    if (findings.length === 0) return markBeside(language, point);
    return { ...point, doubt: true as const, note: sayReasons(language, findings) };
  });
  return { points: marked, breaks };
}
