// A body, a report or a rule → what a report of an error should say of it.
import { type Language, translate } from '../../i18n/translate.ts';
import type { Agency } from '../../report/model/agency.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { nameAgency } from '../agency/name-agency.ts';
import type { CorrectionFact } from './compose-correction.ts';

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
