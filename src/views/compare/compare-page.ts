// The corpus → what the page of comparisons shows: a form, ready-made comparisons, and what its scripts know of it.
import { fullWidth, narrowWidth, wideWidth } from '../../charts/chart-input.ts';
import { noteTableSigns } from '../../charts/notes.ts';
import { eachYear } from '../../charts/points.ts';
import { type TwinTable, tabulateYears } from '../../charts/tabulate.ts';
import { headline } from '../../forms/editions.ts';
import { linkFile, linkPage } from '../../i18n/link.ts';
import { type Language, nameIn, translate } from '../../i18n/translate.ts';
import { translations } from '../../i18n/translations.ts';
import { type AgencyEntry, type Corpus, rememberByCorpus } from '../../store/corpus.ts';
import { namePlaceInFull, nameSector } from '../names.ts';
import { indexRegions } from '../region/index-regions.ts';
import { listDepartments } from '../region/totals.ts';
import { collectSectors, type SectorEntry } from '../sector/sector-view.ts';
import { makeSeries } from './chart-series.ts';
import { writeSourceLine } from './cite-comparison.ts';
import type { CompareBody } from './compare-point.ts';
import { emptyState, firstView, mostBodies, writeState } from './compare-state.ts';
import { listReportYears } from './data-files.ts';
import { drawCharts } from './draw-charts.ts';
import type { CompareChart } from './drawn-chart.ts';
import { listCompared } from './list-compared.ts';
import { listMeasures } from './measures.ts';
import { buildBody } from './summed-series.ts';

interface ReadyMade {
  /** A sector's id or a region's code. */
  id: string;
  count: number;
  /** The first of them, as many as can be compared at once. */
  of: readonly string[];
}

/** The lines of one chart that can still be told apart. */
const mostFirst = 7;

interface ReadyView {
  /** What the page opens with; empty where no two bodies have two numbers each. */
  first: readonly CompareBody[];
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

/** A row of zeros makes no line worth seeing. */
const countNumbers = ({ series }: CompareBody): number =>
  series[headline]?.points.filter(({ value, source }) => value !== null && value > 0 && source !== 'text').length ?? 0;

/** Those with most reports, of which several have a line: like with like before one place’s departments. */
function chooseFirst(corpus: Corpus, groups: readonly (readonly AgencyEntry[])[]): CompareBody[] {
  const lists = groups
    .map((agencies) => agencies.filter(({ reports }) => reports.length > 1).toSorted(byReports))
    .filter((agencies) => agencies.length > 1)
    .map((agencies) => agencies.slice(0, mostBodies))
    .toSorted((a, b) => countReports(b) - countReports(a));
  // Of the few that are looked into one mostly has numbers enough.
  for (const agencies of lists.slice(0, mostListed)) {
    const wanted = new Set(agencies.map(({ id }) => id));
    const bodies = listCompared(corpus)
      .filter(({ entry }) => entry.kind === 'agency' && wanted.has(entry.id))
      .map((one) => buildBody(corpus, one))
      .filter((body) => countNumbers(body) > 1);
    if (bodies.length > 1) return bodies.toSorted((a, b) => countNumbers(b) - countNumbers(a)).slice(0, mostFirst);
  }
  return [];
}

const countReports = (agencies: readonly AgencyEntry[]): number =>
  agencies.slice(0, mostFirst).reduce((sum, { reports }) => sum + reports.length, 0);

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
  const levelOf = ({ region }: AgencyEntry) => corpus.registry.regions.get(region)?.level;
  const alike = [...collectSectors(corpus).values()].flatMap(({ agencies }) => [
    ...Map.groupBy(
      agencies.filter(({ scope }) => scope === 'agency'),
      levelOf,
    ).values(),
  ]);
  const together = [...indexRegions(corpus).values()].map(listDepartments);
  return { first: chooseFirst(corpus, [...alike, ...together]), sectors, regions: keepLargest(places), table };
}

/** The corpus → comparisons that need no script: kinds of bodies in several places, places with several bodies. */
const listReady = rememberByCorpus(describe);

/** The areas of words that the scripts use; see src/client/page-words.ts. */
function listWords(language: Language): object {
  const { facts, words } = translations[language];
  const { actions, charts, common, compare } = words;
  return { facts, words: { actions, charts, common, compare } };
}

/** The attributes from which the scripts of comparisons know their page. */
export function listPageData(language: Language, { years }: Corpus): Record<string, string> {
  return {
    'data-language': language,
    'data-page-words': JSON.stringify(listWords(language)),
    'data-measures': JSON.stringify(listMeasures(language)),
    'data-from': String(years?.from ?? 0),
    'data-to': String(years?.to ?? 0),
    'data-pages': linkPage(language, '/'),
    'data-data': linkFile('/compare-data/'),
    'data-index': linkFile('/search-index/'),
  };
}

