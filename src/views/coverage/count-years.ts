// Bodies in groups → for each group and year how many reports are held, and how many of them are incomplete.
import type { YearRange } from '../../report/analysis/build-series.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { findGap } from './list-gaps.ts';
import { topOf } from './top-of.ts';

export interface YearCount {
  year: number;
  held: number;
  partial: number;
}

export interface YearCounts {
  /** Code of a province, or id of a kind of body; empty for bodies whose kind nobody registered. */
  key: string;
  agencies: readonly AgencyEntry[];
  /** Bodies with years missing in between. */
  gaps: number;
  years: readonly YearCount[];
}

function countGroup(key: string, agencies: readonly AgencyEntry[], { from, to }: YearRange): YearCounts {
  const years = Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, held: 0, partial: 0 }));
  for (const file of agencies.flatMap(({ reports }) => reports)) {
    const count = years[file.report.year - from];
    if (!count) continue;
    count.held += 1;
    if (file.completeness === 'partial') count.partial += 1;
  }
  return { key, agencies, gaps: agencies.filter((agency) => findGap(agency)).length, years };
}

function countBy({ agencies, years }: Corpus, keyOf: (agency: AgencyEntry) => string): readonly YearCounts[] {
  if (!years) return [];
  const groups = [...Map.groupBy(agencies, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([key, own]) => countGroup(key, own, years));
}

/** By province, in the order of the codes. */
export const countByPlace = rememberByCorpus((corpus) =>
  countBy(corpus, ({ region }) => topOf(region, corpus.registry)),
);

/** By kind of body; the kind with most bodies first. */
export const countBySector = rememberByCorpus((corpus) =>
  [...countBy(corpus, ({ sector }) => sector ?? '')].sort((a, b) => b.agencies.length - a.agencies.length),
);
