// The corpus and a place's code → what is known of it: totals, rankings, the places below.
import { headline } from '../../forms/editions.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { chooseYear } from '../ranking/rank-values.ts';
import { listRankingGroups, type RankingGroup } from '../ranking/rankings.ts';
import { indexRegions, type RegionEntry } from './index-regions.ts';
import {
  findGovernment,
  listDepartments,
  listTotalRows,
  type TotalCell,
  type TotalRow,
  totalRegion,
} from './totals.ts';

/** A place right below, with its latest total where it has one. */
export interface ChildPlace {
  region: RegionEntry;
  reports: number;
  received: TotalCell | null;
}

export interface RegionView {
  region: RegionEntry;
  government: AgencyEntry | undefined;
  /** Bodies whose figures are added up where the government gives no total. */
  departments: readonly AgencyEntry[];
  totals: readonly TotalRow[];
  rankings: readonly RankingGroup[];
  children: readonly ChildPlace[];
  /** The year of the totals of the places below. */
  childrenYear: number | null;
  reports: number;
  /** First and last year that a report in the place or below it is about. */
  years: { from: number; to: number };
}

const countReports = (agencies: readonly AgencyEntry[]): number =>
  agencies.reduce((sum, { reports }) => sum + reports.length, 0);

const noYears = { from: 0, to: -1 };

function spanYears(agencies: readonly AgencyEntry[]): RegionView['years'] {
  const years = agencies.flatMap(({ reports }) => reports.map(({ report }) => report.year));
  if (years.length === 0) return noYears;
  return { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) };
}

function listChildren(corpus: Corpus, { children }: RegionEntry): Pick<RegionView, 'children' | 'childrenYear'> {
  const places = children.flatMap((code) => indexRegions(corpus).get(code) ?? []);
  const span = corpus.years ?? noYears;
  const years = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  const totals = places.map((region) => years.map((year) => totalRegion(corpus, region, headline, year)));
  const childrenYear = chooseYear(totals.flat().flatMap(({ value, year }) => (value === null ? [] : [year])));
  return {
    childrenYear,
    children: places.map((region, index) => ({
      region,
      reports: countReports(region.all),
      received: totals[index]?.find(({ year }) => year === childrenYear) ?? null,
    })),
  };
}

function compose(corpus: Corpus, code: string): RegionView {
  const region = indexRegions(corpus).get(code);
  if (!region) throw new Error(`there is no page for the place ${code}`);
  const years = spanYears(region.all);
  return {
    region,
    government: findGovernment(corpus, code),
    departments: listDepartments(region),
    totals: listTotalRows(years, (metric, year) => totalRegion(corpus, region, metric, year)),
    rankings: listRankingGroups(region.own, corpus.registry),
    ...listChildren(corpus, region),
    reports: countReports(region.all),
    years,
  };
}

export const viewRegion = rememberByKey(compose);