/** A comparison that needs no script to be had: the page that holds it, and the address of its chart. */
interface ReadyLink {
  name: string;
  path: string;
  count: number;
  chart: string;
}

interface ReadyGroup {
  id: string;
  head: string;
  links: readonly ReadyLink[];
  more: { path: string; words: string };
}

function listGroups(language: Language, { sectors, regions }: ReadyView, { registry }: Corpus): ReadyGroup[] {
  const link = ({ count, of }: ReadyMade, name: string, path: string): ReadyLink => ({
    name,
    path,
    count,
    chart: `${linkPage(language, '/compare/')}${writeState({ ...emptyState, of })}`,
  });
  return [
    {
      id: 'ready-sectors',
      head: translate(language, 'compare.readySectors'),
      links: sectors.map((ready) => link(ready, nameSector(language, ready.id, registry), `/sector/${ready.id}/`)),
      more: { path: '/sector/', words: translate(language, 'compare.readyMoreSectors') },
    },
    {
      id: 'ready-regions',
      head: translate(language, 'compare.readyRegions'),
      links: regions.map((ready) => link(ready, namePlaceInFull(language, ready.id, registry), `/region/${ready.id}/`)),
      more: { path: '/region/', words: translate(language, 'compare.readyMoreRegions') },
    },
  ];
}

interface ReadyCell {
  year: string;
  text: string;
  state: string;
  value: number | null;
}

/** The bodies of one kind by year. */
interface ReadyTable {
  title: string;
  metric: string;
  years: readonly string[];
  rows: readonly { id: string; name: string; cells: readonly ReadyCell[] }[];
  /** What the marks in it mean. */
  notes: readonly string[];
}

function makeTable(language: Language, { table }: ReadyView, { years }: Corpus): ReadyTable | null {
  const [measure] = listMeasures(language);
  if (!table || !measure || !years || table.bodies.length === 0) return null;
  const series = table.bodies.map((body) => makeSeries(language, body, measure, years));
  const { columns, rows } = tabulateYears({ language, years, unit: measure.unit }, series);
  // Years in which nobody reports would be most of the table.
  const isShown = (at: number): boolean => rows.some(({ cells }) => cells[at]?.state !== 'no_report');
  const shown = columns.flatMap(({ id, label }, at) => (isShown(at) ? [{ id, label, at }] : [])).toReversed();
  return {
    title: translate(language, 'compare.readyTable', { sector: nameIn(language, table.sector) }),
    metric: measure.id,
    years: shown.map(({ label }) => label),
    rows: table.bodies.map(({ entry }, index) => ({
      id: entry.id,
      name: nameIn(language, entry),
      cells: shown.flatMap(({ id, at }): ReadyCell[] => {
        const cell = rows[index]?.cells[at];
        return cell ? [{ year: id, text: cell.text, state: cell.state, value: cell.value }] : [];
      }),
    })),
    notes: noteTableSigns(
      language,
      series.flatMap(({ points }) => points),
    ),
  };
}

/** What the page opens with, drawn for three widths. */
export interface FirstChart {
  /** Of what is compared. */
  names: readonly string[];
  /** For phones, for tablets, for desks. */
  charts: readonly CompareChart[];
  table: TwinTable;
  source: string;
}

function drawFirst(language: Language, bodies: readonly CompareBody[]): FirstChart | null {
  const [measure] = listMeasures(language);
  const years = bodies.flatMap(listReportYears);
  if (!measure || bodies.length === 0) return null;
  const question = {
    ...{ language, bodies, measure, other: null, view: firstView },
    years: { from: Math.min(...years), to: Math.max(...years) },
  };
  const charts = [narrowWidth, wideWidth, fullWidth].flatMap((width) =>
    drawCharts({ ...question, width })
      .slice(0, 1)
      .map((chart) => ({ ...chart, scene: chart.scene && { ...chart.scene, id: `${chart.id}-${width}` } })),
  );
  const first = charts.at(-1);
  const names = bodies.map(({ entry }) => nameIn(language, entry));
  return first ? { names, charts, table: first.table(), source: writeSourceLine(language, bodies) } : null;
}

export interface CompareView {
  first: FirstChart | null;
  /** For the scripts. */
  data: Readonly<Record<string, string>>;
  years: readonly number[];
  groups: readonly ReadyGroup[];
  table: ReadyTable | null;
}

export function viewCompare(language: Language, corpus: Corpus): CompareView {
  const ready = listReady(corpus);
  return {
    first: drawFirst(language, ready.first),
    data: {
      ...listPageData(language, corpus),
      'data-prepared': JSON.stringify(ready.first.map(({ entry }) => entry)),
    },
    years: corpus.years ? eachYear(corpus.years) : [],
    groups: listGroups(language, ready, corpus),
    table: makeTable(language, ready, corpus),
  };
}
