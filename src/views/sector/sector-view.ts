// The corpus and a kind of body → what its page shows: sums with coverage, places, and who reports which years.
import { sumOverAgencies } from '../../report/analysis/sum-over-agencies.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByKey } from '../../store/corpus.ts';
import { listRankingGroups, type RankingGroup } from '../ranking/ranking-groups.ts';
import { cellOfSum } from '../region/total-cell.ts';
import { listTotalRows, type TotalRow } from '../region/total-rows.ts';
import { indexSectors, type SectorEntry } from './index-sectors.ts';

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
  const ids = own.map(({ id }) => id);
  const byYear = Map.groupBy(
    own.flatMap(({ reports }) => reports.map(({ report }) => report)),
    ({ year }) => year,
  );
  return listTotalRows(years, (metric, year) => cellOfSum(sumOverAgencies(byYear.get(year) ?? [], metric, year, ids)));
}

function compose(corpus: Corpus, id: string): SectorView {
  const sector = indexSectors(corpus).get(id);
  if (!sector) throw new Error(`there is no page for the kind of body ${id}`);
  const reports = sector.agencies.flatMap((agency) => agency.reports);
  const all = reports.map(({ report }) => report.year);
  const years = { from: all.reduce((a, b) => Math.min(a, b)), to: all.reduce((a, b) => Math.max(a, b)) };
  return {
    sector,
    totals: listTotals(sector.agencies, years),
    rankings: listRankingGroups(sector.agencies, corpus.registry),
    reports: reports.length,
    places: new Set(sector.agencies.map(({ region }) => region)).size,
    years,
  };
}

export const viewSector = rememberByKey(compose);
