// A body's reports → its table of key metrics by year, with the change on the year before.
import { joinPoints, placeDots } from '../../charts/join-points.ts';
import { readValue } from '../../charts/points.ts';
import { metricById } from '../../forms/catalogue.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import { listOutcomeMetrics } from '../../forms/outcomes.ts';
import { type ListId, type OutcomeId, outcomeIds } from '../../forms/record.ts';
import type { Name } from '../../i18n/labels.ts';
import { nameListed } from '../../i18n/name-listed.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import { buildSeries, type YearRange } from '../../report/analysis/build-series.ts';
import { type LookBack, lookBack } from '../../report/analysis/look-back.ts';
import { buildOutcomeSeries } from '../../report/analysis/read-outcomes.ts';
import { chooseOfYear } from '../../report/analysis/read-point.ts';
import type { Series, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Report } from '../../report/model/report.ts';
import { keyOfReport, type ReportKey } from '../../report/model/report-key.ts';
import { type AgencyEntry, type Held, listAllReports } from '../../store/corpus.ts';
import { type DoubtView, makeDoubtView } from '../findings/view-doubt.ts';
import { nameAgency } from '../names.ts';
import { outcomeRowWords } from '../sentences/outcome-words.ts';

/** A metric of the catalogue, or one of the ways in which requests end. */
interface KeyRow {
  /** Stable id of the row: the metric's or `outcome.<id>`. */
  id: string;
  name: Name;
  /** Of the row above. */
  part: boolean;
  outcome?: OutcomeId;
  metric?: string;
}

interface KeyGroup {
  words: WordKey;
  rows: readonly KeyRow[];
}

const byOutcome = (outcome: OutcomeId): KeyRow => ({
  id: `outcome.${outcome}`,
  outcome,
  name: (language) => translate(language, outcomeRowWords[outcome]),
  part: true,
});

const byFigure = (figure: ListedFigure): KeyRow[] => [
  {
    id: figure.metric.id,
    metric: figure.metric.id,
    name: nameListed('agency.row', figure),
    part: figure.as === 'part',
  },
  ...(figure.outcomes ? outcomeIds.map(byOutcome) : []),
];

/** The lists of years, each with its heading. */
export const yearLists = [
  ['years.requests', 'agency.groupRequests'],
  ['years.disclosure', 'agency.groupDisclosure'],
  ['years.appeals', 'agency.groupAppeals'],
] as const satisfies readonly (readonly [ListId, WordKey])[];

const keyGroups: readonly KeyGroup[] = yearLists.map(([list, words]) => ({
  words,
  rows: figuresIn(list).flatMap(byFigure),
}));

export interface YearRow extends KeyRow {
  unit: string;
  /** One for each year of the table. */
  points: SeriesPoint[];
  /** How the last year stands to the one before it. */
  change: LookBack;
  breaks: Series['breaks'];
}

export interface YearGroup extends Omit<KeyGroup, 'rows'> {
  rows: YearRow[];
}

export interface YearTable {
  /** The years that have a report; others are gaps that the strip above the table shows. */
  years: number[];
  groups: YearGroup[];
}

function seriesOf(row: KeyRow, reports: readonly Report[], range: YearRange): Series {
  if (row.outcome) return buildOutcomeSeries(reports, row.outcome, range);
  return buildSeries(reports, row.metric ?? row.id, range);
}

type IsDoubted = (point: SeriesPoint, parts: readonly string[] | undefined) => boolean;

function buildRow(
  row: KeyRow,
  reports: readonly Report[],
  years: readonly number[],
  range: YearRange,
  isDoubted: IsDoubted,
): YearRow {
  const series = seriesOf(row, reports, range);
  const points = series.points.filter(({ year }) => years.includes(year));
  const unit = row.metric ? (metricById.get(row.metric)?.unit ?? '件') : '件';
  const parts = row.outcome && listOutcomeMetrics(row.outcome);
  const change = lookBack(series, range.to, (point) => isDoubted(point, parts));
  return { ...row, unit, points, change, breaks: series.breaks };
}

