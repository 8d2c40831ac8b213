// Runs of clauses → the passages as one of the two reports prints them, one for each paragraph.
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { quoteText } from '../../model/section.ts';
import { type Clause, listClauses } from './list-clauses.ts';

/** Part of a report's clauses. */
export interface ClauseRange {
  from: number;
  length: number;
}

export interface Passage {
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

export function quoteRuns(report: Report, ranges: readonly ClauseRange[]): Passage[] {
  const clauses = listClauses(report);
  return ranges
    .flatMap((range) => joinPlaces(clauses, range))
    .map((at) => ({ at, text: quoteText(report.sections, at) }));
}
