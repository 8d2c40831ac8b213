// A body's reports and a year → the few plain sentences that stand before any table.
import { type Language, translate } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';
import type { Doubts } from '../checks/match-doubts.ts';
import { describeAppeals } from './describe-appeals.ts';
import { describeDoubts } from './describe-doubts.ts';
import { describeOutput } from './describe-output.ts';
import { describeRequests } from './describe-requests.ts';

export interface LeadInput {
  reports: readonly Report[];
  year: number;
  /** Of the report of that year. */
  doubts: Doubts;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Figures stand between `**`. */
export function composeLead(language: Language, { reports, year, doubts }: LeadInput): string {
  const report = reports.find((candidate) => candidate.year === year);
  const sentences = [
    ...describeRequests(language, reports, year),
    report && describeAppeals(language, report),
    report && describeOutput(language, report),
    report && describeDoubts(language, report, doubts),
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => capitalise(sentence) + translate(language, 'sentences.sentenceEnd'))
    .join(translate(language, 'sentences.sentenceGap'));
}
