// The corpus and a place's code → what its page shows.

import { joinYears } from '../../charts/points.ts';
import { headline } from '../../forms/editions.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate, translateCount } from '../../i18n/translate.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { nameAgency } from '../agency/name-agency.ts';
import { chooseYear } from '../ranking/rank-values.ts';
import { listRankingGroups, type RankingGroup } from '../ranking/rankings.ts';
import { composeLead, readLead } from '../sentences/compose-lead.ts';
import { indexRegions, type RegionEntry } from './index-regions.ts';
import { namePlaceInFull } from './name-place.ts';
import {
  findGovernment,
  listDepartments,
  listTotalRows,
  type TotalCell,
  type TotalRow,
  totalRegion,
} from './totals.ts';

/** 2014、2019–2021 */
export const writeReportYears = (language: Language, years: readonly number[]): string =>
  joinYears([...new Set(years)].sort((a, b) => a - b)).join(translate(language, 'common.listSeparator'));

function describeTotal(
  language: Language,
  { government, totals, region }: RegionView,
  corpus: Corpus,
): string | undefined {
  const latest = government?.reports.at(-1)?.report.year;
  if (government && latest !== undefined) {
    const lead = composeLead(language, readLead(corpus, government, latest));
    return translate(language, 'places.regionGovernment', { government: nameAgency(language, government), lead });
  }
  if (region.own.length === 0) return translate(language, 'places.regionNoOwn');
  const row = totals.find(({ metric }) => metric === headline);
  const cell = row?.cells.findLast(({ state, source }) => state === 'reported' && source === 'sum');
  if (!cell) return undefined;
  const { year, covered, of } = cell;
  return translate(language, 'places.regionSum', { year, covered, of, value: nameValue(language, cell) });
}

/** Figures stand between `**`. */
export function composeRegionLead(language: Language, view: RegionView, corpus: Corpus): string[] {
  const years = view.region.all.flatMap(({ reports }) => reports.map(({ report }) => report.year));
  const first = translate(language, 'places.regionLead', {
    place: namePlaceInFull(language, view.region.code, corpus.registry),
    agencies: translateCount(language, 'places.agencyCount', view.region.all.length),
    reports: translateCount(language, 'places.reportCount', view.reports),
    years: writeReportYears(language, years),
  });
  const total = describeTotal(language, view, corpus);
  return total === undefined ? [first] : [first, total];
}

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
