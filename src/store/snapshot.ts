// content/published.json → the last release, which the next one is compared with; an empty one where there was none.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { scope } from '../report/model/form-and-scope.ts';
import type { ReportKey } from '../report/model/report-key.ts';

/**
 * `new_source`: the file that was read is another one. `corrected_reader`: the same file was read differently. `withheld`: numbers known to be misread are no longer published.
 * `new_report`, `removed_report`: it was not there before, or is no longer. `new_finding`: the figures are the same and
 * the checks say more.
 */
export const changeReason = z.enum([
  'new_source',
  'corrected_reader',
  'withheld',
  'new_report',
  'removed_report',
  'new_finding',
]);

/**
 * A figure as one text: the number, with `~` behind it where it is approximate and `+` where it is a lower bound;
 * or `blank`, `not_applicable`, `unreadable`, `withheld`; null where the report does not list it.
 */
const stated = z.string().nullable();

export const reportChange = z.object({
  agency: z.string(),
  year: z.int(),
  /** Only where it is not the body's usual report of the year. */
  scope: scope.optional(),
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

const savedReport = z.strictObject({
  /** ISO date of the release that first had it. */
  added: z.iso.date(),
  sha256: z.string(),
  reader: z.string(),
  /** `<index of the metric>=<state>`, joined by blanks: whole ids would make the file six times as large. */
  figures: z.string(),
  /** Keys of its findings. */
  findings: z.array(z.string()),
});

/** The committed memory of the last release: of each report its source, its reader, its figures and its findings. */
export const snapshot = z.strictObject({
  /** The newest first. */
  releases: z.array(release),
  /** Ids that `figures` counts from 0; new ones are only ever added at the end. */
  metrics: z.array(z.string()),
  /** Path of a report's key → the report. */
  reports: z.record(z.string(), savedReport),
});

export type ChangeReason = z.infer<typeof changeReason>;
export type ReportChange = z.infer<typeof reportChange>;

/** The report that changed. */
export const keyOfChange = ({ agency: agencyId, year, scope: own }: ReportChange): ReportKey => ({
  agencyId,
  year,
  ...(own && { scope: own }),
});

export type Release = z.infer<typeof release>;
export type SavedReport = z.infer<typeof savedReport>;
export type Snapshot = z.infer<typeof snapshot>;

/** Before anything was released. */
export const emptySnapshot: Snapshot = { releases: [], metrics: [], reports: {} };

export function readSnapshot(path: string): Snapshot {
  if (!existsSync(path)) return emptySnapshot;
  try {
    return snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is not what a release writes`, { cause });
  }
}
