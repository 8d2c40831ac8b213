// A report and the figures in doubt → the sentence that says which of the numbers told are contradicted, and by what.
import { headline } from '../../forms/editions.ts';
import { figuresIn } from '../../forms/listings.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { readOutcomes } from '../../report/analysis/read-outcomes.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import type { Doubts } from '../checks/match-doubts.ts';

const toldMetrics: readonly string[] = [headline, ...figuresIn('sentence.output').map(({ metric }) => metric.id)];

/** Reviews and lawsuits have their own sentence where they do not add up. */
function listTold(report: Report): Figure[] {
  const outcomes = readOutcomes(report);
  return [
    ...toldMetrics.flatMap((metric) => readPoint([report], metric, report.year).figure ?? []),
    ...(outcomes.state === 'known' ? outcomes.outcomes.flatMap(({ figures }) => figures) : []),
  ];
}

const dropEnd = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** Undefined where nothing that is told is in doubt. */
export function describeDoubts(language: Language, report: Report, doubts: Doubts): string | undefined {
  const findings = new Set(listTold(report).flatMap(({ metric }) => doubts.get(metric) ?? []));
  if (findings.size === 0) return undefined;
  const reasons = [...findings]
    .map(({ message }) => dropEnd(wordMessage(language, message)))
    .join(translate(language, 'sentences.doubtSeparator'));
  return translate(language, 'sentences.doubted', { reasons });
}
