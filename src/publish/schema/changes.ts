// `changes.json`: what differs from one release of the data to the next, and why.
import { z } from 'zod';
import { envelope } from './shared.ts';

/**
 * `new_source`: the file that was read is another one. `corrected_reader`: the same file was read differently.
 * `new_report`, `removed_report`: it was not there before, or is no longer. `new_finding`: the figures are the same and
 * the checks say more.
 */
export const changeReason = z.enum(['new_source', 'corrected_reader', 'new_report', 'removed_report', 'new_finding']);

/**
 * A figure as one text: the number, with `~` behind it where it is approximate and `+` where it is a lower bound;
 * or `blank`, `not_applicable`, `unreadable`; null where the report does not list it.
 */
const stated = z.string().nullable();

export const reportChange = z.object({
  agency: z.string(),
  year: z.int(),
  reason: changeReason,
  /** Figures after the change. */
  figures: z.int(),
  /** Empty for a report that is new or gone: then all figures are. */
  changed: z.array(z.object({ metric: z.string(), before: stated, after: stated })),
  /** Keys of findings that were not there before. */
  findings: z.array(z.string()),
});

export const release = z.object({
  /** ISO date on which the data was released. */
  date: z.iso.date(),
  changes: z.array(reportChange),
});

export const changesFile = envelope.extend({
  /** The newest first. */
  releases: z.array(release),
  /** What this build has and no release has yet. */
  unreleased: z.array(reportChange),
});

export type ChangeReason = z.infer<typeof changeReason>;
export type ReportChange = z.infer<typeof reportChange>;
export type Release = z.infer<typeof release>;
export type ChangesFile = z.infer<typeof changesFile>;
