// What the checks say of a body or of all bodies → its findings, each with the report it points into.
import type { Finding } from '../report/model/finding.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { BodyRecord } from '../store/record.ts';

/** A finding and what it is about. */
export interface PlacedFinding {
  /** `<agencyId>/<year>`, `<agencyId>/series` or `corpus`. */
  readonly subject: string;
  readonly finding: Finding;
  /** The report it points into; null where it points into none. */
  readonly agencyId: string | null;
  readonly year: number | null;
}

function placeFindings(
  file: FindingsFile | null,
  own: { agencyId: string | null; year: number | null },
): PlacedFinding[] {
  return (file?.findings ?? []).map((finding) => ({
    subject: file?.subject ?? '',
    finding,
    agencyId: finding.of?.agencyId ?? own.agencyId,
    year: finding.of?.year ?? own.year,
  }));
}

/** Of the reports by year, then of the years together. */
export function listFindings({ body, reports, series }: BodyRecord): PlacedFinding[] {
  const single = reports.flatMap(({ file, checked }) =>
    placeFindings(checked, { agencyId: body.id, year: file.report.year }),
  );
  return [...single, ...placeFindings(series, { agencyId: body.id, year: null })];
}

export function listCorpusFindings(corpus: FindingsFile | null): PlacedFinding[] {
  return placeFindings(corpus, { agencyId: null, year: null });
}
