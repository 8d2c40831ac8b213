// What the site has a page for, as the search index takes it in.

/** What a page may be about. */
export type EntryKind = 'agency' | 'region' | 'sector' | 'metric';

/** One page, with the names it is found by. */
export interface SearchEntry {
  kind: EntryKind;
  /** An agency's id, a region's code, a sector's or a metric's id. */
  id: string;
  /** Below the site's base and language: `/agency/371000-kjj/`. */
  path: string;
  names: {
    /** The name first (a region's without the regions above it), then former names and abbreviations. */
    zh: readonly string[];
    en: string;
  };
  /** Where an agency sits. */
  region: string | null;
  /** Which kind of body an agency is. */
  sector: string | null;
  /** Years with a report. */
  years: readonly number[];
  /** Share of the years that are there and whole, 0 to 1; null where it says nothing. */
  completeness: number | null;
  /** How far it stands behind others of its kind that fit as well: what is a part, or only in old forms; below 0 before them. */
  behind?: number;
}

/** What the ids of rates begin with among the metrics. */
export const ratePrefix = 'rate.';

/** Where the page of an entry stands. */
export function pathOf(kind: EntryKind, id: string): string {
  return `/${kind}/${id}/`;
}
