// A government's own figures, or sums over bodies → a table of totals by year, with what each covers.
import { figuresIn } from '../../forms/listings.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameListed } from '../../i18n/name-listed.ts';
import type { Language } from '../../i18n/translate.ts';
import type { YearRange } from '../../report/analysis/build-series.ts';
import { verticalSectors } from '../../report/analysis/list-parts.ts';
import { readPoint } from '../../report/analysis/read-point.ts';
import type { PointState, SeriesPoint } from '../../report/analysis/series-point.ts';
import { type AgencySum, type RegionTotal, totalOfRegion } from '../../report/analysis/sum-over-agencies.ts';
import type { Qualifier } from '../../report/model/figure.ts';
import { type AgencyEntry, type Corpus, isKnownIn } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import type { RegionEntry } from './index-regions.ts';

export interface TotalCell {
  year: number;
  state: PointState;
  /** Null unless the state is `reported`. */
  value: number | null;
  qualifier: Qualifier | null;
  /** Whose number it is: the government's own total, or what we added up. */
  source: 'government' | 'sum';
  /** The government whose report it is. */
  agencyId: string | null;
  /** The bodies whose figures are in it. */
  counted: readonly string[];
  /** How many of how many bodies are in the sum; 1 of 1 for a government's own total. */
  covered: number;
  of: number;
  /** Some of it is counted by an older or differing definition. */
  approximate: boolean;
  /** The report's text says so, and no table of it. */
  fromText: boolean;
}

/** The reason that most of the omitted bodies share, other than having no report at all. */
function explainAbsence({ omitted }: AgencySum): Exclude<PointState, 'reported'> {
  const reasons = omitted.map(({ reason }) => reason).filter((reason) => reason !== 'no_report');
  const [first] = reasons;
  if (first === undefined) return 'no_report';
  if (first === 'other_source' || first === 'jurisdiction') return 'not_stated';
  return reasons.every((reason) => reason === first) ? first : 'not_stated';
}

export function cellOfSum(sum: AgencySum): TotalCell {
  return {
    year: sum.year,
    state: sum.value === null ? explainAbsence(sum) : 'reported',
    value: sum.value,
    qualifier: sum.value === null ? null : sum.exact ? 'exact' : 'approx',
    source: 'sum',
    agencyId: null,
    counted: sum.covered,
    covered: sum.covered.length,
    of: sum.covered.length + sum.omitted.length,
    approximate: sum.approximate > 0,
    fromText: false,
  };
}

function cellOfTotal(total: RegionTotal): TotalCell {
  if (total.kind === 'sum') return cellOfSum(total.sum);
  return cellOfPoint(total.agencyId, total.point);
}

/** A government's own point, also where it has no number. */
function cellOfPoint(agencyId: string, { year, state, value, qualifier, tie }: SeriesPoint): TotalCell {
  return {
    year,
    state,
    value,
    qualifier,
    source: 'government',
    agencyId,
    counted: [agencyId],
    covered: 1,
    of: 1,
    approximate: tie === 'near',
    fromText: tie === 'other_source',
  };
}

/**
 * Who may speak for a place, the first before the others: a zone's committee without a code of its own sits in the place
 * and does not speak for it, unless the registry says so.
 */
function listSpeakers(corpus: Corpus, code: string): AgencyEntry[] {
  const ids = [corpus.registry.speakers.get(code), `${code}-gov`, `${code}-gwh`];
  const found = [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (corpus.agencyById.get(id) ?? [])));
  return found.filter(({ scope }) => scope === 'jurisdiction');
}

const lastYear = ({ reports }: AgencyEntry): number => reports.at(-1)?.report.year ?? 0;

/** The one whose report is the latest, the first of them where several have one. */
export const findGovernment = (corpus: Corpus, code: string): AgencyEntry | undefined =>
  listSpeakers(corpus, code).toSorted((a, b) => lastYear(b) - lastYear(a))[0];

