// What a feed says happened: a permanent name, the day it is true of, and its words in both languages.
import type { Bilingual } from '../../report/check/rule.ts';

export interface FeedEntry {
  /** Path behind the authority of the `tag:` URI; never changes. */
  readonly name: string;
  readonly kind: 'report' | 'correction' | 'finding';
  /** ISO date. */
  readonly updated: string;
  /** ISO date of the document itself; null where it does not say. */
  readonly published: string | null;
  /** Path of the page it is about. */
  readonly page: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** The newest first; entries of one day in the order of their names. */
export function sortEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
