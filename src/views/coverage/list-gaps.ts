// The corpus → the bodies with years missing between their first and last report.
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';

export interface Gap {
  agency: AgencyEntry;
  from: number;
  to: number;
  /** Not held here; they may have been published. */
  missing: readonly number[];
}

export function findGap(agency: AgencyEntry): Gap | undefined {
  const held = new Set(agency.reports.map(({ report }) => report.year));
  const years = [...held];
  const from = Math.min(...years);
  const to = Math.max(...years);
  const span = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const missing = span.filter((year) => !held.has(year));
  return missing.length === 0 ? undefined : { agency, from, to, missing };
}

export const listGaps = rememberByCorpus(({ agencies }: Corpus): readonly Gap[] =>
  agencies.flatMap((agency) => findGap(agency) ?? []),
);
