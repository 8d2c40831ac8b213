// Figures → one line each: value, characters as printed, place, checks that touch it, other years.

import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import type { Tie } from '../../forms/record.ts';
import { newestFirst } from '../../forms/shape.ts';
import { textFamily, textFigures } from '../../forms/text.ts';
import { cellId, cellsOf } from '../../forms/walk.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { nameMetric } from '../../i18n/name-metric.ts';
import { nameValue } from '../../i18n/state-words.ts';
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { listReadings, metricsOfReading, type Reading } from '../../report/analysis/list-readings.ts';
import { readReported } from '../../report/analysis/read-point.ts';
import type { Figure } from '../../report/model/figure.ts';
import { findUnitNote, type Report } from '../../report/model/report.ts';
import { figureAnchor } from './anchors.ts';
import { type CheckContext, describeChecks, type TouchingCheck } from './describe-checks.ts';
import { describePosition } from './locate-position.ts';

/** 1 request, 2 requests; as printed where the catalogue does not know the metric. */
function nameFigureUnit(language: Language, { metric: id, unit, value }: Figure): string {
  const metric = metricById.get(id);
  if (unit === null) return translate(language, 'common.stateUnitNotStated');
  if (!metric) return unit;
  const { one, other } = nameUnits(language, metric);
  return value === 1 ? one : other;
}

interface OtherYear {
  year: number;
  value: number;
  qualifier: Figure['qualifier'];
  /** By an older or differing definition. */
  approximate: boolean;
}

const figuresOf = new WeakMap<Report, ReadonlyMap<string, Figure>>();

function indexMetrics(report: Report): ReadonlyMap<string, Figure> {
  const known = figuresOf.get(report);
  if (known) return known;
  const index = new Map(report.figures.map((figure) => [figure.metric, figure]));
  figuresOf.set(report, index);
  return index;
}

const readingsOf = new Map<string, readonly Reading[]>();

/** What counts something else, or stands in another part of the report, is left out. */
function listComparable(metric: string): readonly Reading[] {
  const known = readingsOf.get(metric);
  if (known) return known;
  const readings = listReadings(metric).filter(({ tie }) => tie !== 'other_source');
  readingsOf.set(metric, readings);
  return readings;
}

function readYear(report: Report, metric: string): OtherYear[] {
  const index = indexMetrics(report);
  // As in a series, the first reading that is there counts: a tie never fills a blank.
  const reading = listComparable(metric).find((candidate) => metricsOfReading(candidate).some((id) => index.has(id)));
  const figures = reading ? metricsOfReading(reading).map((id) => index.get(id)) : [];
  const values = figures.flatMap((figure) => figure?.value ?? []);
  if (!reading || values.length < figures.length) return [];
  const value = values.length === 1 ? values[0] : Number(values.reduce((sum, one) => sum + one, 0).toPrecision(15));
  const qualifier = figures.find((figure) => figure?.qualifier !== 'exact')?.qualifier ?? 'exact';
  return [{ year: report.year, value: value ?? 0, qualifier, approximate: reading.tie === 'near' }];
}

/** `others` are the body's other reports; those of another scope are not comparable. */
function findOtherYears(report: Report, others: readonly Report[], metric: string): OtherYear[] {
  return others.filter(({ scope }) => scope === report.scope).flatMap((other) => readYear(other, metric));
}

/** What the text states of requests received, beside the table. */
const stated: ReadonlySet<string> = new Set(
  textFigures.flatMap((figure) => {
    const ties: readonly Tie[] = 'ties' in figure ? figure.ties : [];
    const isOther = ties.some(({ kind, to }) => kind === 'other_source' && to === headline);
    return isOther ? [`${textFamily.id}.${figure.id}`] : [];
  }),
);

/** What came in during the year and what was carried in: the left side of the table's balance. */
const cameIn: readonly string[] = newestFirst
  .flatMap(({ tables }) => tables.flatMap(cellsOf))
  .filter(({ id }) => id === headline)
  .slice(0, 1)
  .flatMap(({ table, column }) => (table.balance?.left ?? []).map((row) => cellId(table, row, column.id)));

/** 收办 3,607 beside a table with 3,511 received and 96 carried in. */
export function explainRequests(language: Language, report: Report, { metric, value }: Figure): string[] {
  if (!stated.has(metric) || value === null) return [];
  const [received, carriedIn] = cameIn.map((id) => readReported(report, id)?.value);
  if (received === undefined || !carriedIn || received + carriedIn !== value) return [];
  const values = { received: formatNumber(received), carriedIn: formatNumber(carriedIn) };
  return [translate(language, 'report.countsCarriedIn', values)];
}

export interface ProvenanceRow {
  anchor: string;
  metric: string;
  name: string;
  /** The number with its unit, or why there is none. */
  value: string;
  /** How sure the number is, where that needs saying. */
  remarks: string[];
  /** The characters as printed; empty where nothing is printed. */
  raw: string;
  place: string;
  checks: TouchingCheck[];
  others: string;
}

export interface ProvenanceContext extends CheckContext {
  report: Report;
  /** The body's other reports. */
  others: readonly Report[];
}

const statusWords = {
  blank: 'report.statusBlank',
  not_applicable: 'report.statusNotApplicable',
  unreadable: 'report.statusUnreadable',
} as const;

function describeValue(language: Language, figure: Figure): string {
  if (figure.withheld) return translate(language, 'report.statusWithheld');
  if (figure.status !== 'reported') return translate(language, statusWords[figure.status]);
  if (figure.unit === null) return translate(language, 'common.withoutUnit', { value: figure.raw.trim() });
  return translate(language, 'report.valueUnit', {
    value: nameValue(language, figure),
    unit: nameFigureUnit(language, figure),
  });
}

const proofWords = { sums: 'report.proofSums', readers: 'report.proofReaders' } as const;

function listRemarks(language: Language, report: Report, figure: Figure): string[] {
  const { qualifier, derived, proof, unitFrom, withheld } = figure;
  const refusal = findUnitNote(report, figure);
  return [
    ...(withheld ? [translate(language, 'report.withheldReason', withheld)] : []),
    ...(refusal ? [wordMessage(language, refusal.message)] : []),
    ...(unitFrom === 'form'
      ? [translate(language, 'report.unitFromForm', { unit: nameFigureUnit(language, figure) })]
      : []),
    ...(qualifier === 'approx' ? [translate(language, 'report.qualifierApprox')] : []),
    ...(qualifier === 'at_least' ? [translate(language, 'report.qualifierAtLeast')] : []),
    ...(derived === 'split' ? [translate(language, 'report.derivedSplit')] : []),
    ...(proof ? [translate(language, proofWords[proof])] : []),
  ];
}

function describeYear(language: Language, other: OtherYear): string {
  const words = other.approximate ? 'report.otherYearClose' : 'report.otherYear';
  return translate(language, words, { year: other.year, value: nameValue(language, other) });
}

export function listProvenance(context: ProvenanceContext, figures: readonly Figure[]): ProvenanceRow[] {
  const { language, report, others } = context;
  return figures.map((figure) => ({
    anchor: figureAnchor(figure.metric),
    metric: figure.metric,
    name: nameMetric(language, figure.metric),
    value: describeValue(language, figure),
    remarks: [...listRemarks(language, report, figure), ...explainRequests(language, report, figure)],
    raw: figure.raw,
    place: describePosition(language, figure.at),
    checks: describeChecks(context, figure),
    others: findOtherYears(report, others, figure.metric)
      .map((other) => describeYear(language, other))
      .join(translate(language, 'report.clauseSeparator')),
  }));
}
