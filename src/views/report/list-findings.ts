// What the checks found in one report, one body's years or the corpus → the findings as pages show them.
import type { Language } from '../../i18n/translate.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import { isSameReport, type ReportKey } from '../../report/model/report-key.ts';
import { type CorpusReport, type Held, listAllReports } from '../../store/corpus.ts';
import { type ListedFinding, listFile } from '../findings/collect-findings.ts';
import { nameAgency } from '../names.ts';
import { type FindingView, viewFinding } from './view-finding.ts';

/** Undefined where a finding points into none, or into one that is not held. */
export function findReport(corpus: Held, key: ReportKey | null): CorpusReport | undefined {
  if (!key) return undefined;
  const agency = corpus.agencyById.get(key.agencyId);
  return agency && listAllReports(agency).find(({ report }) => isSameReport(report, key));
}

/** `listed` may come from several files; the anchors count them in this order. */
export const viewFindings = (language: Language, listed: readonly ListedFinding[], corpus: Held): FindingView[] =>
  listed.map((one, index) => viewFinding(language, one, index, findReport(corpus, one.of)));

/** All findings of one file: for a page that shows what the checks say of a body. */
export function viewFile(language: Language, file: FindingsFile, corpus: Held): FindingView[] {
  return viewFindings(language, listFile(file), corpus);
}

export interface BodyFinding extends FindingView {
  /** Undefined where it is about no body. */
  body: string | undefined;
}

/** Findings about several bodies → the same, each with the name of the body that its report is of. */
export const nameBodies = (language: Language, corpus: Held, findings: readonly FindingView[]): BodyFinding[] =>
  findings.map((finding) => {
    const agency = finding.of && corpus.agencyById.get(finding.of.agencyId);
    return { ...finding, body: agency ? nameAgency(language, agency) : undefined };
  });
