// A report as far as releases compare it, and its key in the snapshot.
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
