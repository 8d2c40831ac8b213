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

export interface SectorView {
  sector: SectorEntry;
  /** Empty for governments: a province's total already holds those of its cities. */
  totals: readonly TotalRow[];
  rankings: readonly RankingGroup[];
  reports: number;
  places: number;
  years: { from: number; to: number };
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
  const bodies = [...sector.agencies, ...sector.merged];
  const reports = bodies.flatMap((agency) => agency.reports);
  const all = reports.map(({ report }) => report.year);
  const years = { from: all.reduce((a, b) => Math.min(a, b)), to: all.reduce((a, b) => Math.max(a, b)) };
  return {
    sector,
    totals: listTotals(sector.agencies, years),
    rankings: listRankingGroups(corpus, sector.agencies),
    reports: reports.length,
    places: new Set(bodies.map(({ region }) => region)).size,
    years,
  };
}

export const viewSector = rememberByKey(compose);
