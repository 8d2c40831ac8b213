// The corpus → what is held and what is not: reports by group and year, years in between, bodies without a report.
import type { YearRange } from '../../report/analysis/build-series.ts';
import { coverageRow } from '../../report/analysis/coverage.ts';
import type { Agency } from '../../report/model/agency.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import type { Registry } from '../../report/registry/registry.ts';
import { type AgencyEntry, type Corpus, listAllReports, rememberByCorpus } from '../../store/corpus.ts';
import { mostRows } from '../agencies/list-agencies.ts';

/** A region's code → the code of its province; the country's own for national bodies. */
export const topOf = (code: string, { regions }: Pick<Registry, 'regions'>): string =>
  listAncestors(code, regions).at(-1)?.code ?? code;

export interface YearGap {
  agency: AgencyEntry;
  from: number;
  to: number;
  /** Not held here; they may have been published. */
  missing: readonly number[];
}

/** Undefined where no year between the first and the last report is missing. */
function findGap(agency: AgencyEntry): YearGap | undefined {
  const held = new Set(listAllReports(agency).map(({ report }) => report.year));
  const years = [...held];
  const from = Math.min(...years);
  const to = Math.max(...years);
  const span = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const missing = span.filter((year) => !held.has(year));
  return missing.length === 0 ? undefined : { agency, from, to, missing };
}

/** The bodies with years missing between their first and last report. */
export const listYearGaps = rememberByCorpus(({ agencies }: Corpus): readonly YearGap[] =>
  agencies.flatMap((agency) => findGap(agency) ?? []),
);

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
  for (const cell of agencies.flatMap((agency) => coverageRow({ reports: listAllReports(agency) }, { from, to }))) {
    const count = years[cell.year - from];
    if (!count || cell.state === 'missing') continue;
    count.held += 1;
    if (cell.state === 'partial') count.partial += 1;
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

/** Null where the pages of the places hold the tables instead. */
export function groupRows(corpus: Corpus): readonly YearCounts[] | null {
  return corpus.agencies.length > mostRows ? null : countByPlace(corpus);
}

export interface UnheldGroup {
  /** Code of the province, or of the country for national bodies. */
  top: string;
  agencies: readonly Agency[];
}

function collectUnheld({ registry, agencyById }: Corpus): readonly UnheldGroup[] {
  const unheld = [...registry.agencies.values()].filter(({ id }) => !agencyById.has(id));
  const groups = Map.groupBy(unheld, ({ region }) => topOf(region, registry));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([top, agencies]) => ({ top, agencies }));
}

/** Registered bodies of which no report is held here, by province; whether they published is not known. */
export const listUnheld = rememberByCorpus(collectUnheld);

/** What can be said of a body's years; several may hold at once. */
export const rowStates = ['full', 'partial', 'gap'] as const;
export type RowState = (typeof rowStates)[number];

function listRowStates(agency: AgencyEntry): RowState[] {
  const held = new Set<RowState>(listAllReports(agency).map(({ completeness }) => completeness));
  if (findGap(agency)) held.add('gap');
  return rowStates.filter((state) => held.has(state));
}

/** Values are separated by spaces: a body lies in its district, its city and its province. */
export function describeCoverageRow(
  agency: AgencyEntry,
  { regions }: Pick<Registry, 'regions'>,
): Record<string, string> {
  const places = [agency.region, ...listAncestors(agency.region, regions).map(({ code }) => code)];
  return {
    'data-region': places.join(' '),
    'data-sector': agency.sector ?? '',
    'data-state': listRowStates(agency).join(' '),
  };
}
