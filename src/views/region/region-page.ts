// The corpus and a place's code → what its page shows; and the tree of all places.

import { headline } from '../../forms/editions.ts';
import { rateOf } from '../../forms/rates.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { buildSeries, spanYears } from '../../report/analysis/build-series.ts';
import { chooseYear } from '../../report/analysis/choose-year.ts';
import { leastForMost } from '../../report/analysis/intervals.ts';
import { lookBack } from '../../report/analysis/look-back.ts';
import { listAncestors } from '../../report/registry/locality.ts';
import { type AgencyEntry, type Corpus, rememberByKey } from '../../store/corpus.ts';
import { type AgencyTableView, viewAgencyTable } from '../agencies/agencies-page.ts';
import { makeAgencyRow, mostRows } from '../agencies/list-agencies.ts';
import { type CoverageListView, viewCoverageList, writeReportYears } from '../coverage/coverage-page.ts';
import type { CrumbView } from '../crumbs.ts';
import { makeBodyDoubts } from '../findings/find-doubts.ts';
import { nameAgency, namePlace, namePlaceInFull, nameWithoutPlace } from '../names.ts';
import { listMultiples, type Multiples, nameApart } from '../ranking/multiples.ts';
import { type TileMapView, viewProvinceRates, viewRateTiles } from '../ranking/place-tiles.ts';
import { chooseRateYear, type FigureList, listFigures, readRatesByYear } from '../ranking/rankings.ts';
import { type PlaceBodiesView, viewPlaceBodies } from '../ranking/view-rankings.ts';
import { composeLead, readLead } from '../sentences/compose-lead.ts';
import { indexRegions, type RegionEntry } from './index-regions.ts';
import {
  findGovernment,
  listDepartments,
  listTotalRows,
  type TotalCell,
  type TotalRow,
  type TotalRowView,
  totalRegion,
  viewTotals,
} from './totals.ts';

/** A place right below, with its latest total where it has one. */
interface ChildPlace {
  region: RegionEntry;
  reports: number;
  received: TotalCell | null;
}