/** Something is printed there, be it a number or not; a row that no report has is left out. */
const isPrinted = ({ state }: SeriesPoint): boolean =>
  state !== 'no_report' && state !== 'not_in_form' && state !== 'not_stated';

export function buildYearTable(reports: readonly Report[], isDoubted: IsDoubted = () => false): YearTable {
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => a - b);
  const range = { from: years[0] ?? 0, to: years.at(-1) ?? -1 };
  const groups = keyGroups.map(({ words, rows }) => ({
    words,
    rows: rows
      .map((row) => buildRow(row, reports, years, range, isDoubted))
      .filter((row) => row.points.some(isPrinted)),
  }));
  return { years, groups: groups.filter((group) => group.rows.length > 0) };
}

/** A figure of the table, and the sign before it where a check calls it into question. */
export interface YearCell {
  point: SeriesPoint;
  doubt: DoubtView | undefined;
}

export interface YearRowView {
  id: string;
  label: string;
  /** Null for what is no metric of the catalogue. */
  metric: string | null;
  /** As reports print it. */
  unit: string;
  part: boolean;
  change: LookBack;
  /** The newest year first. */
  cells: readonly YearCell[];
  /** Its course as the path of a small drawing; empty where there are few numbers. */
  course: string;
}

export interface YearTableView {
  agencyId: string;
  /** The body's name. */
  name: string;
  /** The newest first. */
  years: readonly number[];
  /** One a year: a government's report on itself and its departments where there is none on all of its place. */
  reports: readonly ReportKey[];
  groups: readonly { label: string; rows: readonly YearRowView[] }[];
}

/** The room of a course; the sheet of styles says the same. */
const [courseWidth, courseHeight] = [60, 16];
const leastInCourse = 3;

/** Zero-based and broken as the lines of a chart are; the last number has a dot. */
function drawCourse({ points, breaks, part }: YearRow): string {
  const values = points.flatMap((point) => readValue(point) ?? []);
  const [from, to] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  if (part || values.length < leastInCourse) return '';
  const most = Math.max(...values, 1);
  const x = (year: number): number => Math.round(2 + ((courseWidth - 4) * (year - from)) / (to - from));
  const y = (value: number): number => Math.round(courseHeight - 2 - ((courseHeight - 4) * value) / most);
  const dots = placeDots({ points }, x, y);
  const last = dots.at(-1);
  const strokes = joinPoints(dots, { breaks }).filter(({ kind }) => kind === 'solid');
  return [...strokes.map(({ d }) => d), ...(last ? [`M${last.x},${last.y}m-2,0h4m-2,-2v4`] : [])].join('');
}

function viewYearRow(language: Language, row: YearRow, doubtOf: ReturnType<typeof makeDoubtView>): YearRowView {
  const { id, name, metric, unit, part, outcome, points, change } = row;
  const cells = points.map((point) => ({ point, doubt: doubtOf(point, outcome && listOutcomeMetrics(outcome)) }));
  const course = drawCourse(row);
  return { id, label: name(language), metric: metric ?? null, unit, part, change, cells: cells.toReversed(), course };
}

export function viewYearTable(language: Language, corpus: Held, agency: AgencyEntry): YearTableView {
  const doubtOf = makeDoubtView(language, corpus, agency);
  const all = listAllReports(agency).map(({ report }) => report);
  const { years, groups } = buildYearTable(all, (point, parts) => doubtOf(point, parts) !== undefined);
  return {
    agencyId: agency.id,
    name: nameAgency(language, agency),
    years: years.toReversed(),
    reports: years.toReversed().flatMap((year) => chooseOfYear(all, year).slice(0, 1).map(keyOfReport)),
    groups: groups.map(({ words, rows }) => ({
      label: translate(language, words),
      rows: rows.map((row) => viewYearRow(language, row, doubtOf)),
    })),
  };
}
