// All reports → those with long passages that stand in another, of the same body or another; and pairs that are one document.
import { mostOthers, type ReusedText, readReuse } from '../../analysis/text/find-reused-text.ts';
import { findSameDocuments, type SameDocuments } from '../../analysis/text/find-same-documents.ts';
import { type Clause, listClauses } from '../../analysis/text/list-clauses.ts';
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { quoteText } from '../../model/section.ts';
import { type Comparison, type CorpusRule, notApplicable, type ReportCorpus } from '../rule.ts';

/** Part of a report's clauses. */
interface ClauseRange {
  from: number;
  length: number;
}

interface Passage {
  at: TextPosition;
  text: string;
}

/** Clauses `from` to `from + length`, joined where they stand in one paragraph. */
function joinPlaces(clauses: readonly Clause[], { from, length }: ClauseRange): TextPosition[] {
  const places: TextPosition[] = [];
  for (const { at } of clauses.slice(from, from + length)) {
    const last = places.at(-1);
    if (last && last.section === at.section && last.paragraph === at.paragraph) last.end = at.end;
    else places.push({ ...at });
  }
  return places;
}

/** Runs of clauses → the passages as one of the two reports prints them, one for each paragraph. */
export function quoteRuns(report: Report, ranges: readonly ClauseRange[]): Passage[] {
  const clauses = listClauses(report);
  return ranges
    .flatMap((range) => joinPlaces(clauses, range))
    .map((at) => ({ at, text: quoteText(report.sections, at) }));
}

interface ReuseDescription {
  /** The passages as the later report prints them, the longest first. */
  later: Passage[];
  /** The longest passage as the earlier report prints it. */
  earlier: string;
  /** Of the later report's text, in percent with one decimal. */
  percent: string;
}

const join = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n');

function describeReuse({ earlier, later, runs, shareOfLater }: ReusedText): ReuseDescription {
  const ordered = [...runs].sort((a, b) => b.letters - a.letters);
  const inLater = ordered.map(({ right, length }) => ({ from: right, length }));
  const inEarlier = ordered.slice(0, 1).map(({ left, length }) => ({ from: left, length }));
  return {
    later: quoteRuns(later.report, inLater),
    earlier: join(quoteRuns(earlier.report, inEarlier)),
    percent: (shareOfLater * 100).toFixed(1),
  };
}

/**
 * A passage or a share from which on reuse is worth telling. The solemn formulas that open such reports run to some
 * 70 characters, and in a small corpus their frequency does not give them away.
 */
const longPassage = 80;
const largeShare = 0.1;

const isLongReuse = ({ runs, shareOfLater }: ReusedText): boolean =>
  shareOfLater >= largeShare || runs.some((run) => run.letters >= longPassage);

const nameReport = (report: Report): string => `${report.agency} ${report.year}`;

/** Each report is compared with its closest relatives only, so a full count is a lower bound. */
function chooseWords(others: number): string {
  if (others === 0) return 'message';
  return others + 1 >= mostOthers ? 'messageAtLeast' : 'messageOthers';
}

function failReport(pair: ReusedText, others: number): Comparison {
  const { later, earlier, percent } = describeReuse(pair);
  return {
    pass: false,
    message: {
      code: `corpus-reused-other-body.${chooseWords(others)}`,
      values: {
        later: nameReport(pair.later.report),
        earlier: nameReport(pair.earlier.report),
        passages: pair.runs.length,
        letters: pair.letters,
        percent,
        ...(others > 0 && { others }),
      },
    },
    left: later[0]?.text ?? '',
    right: earlier,
    of: keyOfReport(pair.later.report),
    at: later.map(({ at }) => at),
  };
}

function groupByLater(pairs: readonly ReusedText[]): Map<Report, ReusedText[]> {
  const groups = new Map<Report, ReusedText[]>();
  for (const pair of pairs) groups.set(pair.later.report, [...(groups.get(pair.later.report) ?? []), pair]);
  return groups;
}

const mostShared = (a: ReusedText, b: ReusedText): ReusedText => (b.letters > a.letters ? b : a);

/** One finding a report, about the report that it shares most with. */
function comparePairs({ reports }: ReportCorpus): Comparison[] {
  const same = new Set(findSameDocuments(reports).map((pair) => pair.later));
  const pairs = readReuse(reports).filter(
    ({ earlier, later }) => earlier.report.agencyId !== later.report.agencyId && !same.has(later.report),
  );
  const groups = groupByLater(pairs.filter(isLongReuse));
  return reports.map((report) => {
    const shared = groups.get(report);
    return shared ? failReport(shared.reduce(mostShared), shared.length - 1) : { pass: true };
  });
}

/** All reports → those with long passages that stand in another body's report of the same or an earlier year. */
export const corpusReusedOtherBody = {
  id: 'corpus-reused-other-body',
  level: 'info',
  scope: 'corpus',
  family: 'corpus',
  basis: 'alike',
  sees: 'words',
  applies: ({ reports }) =>
    new Set(reports.map((report) => report.agencyId)).size > 1 || {
      reason: { code: 'corpus-reused-other-body.nothing' },
    },
  test: comparePairs,
} as const satisfies CorpusRule;

const keyOf = (agencyId: string, year: number): string => `${agencyId}/${year}`;

function failPair(pair: ReusedText): Comparison {
  const { agency, year } = pair.later.report;
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
    of: keyOfReport(pair.later.report),
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

/** Long passages of the same body's report of the year before. */
export const corpusReusedLastYear = {
  id: 'corpus-reused-last-year',
  level: 'info',
  scope: 'corpus',
  family: 'corpus',
  basis: 'alike',
  sees: 'words',
  applies: ({ reports }) =>
    listFollowers(reports).length > 0 || { reason: { code: 'corpus-reused-last-year.nothing' } },
  test: compareReports,
} as const satisfies CorpusRule;

function failSame({ earlier, later, share }: SameDocuments): Comparison {
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

function compareDocuments({ reports }: ReportCorpus): Comparison[] {
  const pairs = findSameDocuments(reports);
  const failed = new Set(pairs.map(({ later }) => later));
  return [
    ...pairs.map(failSame),
    ...reports.filter((report) => !failed.has(report)).map((): Comparison => ({ pass: true })),
  ];
}

/** All reports → pairs under two names or years that are one document. */
export const corpusSameDocument = {
  id: 'corpus-same-document',
  level: 'warning',
  scope: 'corpus',
  family: 'corpus',
  sees: 'words',
  applies: ({ reports }) => reports.length > 1 || notApplicable('oneOriginal'),
  test: compareDocuments,
} as const satisfies CorpusRule;
