// Findings about several bodies → the same, each with the name of the body that its report is of.
import type { Language } from '../i18n/translate.ts';
import type { Corpus } from '../store/corpus.ts';
import { nameAgency } from './agency/name-agency.ts';
import type { FindingView } from './report/list-findings.ts';

export interface BodyFinding extends FindingView {
  /** Undefined where it is about no body. */
  body: string | undefined;
}

export const nameBodies = (language: Language, corpus: Corpus, findings: readonly FindingView[]): BodyFinding[] =>
  findings.map((finding) => {
    const agency = finding.of && corpus.agencyById.get(finding.of.agencyId);
    return { ...finding, body: agency ? nameAgency(language, agency) : undefined };
  });
