// One answer of the search, as the page shows it.
import type { Range } from './answer/highlight.ts';
import type { EntryKind } from './entry.ts';

export type Language = 'zh' | 'en';

export interface SearchResult {
  kind: EntryKind;
  id: string;
  /** Below the site's base and language; leads to the report where a year was asked for that is there. */
  path: string;
  /** The name in the language asked for. */
  name: string;
  /** The parts of `name` that were meant. */
  highlights: readonly Range[];
  /** The name in the other language. */
  otherName: string;
  /** The region above, where the entry is a region. */
  within: string | null;
  /** 0 is what was typed, letter by letter; about 1 for each slip. */
  score: number;
  /** Years with a report; empty also where they could not be fetched. */
  years: readonly number[];
  /** 0 to 1. */
  completeness: number | null;
  /** The year whose report `path` leads to. */
  year: number | null;
}
