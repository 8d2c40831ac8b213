// The text that two reports share → the failure that a rule hands back: the share, the passages, both sides.

import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { quoteText } from '../../model/section.ts';
import type { ReusedText } from './find-reused-text.ts';
import { type Clause, listClauses } from './list-clauses.ts';

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

export interface ReuseDescription {
  /** The passages as the later report prints them, the longest first. */
  later: Passage[];
  /** The longest passage as the earlier report prints it. */
  earlier: string;
  /** Of the later report's text, in percent with one decimal. */
  percent: string;
}

const join = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n');

export function describeReuse({ earlier, later, runs, shareOfLater }: ReusedText): ReuseDescription {
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

export const isLongReuse = ({ runs, shareOfLater }: ReusedText): boolean =>
  shareOfLater >= largeShare || runs.some((run) => run.letters >= longPassage);

export const nameReport = (report: Report): string => `${report.agency} ${report.year}`;
