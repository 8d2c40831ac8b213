// The corpus → the kinds of bodies that have a page, and what is known of one: sums with coverage, places, rankings.
import { sumOverAgencies } from '../../report/analysis/sum-over-agencies.ts';
import { type AgencyEntry, type Corpus, isKnownIn, rememberByCorpus, rememberByKey } from '../../store/corpus.ts';
import { listRankingGroups, type RankingGroup } from '../ranking/rankings.ts';
import { cellOfSum, listTotalRows, type TotalRow } from '../region/totals.ts';

export interface SectorEntry {
  id: string;
  zh: string;
  en: string;
  agencies: readonly AgencyEntry[];
  /** Merged bodies of another kind that have this trade too: found here, never in sums and rankings. */
  merged: readonly AgencyEntry[];
}

function collect({ agencies, registry }: Corpus): ReadonlyMap<string, SectorEntry> {
  const groups = Map.groupBy(agencies, ({ sector }) => sector);
  const order = [...registry.sectors.values()];
  return new Map(
    order.flatMap(({ id, name, en }): [string, SectorEntry][] => {
      const own = groups.get(id) ?? [];
      const merged = agencies.filter(({ alsoSectors }) => alsoSectors?.includes(id));
      return own.length + merged.length > 0 ? [[id, { id, zh: name, en, agencies: own, merged }]] : [];
    }),
  );
}

/** By id, in the order of the registry. */
export const collectSectors = rememberByCorpus(collect);

/** How much of a kind is held; no figure is read for it. */
export interface SectorCounts {
  reports: number;
  places: number;
  years: { from: number; to: number };
}

export interface SectorView extends SectorCounts {
  sector: SectorEntry;
  /** Empty for governments: a province's total already holds those of its cities. */
  totals: readonly TotalRow[];
  rankings: readonly RankingGroup[];
}

export function countSector({ agencies, merged }: SectorEntry): SectorCounts {
  const bodies = [...agencies, ...merged];
  const years = bodies.flatMap((agency) => agency.reports.map(({ report }) => report.year));
  return {
    reports: years.length,
    places: new Set(bodies.map(({ region }) => region)).size,
    years: { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) },
  };
}

function listTotals(agencies: readonly AgencyEntry[], years: SectorView['years']): readonly TotalRow[] {
  const own = agencies.filter(({ scope }) => scope === 'agency');
  if (own.length === 0) return [];
  const idsOf = (year: number): string[] => own.filter((body) => isKnownIn(body, year)).map(({ id }) => id);
  const byYear = Map.groupBy(
    own.flatMap(({ reports }) => reports.map(({ report }) => report)),
    ({ year }) => year,
  );
  return listTotalRows(years, (metric, year) =>
    cellOfSum(sumOverAgencies(byYear.get(year) ?? [], metric, year, idsOf(year))),
  );
}

function compose(corpus: Corpus, id: string): SectorView {
  const sector = collectSectors(corpus).get(id);
  if (!sector) throw new Error(`there is no page for the kind of body ${id}`);
  const counts = countSector(sector);
  return {
    sector,
    ...counts,
    totals: listTotals(sector.agencies, counts.years),
    rankings: listRankingGroups(corpus, sector.agencies),
  };
}

export const viewSector = rememberByKey(compose);
