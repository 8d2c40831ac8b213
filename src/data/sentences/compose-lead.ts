// A body's reports and a year → the few plain sentences that stand before any table.
import { type Language, translate } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';
import { describeAppeals } from './describe-appeals.ts';
import { describeOutput } from './describe-output.ts';
import { describeRequests } from './describe-requests.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Figures stand between `**`. */
export function composeLead(language: Language, reports: readonly Report[], year: number): string {
  const report = reports.find((candidate) => candidate.year === year);
  const sentences = [
    ...describeRequests(language, reports, year),
    report && describeAppeals(language, report),
    report && describeOutput(language, report),
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => capitalise(sentence) + translate(language, 'sentences.sentenceEnd'))
    .join(translate(language, 'sentences.sentenceGap'));
}
