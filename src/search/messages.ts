// What the page and the search worker say to each other.
import type { SearchOptions } from './query.ts';
import type { SearchResult } from './result.ts';

export type ToWorker =
  /** Where the index lies, as an absolute address; the first message. */
  { type: 'open'; base: string } | { type: 'search'; id: number; text: string; options: SearchOptions };

export type FromWorker =
  | { type: 'opened' }
  | { type: 'answer'; id: number; results: SearchResult[] }
  /** `id` is null where the index itself could not be loaded. */
  | { type: 'failure'; id: number | null; message: string };
