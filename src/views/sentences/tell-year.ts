// A body of the corpus and a year → what the sentences of that year are composed from.

import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { findDoubts } from '../checks/find-doubts.ts';
import type { LeadInput } from './compose-lead.ts';

export function readLead(corpus: Corpus, agency: Pick<AgencyEntry, 'reports'>, year: number): LeadInput {
  const reports = agency.reports.map(({ report }) => report);
  const report = reports.find((candidate) => candidate.year === year);
  return { reports, year, doubts: report ? findDoubts(corpus, report) : new Map() };
}
