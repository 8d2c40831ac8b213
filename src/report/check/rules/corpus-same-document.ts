// All reports → pairs under two names or years that are one document.
import { nameReport } from '../../analysis/text/describe-reuse.ts';
import { findSameDocuments, type SameDocuments } from '../../analysis/text/find-same-documents.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { type Comparison, type CorpusRule, notApplicable, type ReportCorpus } from '../rule.ts';

function failPair({ earlier, later, share }: SameDocuments): Comparison {
  const percent = (share * 100).toFixed(1);
  return {
    pass: false,
    message: {
      code: 'corpus-same-document.message',
      values: { later: nameReport(later), earlier: nameReport(earlier), percent },
    },
    left: later.title,
    right: earlier.title,
    of: keyOfReport(later),
    at: [],
  };
}

function compareReports({ reports }: ReportCorpus): Comparison[] {
  const pairs = findSameDocuments(reports);
  const failed = new Set(pairs.map(({ later }) => later));
  return [
    ...pairs.map(failPair),
    ...reports.filter((report) => !failed.has(report)).map((): Comparison => ({ pass: true })),
  ];
}

export const corpusSameDocument = {
  id: 'corpus-same-document',
  level: 'warning',
  scope: 'corpus',
  family: 'corpus',
  sees: 'words',
  applies: ({ reports }) => reports.length > 1 || notApplicable('oneOriginal'),
  test: compareReports,
} as const satisfies CorpusRule;
