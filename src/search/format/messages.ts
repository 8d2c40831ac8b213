// What the page and the search worker say to each other: questions, and answers as the page shows them.
import type { EntryKind } from './entry.ts';

/** From the first character to before the last one. */
export type NameRange = readonly [start: number, end: number];

/** Which of its two names an entry is shown by. */
export type NameKind = 'zh' | 'en';

/** How many answers, and by which names they are shown. */
export interface SearchOptions {
  limit: number;
  names: NameKind;
}

/** One answer. */
export interface SearchResult {
  kind: EntryKind;
  id: string;
  /** Below the site's base and language; leads to the report where a year was asked for that is there. */
  path: string;
  /** The name that was asked for. */
  name: string;
  /** The parts of `name` that were meant. */
  highlights: readonly NameRange[];
  /** The other one. */
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

/** The first message says where the index lies, as an absolute address. */
export type ToWorker =
  | { type: 'open'; base: string }
  | { type: 'search'; id: number; text: string; options: SearchOptions };

/** Answers carry the number of their question. */
export type FromWorker =
  | { type: 'opened' }
  | { type: 'answer'; id: number; results: SearchResult[] }
  /** `id` is null where the index itself could not be loaded. */
  | { type: 'failure'; id: number | null; message: string };
