// Answers of the search → what is shown of each, whether one of them is plainly meant, and where words lead that are no name.
import type { SearchResult } from '../search/format/messages.ts';
import { makeElement } from './make-element.ts';

export type ResultWords = Readonly<Record<'report' | 'years' | 'yearsOne', string>> & {
  /** What metrics' ids begin with in tables that today's form has not → the form that has them. */
  forms: Readonly<Record<string, string>>;
};

/** The name, with what was meant of it marked. */
export function markName({ name, highlights }: SearchResult): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    parts.push(name.slice(at, start), makeElement('mark', [name.slice(start, end)]));
    at = end;
  }
  return [...parts, name.slice(at)].filter((part) => part !== '');
}

/** Its years, the place above it, or the form that has it: metrics of the older forms share their names with those of today. */
export function describeResult({ id, year, years, within }: SearchResult, words: ResultWords): string {
  if (year !== null) return words.report.replace('{year}', String(year));
  if (years.length === 0) return within ?? words.forms[id.slice(0, id.indexOf('.'))] ?? '';
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? `${first}` : `${first}–${last}`;
  const counted = years.length === 1 ? words.yearsOne : words.years;
  return counted.replace('{span}', span).replace('{count}', String(years.length));
}

/** Most of a name as it is spelled, or all of it with one slip: half a name may be any words. */
const isNear = (score: number): boolean => score <= 0.5 || (score >= 1 && score <= 1.3);
/** So much nearer than all others. */
const lead = 0.2;

/** The one answer that was plainly meant: near, and nothing else nearly as near. */
export function findClear(results: readonly SearchResult[]): SearchResult | undefined {
  const [best, next] = results.toSorted((a, b) => a.score - b.score);
  if (!best || !isNear(best.score)) return undefined;
  return next && next.score - best.score < lead ? undefined : best;
}

/** 2021, 2021年: what it says is a year and nothing else. */
export const readBareYear = (text: string): string | undefined =>
  /^\s*((?:19[89]|20\d)\d)\s*年?\s*$/u.exec(text.normalize('NFKC'))?.[1];
