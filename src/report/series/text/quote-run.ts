// A run of clauses → the passages as one of the two reports prints them, one for each paragraph.
import type { TextPlace } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { listClauses } from './list-clauses.ts';
import { readParagraphs } from './read-paragraphs.ts';

export interface Passage {
  at: TextPlace;
  text: string;
}

function quote(report: Report, at: TextPlace): string {
  const section = report.sections.find(({ id }) => id === at.section);
  return section ? (readParagraphs(section)[at.paragraph]?.slice(at.start, at.end) ?? '') : '';
}

/** Clauses `from` to `from + length` of a report, joined where they stand in one paragraph. */
export function quoteRun(report: Report, from: number, length: number): Passage[] {
  const places: TextPlace[] = [];
  for (const { at } of listClauses(report).slice(from, from + length)) {
    const last = places.at(-1);
    if (last && last.section === at.section && last.paragraph === at.paragraph) last.end = at.end;
    else places.push({ ...at });
  }
  return places.map((at) => ({ at, text: quote(report, at) }));
}
