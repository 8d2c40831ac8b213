// A body, a report or a rule → the title and text that someone sends to report an error on its page.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Agency } from '../../report/model/agency.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { nameAgency } from '../names.ts';

export interface CorrectionFact {
  words: WordKey;
  /** Null: nothing to say, the line is left out. */
  value: string | null;
}

export interface CorrectionSubject {
  /** The page in a few words: 威海市科学技术局 2021 年年报. */
  title: string;
  /** Address of the page. */
  page: string;
  facts: readonly CorrectionFact[];
}

/** The text in three pieces: script puts the figure or finding concerned in the place of the middle one. */
export interface Correction {
  title: string;
  before: string;
  about: string;
  after: string;
}

export function composeCorrection(language: Language, { title, page, facts }: CorrectionSubject): Correction {
  const colon = translate(language, 'common.colon');
  const line = (words: WordKey, value: string) => `${translate(language, words)}${colon}${value}`.trimEnd();
  const known = facts.flatMap(({ words, value }) => (value === null ? [] : [line(words, value)]));
  const open = (words: WordKey) => `${line(words, '')}\n`;
  return {
    title: translate(language, 'export.correctIssueTitle', { subject: title }),
    before: [line('export.correctPage', page), ...known, open('export.correctAbout')].join('\n'),
    about: translate(language, 'export.correctAboutOpen'),
    after: `\n${open('export.correctRight')}${open('export.correctProof')}`,
  };
}

export const joinCorrection = ({ before, about, after }: Correction): string => before + about + after;

export function listAgencyFacts(language: Language, agency: Pick<Agency, 'id' | 'name' | 'en'>): CorrectionFact[] {
  const named = translate(language, 'export.correctNamed', { name: nameAgency(language, agency), id: agency.id });
  return [{ words: 'export.correctAgency', value: named }];
}

export function listReportFacts(
  language: Language,
  agency: Pick<Agency, 'id' | 'name' | 'en'>,
  { report, source, reader }: ReportFile,
): CorrectionFact[] {
  return [
    ...listAgencyFacts(language, agency),
    { words: 'export.correctYear', value: String(report.year) },
    { words: 'export.correctSource', value: source.url },
    { words: 'export.correctFile', value: `${source.file} (SHA-256 ${source.sha256})` },
    { words: 'export.correctReader', value: reader },
  ];
}

export const listRuleFacts = (id: string): CorrectionFact[] => [{ words: 'export.correctRule', value: id }];
