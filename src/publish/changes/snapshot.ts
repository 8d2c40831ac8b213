// The committed memory of the last release: of each report its source, its reader, its figures and its findings.
import { z } from 'zod';
import { release } from '../schema/changes.ts';

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

export const snapshot = z.strictObject({
  /** The newest first. */
  releases: z.array(release),
  /** Ids that `figures` counts from 0; new ones are only ever added at the end. */
  metrics: z.array(z.string()),
  /** `<agencyId>/<year>` → the report. */
  reports: z.record(z.string(), savedReport),
});

export type SavedReport = z.infer<typeof savedReport>;
export type Snapshot = z.infer<typeof snapshot>;

/** Before anything was released. */
export const emptySnapshot: Snapshot = { releases: [], metrics: [], reports: {} };

/** A report as far as releases compare it. */
export interface ReportState {
  readonly agencyId: string;
  readonly year: number;
  readonly sha256: string;
  readonly reader: string;
  /** Metric id → `stateFigure`. */
  readonly figures: ReadonlyMap<string, string>;
  readonly findings: readonly string[];
}

export function keyOfReport({ agencyId, year }: Pick<ReportState, 'agencyId' | 'year'>): string {
  return `${agencyId}/${year}`;
}