/** The first that has a total of the place in a year, else the first with any report of it. */
function findGovernmentOf(corpus: Corpus, code: string, year: number): AgencyEntry | undefined {
  const ofYear = listSpeakers(corpus, code).filter(({ reports }) => reports.some(({ report }) => report.year === year));
  const hasTotal = ({ reports }: AgencyEntry): boolean =>
    reports.some(({ report }) => report.year === year && report.scope === 'jurisdiction');
  return ofYear.find(hasTotal) ?? ofYear[0];
}

/** Bodies that report to a ministry are no part of the government's own total, so they are in no sum beside it. */
export const listDepartments = ({ own }: RegionEntry): AgencyEntry[] =>
  own.filter(({ scope, sector }) => scope === 'agency' && !verticalSectors.has(sector ?? ''));

/** The government's own total, else the sum over the place's departments. */
export function totalRegion(corpus: Corpus, region: RegionEntry, metric: string, year: number): TotalCell {
  const government = findGovernmentOf(corpus, region.code, year);
  const departments = listDepartments(region).filter((body) => isKnownIn(body, year));
  const bodies = government ? [government, ...departments] : departments;
  const reports = bodies.flatMap((body) => body.reports.map(({ report }) => report).filter((one) => one.year === year));
  const agencies = departments.map(({ id }) => id);
  const cell = cellOfTotal(totalOfRegion(reports, { region: region.code, metric, year, agencies }));
  const own = reports.filter(({ scope }) => scope === 'jurisdiction');
  // Where nothing can be added up, the government's report says why there is no number.
  return cell.state === 'no_report' && government ? cellOfPoint(government.id, readPoint(own, metric, year)) : cell;
}

/** A number that the page of a place or a kind of body adds up. */
interface KeyTotal {
  metric: string;
  name: Name;
}

export const keyTotals: readonly KeyTotal[] = figuresIn('totals').map((figure) => ({
  metric: figure.metric.id,
  name: nameListed('places.total', figure),
}));

export interface TotalRow extends KeyTotal {
  cells: readonly TotalCell[];
}

/** Years in which nothing at all is known are left out. */
export function listTotalRows(
  { from, to }: YearRange,
  total: (metric: string, year: number) => TotalCell,
): readonly TotalRow[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const rows = keyTotals.map((row) => ({ ...row, cells: years.map((year) => total(row.metric, year)) }));
  const held = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ state, year }) => (state === 'no_report' ? [] : [year]))),
  );
  return rows
    .map((row) => ({ ...row, cells: row.cells.filter(({ year }) => held.has(year)) }))
    .filter(({ cells }) => cells.some(({ value }) => value !== null));
}

/** The sign of the first body whose figure in the total a check calls into question. */
function findDoubt(
  language: Language,
  corpus: Corpus,
  metric: string,
  { year, state, counted }: TotalCell,
): DoubtView | undefined {
  if (state !== 'reported') return undefined;
  for (const id of counted) {
    const agency = corpus.agencyById.get(id);
    if (!agency) continue;
    const reports = agency.reports.map(({ report }) => report);
    const doubt = makeDoubtView(language, corpus, agency)(readPoint(reports, metric, year));
    if (doubt) return doubt;
  }
  return undefined;
}

/** A total, and the sign before it where a figure in it is called into question. */
export interface TotalCellView extends TotalCell {
  doubt: DoubtView | undefined;
  /** The government's name where totals of the place are of several; null where one speaks for all its years. */
  government: string | null;
}

export interface TotalRowView {
  metric: string;
  label: string;
  cells: readonly TotalCellView[];
}

export function viewTotals(language: Language, corpus: Corpus, rows: readonly TotalRow[]): TotalRowView[] {
  const governments = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ agencyId }) => agencyId ?? [])));
  const nameOf = ({ agencyId }: TotalCell): string | null => {
    const agency = agencyId === null ? undefined : corpus.agencyById.get(agencyId);
    return agency && governments.size > 1 ? nameAgency(language, agency) : null;
  };
  return rows.map(({ metric, name, cells }) => ({
    metric,
    label: name(language),
    cells: cells.map((cell) => ({
      ...cell,
      doubt: findDoubt(language, corpus, metric, cell),
      government: nameOf(cell),
    })),
  }));
}
