// The corpus → comparisons that need no script: kinds of bodies in several places, places with several bodies.
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import { rememberByCorpus } from '../../store/corpus.ts';
import { indexRegions } from '../region/index-regions.ts';
import { listDepartments } from '../region/totals.ts';
import { collectSectors, type SectorEntry } from '../sector/sector-view.ts';
import type { CompareBody } from './compare-point.ts';
import { mostBodies } from './compare-state.ts';
import { listCompared } from './list-compared.ts';
import { buildBody } from './summed-series.ts';

export interface ReadyMade {
  /** A sector's id or a region's code. */
  id: string;
  count: number;
  /** The first of them, as many as can be compared at once. */
  of: readonly string[];
}

export interface ReadyView {
  sectors: readonly ReadyMade[];
  regions: readonly ReadyMade[];
  /** The kind of body with most bodies, and their figures for a table. */
  table: { sector: SectorEntry; bodies: readonly CompareBody[] } | null;
}

/** More would be a list of everything, which the site has elsewhere. */
const mostListed = 12;

const byReports = (a: AgencyEntry, b: AgencyEntry): number =>
  b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1);

/** Bodies with most reports lead: the others have less to compare. */
function makeReady(id: string, agencies: readonly AgencyEntry[]): ReadyMade {
  const chosen = agencies.toSorted(byReports).slice(0, mostBodies);
  return { id, count: agencies.length, of: chosen.map((agency) => agency.id) };
}

const keepLargest = (ready: readonly ReadyMade[]): ReadyMade[] =>
  ready
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostListed);

function describe(corpus: Corpus): ReadyView {
  const kinds = [...collectSectors(corpus).values()].map(({ id, agencies }) =>
    makeReady(
      id,
      agencies.filter(({ scope }) => scope === 'agency'),
    ),
  );
  const places = [...indexRegions(corpus).values()].map((region) => makeReady(region.code, listDepartments(region)));
  const sectors = keepLargest(kinds);
  const [first] = sectors;
  const sector = first && collectSectors(corpus).get(first.id);
  const wanted = new Set(first?.of);
  const bodies = listCompared(corpus).filter(({ entry }) => entry.kind === 'agency' && wanted.has(entry.id));
  const table = sector ? { sector, bodies: bodies.map((one) => buildBody(corpus, one)) } : null;
  return { sectors, regions: keepLargest(places), table };
}

export const listReady = rememberByCorpus(describe);
