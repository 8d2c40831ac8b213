// All reports → those with long passages that stand in the same body's report of the year before.
import { describeReuse, isLongReuse } from '../../analysis/text/describe-reuse.ts';
import { type ReusedText, readReuse } from '../../analysis/text/find-reused-text.ts';
import { findSameDocuments } from '../../analysis/text/find-same-documents.ts';
import type { Report } from '../../model/report.ts';
import type { Comparison, CorpusRule, ReportCorpus } from '../rule.ts';

const keyOf = (agencyId: string, year: number): string => `${agencyId}/${year}`;

function failPair(pair: ReusedText): Comparison {
  const { agencyId, agency, year } = pair.later.report;
  const { later, earlier, percent } = describeReuse(pair);
  return {
    pass: false,
    message: {
      code: 'corpus-reused-last-year.message',
      values: {
        body: agency,
        year,
        before: year - 1,
        passages: pair.runs.length,
        letters: pair.letters,
        percent,
      },
    },
    left: later[0]?.text ?? '',
    right: earlier,
    of: { agencyId, year },
    at: later.map(({ at }) => at),
  };
}

/** The reports whose body has one for the year before. */
function listFollowers(reports: readonly Report[]): Report[] {
  const present = new Set(reports.map((report) => keyOf(report.agencyId, report.year)));
  return reports.filter((report) => present.has(keyOf(report.agencyId, report.year - 1)));
}

const isOfLastYear = ({ earlier, later }: ReusedText): boolean =>
  earlier.report.agencyId === later.report.agencyId && earlier.report.year === later.report.year - 1;

function compareReports({ reports }: ReportCorpus): Comparison[] {
  const same = new Set(findSameDocuments(reports).map((pair) => pair.later));
  const pairs = readReuse(reports).filter(
    (pair) => isOfLastYear(pair) && isLongReuse(pair) && !same.has(pair.later.report),
  );
  const failed = new Set(pairs.map((pair) => pair.later.report));
  const passed = listFollowers(reports).filter((report) => !failed.has(report));
  return [...pairs.map(failPair), ...passed.map((): Comparison => ({ pass: true }))];
}

export const corpusReusedLastYear = {
  id: 'corpus-reused-last-year',
  level: 'info',
  scope: 'corpus',
  family: 'corpus',
  sees: 'words',
  applies: ({ reports }) =>
    listFollowers(reports).length > 0 || { reason: { code: 'corpus-reused-last-year.nothing' } },
  test: compareReports,
} as const satisfies CorpusRule;