interface RegionView {
  region: RegionEntry;
  government: AgencyEntry | undefined;
  /** Bodies whose figures are added up where the government gives no total. */
  departments: readonly AgencyEntry[];
  totals: readonly TotalRow[];
  /** What its own bodies received: of several kinds, so that none has a place. */
  received: FigureList | null;
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

const listYears = (agencies: readonly AgencyEntry[]): number[] =>
  agencies.flatMap(({ reports }) => reports.map(({ report }) => report.year));

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

const listOwnBodies = ({ own }: RegionEntry): AgencyEntry[] => own.filter(({ scope }) => scope === 'agency');

function compose(corpus: Corpus, code: string): RegionView {
  const region = indexRegions(corpus).get(code);
  if (!region) throw new Error(`there is no page for the place ${code}`);
  const years = spanYears(listYears(region.all)) ?? noYears;
  return {
    region,
    government: findGovernment(corpus, code),
    departments: listDepartments(region),
    totals: listTotalRows(years, (metric, year) => totalRegion(corpus, region, metric, year)),
    received: listFigures(corpus, listOwnBodies(region), headline),
    ...listChildren(corpus, region),
    reports: countReports(region.all),
    years,
  };
}

/** The corpus and a place's code → what is known of it: totals, rankings, the places below. */
export const viewRegion = rememberByKey(compose);

function describeTotal(
  language: Language,
  { government, totals, region }: RegionView,
  corpus: Corpus,
): string | undefined {
  const latest = government?.reports.at(-1)?.report;
  if (government && latest) {
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

export interface ChildPlaceView {
  name: string;
  path: string;
  agencies: number;
  reports: number;
  received: TotalCell | null;
}

/** The places below a place, with their totals of one year. */
export interface ChildrenView {
  /** Of the place that they lie in. */
  name: string;
  year: number | null;
  places: readonly ChildPlaceView[];
}

export interface RegionPageView {
  code: string;
  name: string;
  /** With the places that it lies in. */
  fullName: string;
  crumbs: readonly CrumbView[];
  /** How many bodies and reports, in words. */
  counts: { agencies: string; reports: string };
  /** Figures stand between `**`. */
  lead: readonly string[];
  years: YearRange;
  /** Null where no body sits in the place itself. */
  totals: readonly TotalRowView[] | null;
  /** Null where fewer than two bodies sit in the place itself. */
  departments: { received: PlaceBodiesView | null; standing: readonly string[]; multiples: Multiples } | null;
  /** The places below as tiles; null where that makes no map. */
  tiles: TileMapView | null;
  children: ChildrenView;
  /** All bodies in the place and below it, or where those are too many, its own; null where there are none. */
  agencies: { all: boolean; count: number; table: AgencyTableView; coverage: CoverageListView } | null;
}

function listRegionCrumbs(language: Language, code: string, { registry }: Corpus): CrumbView[] {
  const above = listAncestors(code, registry.regions).reverse();
  return [
    { label: translate(language, 'places.regionsTitle'), path: '/region/' },
    ...above.map((region) => ({
      label: namePlace(language, region.code, registry),
      path: `/region/${region.code}/`,
    })),
  ];
}

/** Of fewer bodies, or of fewer requests in either year, nothing stands out. */
const leastRequests = 10;

/** Who received most, and whose number changed most on the year before, as far as that may be said. */
function describeStanding(language: Language, corpus: Corpus, { listed, year, metric }: FigureList): string[] {
  const [first, second] = listed;
  const said: string[] = [];
  if (
    first &&
    listed.length >= leastForMost &&
    first.point.qualifier === 'exact' &&
    first.point.value !== second?.point.value
  )
    said.push(
      translate(language, 'places.standingMost', {
        year,
        body: nameAgency(language, first.agency),
        value: nameValue(language, first.point),
        count: listed.length,
      }),
    );
  const changes = listed.flatMap(({ agency }) => {
    const reports = agency.reports.map(({ report }) => report);
    const doubtsOf = makeBodyDoubts(corpus, agency);
    const series = buildSeries(reports, metric, { from: year - 1, to: year });
    const change = lookBack(series, year, (point) => doubtsOf(point).length > 0);
    if (change.kind !== 'change') return [];
    const [before, after] = [change.before.value ?? 0, change.after.value ?? 0];
    return Math.min(before, after) >= leastRequests && before !== after ? [{ agency, before, after }] : [];
  });
  const [largest] = changes.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (largest && changes.length > 1) {
    const { agency, before, after } = largest;
    said.push(
      translate(language, after > before ? 'places.standingMore' : 'places.standingFewer', {
        body: nameAgency(language, agency),
        year,
        before: year - 1,
        value: formatNumber(after),
        difference: formatNumber(Math.abs(after - before)),
      }),
    );
  }
  return said;
}

/** The rate of departments in each place right below, those at the level itself left out. */
function viewChildTiles(language: Language, corpus: Corpus, { region }: RegionView): TileMapView | null {
  const rate = rateOf('granted_any');
  const children = region.children.flatMap((code) => indexRegions(corpus).get(code) ?? []);
  const placed = children.flatMap(({ code, all }) => all.map((agency) => ({ code, agency })));
  const placeOf = new Map(placed.map(({ code, agency }) => [agency, code]));
  const byYear = readRatesByYear(corpus, [...placeOf.keys()], rate);
  const year = chooseRateYear(byYear);
  if (year === null) return null;
  const rates = (byYear.get(year) ?? []).map(({ agency, rate: own }) => ({
    place: placeOf.get(agency) ?? '',
    rate: own,
  }));
  const codes = listBelow(region.code, corpus.registry.regions, children);
  return viewRateTiles(language, rate, year, rates, { id: 'tiles', registry: corpus.registry, codes });
}

/** All cities of a province and all provinces of the country, with a report or without; elsewhere the places that have a page. */
function listBelow(code: string, regions: Corpus['registry']['regions'], children: readonly RegionEntry[]): string[] {
  const below = children.map((child) => child.code);
  if (regions.get(code)?.level !== 'province') return below;
  const cities = [...regions.values()].filter(
    (region) => region.level === 'city' && listAncestors(region.code, regions)[0]?.code === code,
  );
  return [...new Set([...cities.map((city) => city.code), ...below])].sort();
}

function viewDepartments(
  language: Language,
  corpus: Corpus,
  { region, received, years }: RegionView,
): RegionPageView['departments'] {
  const departments = listOwnBodies(region);
  if (departments.length < 2) return null;
  const name = nameApart(language, departments, (agency) => nameWithoutPlace(language, agency));
  return {
    received:
      received &&
      viewPlaceBodies(language, corpus, received, rateOf('granted_any'), (id, figure, year) =>
        corpus.peersOf(id).figures.find((one) => one.figure === figure && one.year === year),
      ),
    standing: received ? describeStanding(language, corpus, received) : [],
    multiples: listMultiples(departments, { language, corpus, years, name }),
  };
}

function viewChildren(language: Language, corpus: Corpus, view: RegionView): ChildrenView {
  const { registry } = corpus;
  return {
    name: namePlace(language, view.region.code, registry),
    year: view.childrenYear,
    places: view.children.map(({ region, reports, received }) => ({
      name: namePlace(language, region.code, registry),
      path: `/region/${region.code}/`,
      agencies: region.all.length,
      reports,
      received,
    })),
  };
}

function viewBodies(language: Language, corpus: Corpus, { region, years }: RegionView): RegionPageView['agencies'] {
  const all = region.all.length <= mostRows;
  const listed = all ? region.all : region.own;
  if (listed.length === 0) return null;
  const rows = listed.slice(0, mostRows).map((agency) => makeAgencyRow(agency, corpus));
  return {
    all,
    count: listed.length,
    table: viewAgencyTable(language, corpus, rows),
    coverage: viewCoverageList(language, listed, years),
  };
}

export function viewRegionPage(language: Language, corpus: Corpus, code: string): RegionPageView {
  const view = viewRegion(corpus, code);
  const { region, totals, years } = view;
  return {
    code,
    name: namePlace(language, code, corpus.registry),
    fullName: namePlaceInFull(language, code, corpus.registry),
    crumbs: listRegionCrumbs(language, code, corpus),
    counts: {
      agencies: translateCount(language, 'places.agencyCount', region.all.length),
      reports: translateCount(language, 'places.reportCount', view.reports),
    },
    lead: composeRegionLead(language, view, corpus),
    years,
    totals: region.own.length > 0 ? viewTotals(language, corpus, totals) : null,
    departments: viewDepartments(language, corpus, view),
    tiles: viewChildTiles(language, corpus, view),
    children: viewChildren(language, corpus, view),
    agencies: viewBodies(language, corpus, view),
  };
}

/** A place in the tree of all places. */
export interface RegionNode {
  code: string;
  name: string;
  /** In it and below it. */
  agencies: number;
  reports: number;
  /** What its departments granted in full or in part, of the year of the map; empty where cases are too few. */
  rate: string;
  children: readonly RegionNode[];
}

export interface RegionIndexView {
  /** How many places and bodies, in words. */
  counts: { places: string; agencies: string };
  /** Province by province; null where that makes no map. */
  tiles: TileMapView | null;
  /** Provinces, and the country where it has bodies of its own. */
  tops: readonly RegionNode[];
}

export function viewRegionIndex(language: Language, corpus: Corpus): RegionIndexView {
  const regions = indexRegions(corpus);
  const tiles = viewProvinceRates(language, corpus, 'granted_any');
  const rates = new Map(tiles?.rows.map((row) => [row.code, row.value]));
  const open = ({ code, all, children }: RegionEntry): RegionNode => ({
    code,
    name: namePlace(language, code, corpus.registry),
    agencies: all.length,
    reports: countReports(all),
    rate: rates.get(code) ?? '',
    children: children.flatMap((child) => regions.get(child) ?? []).map(open),
  });
  return {
    counts: {
      places: translateCount(language, 'places.placeCount', regions.size),
      agencies: translateCount(language, 'places.agencyCount', corpus.agencies.length),
    },
    tiles,
    tops: [...regions.values()].filter(({ parent }) => parent === null).map(open),
  };
}
