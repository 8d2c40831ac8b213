// Figures → one line each: value, characters as printed, checks that touch it; and which figures need a line.

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
import { readReported } from '../../report/analysis/read-point.ts';
import type { Figure } from '../../report/model/figure.ts';
import { findUnitNote, type Report } from '../../report/model/report.ts';
import { noteAnchor } from './anchors.ts';
import type { CheckLookup, TouchingCheck } from './describe-checks.ts';

/** 1 request, 2 requests; as printed where the catalogue does not know the metric. */
function nameFigureUnit(language: Language, { metric: id, unit, value }: Figure): string {
  const metric = metricById.get(id);
  if (unit === null) return translate(language, 'common.stateUnitNotStated');
  if (!metric) return unit;
  const { one, other } = nameUnits(language, metric);
  return value === 1 ? one : other;
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
  /** The characters as printed; empty where they are the number itself, or nothing. */
  printed: string;
  checks: readonly TouchingCheck[];
}

export interface ProvenanceContext {
  language: Language;
  checks: CheckLookup;
  report: Report;
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

function listRemarks(language: Language, report: Report, figure: Figure, isSplit: boolean): string[] {
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
    ...(derived === 'split' && !isSplit ? [translate(language, 'report.derivedSplit')] : []),
    ...(proof ? [translate(language, proofWords[proof])] : []),
  ];
}

/** Separators, spaces, wide digits and the unit are how a number is set, not another number. */
function isPrintedSo({ raw, value, unit }: Figure): boolean {
  const printed = raw.normalize('NFKC').replace(/[\s,]/g, '');
  return printed === String(value) || printed === `${value}${unit}`;
}

/** Of a table whose digits all run together it is said once. */
const mostSplit = 4;

/** Whether so many figures of a table were divided that it is said of the table. */
export const isSplitTable = (figures: readonly Figure[]): boolean =>
  figures.filter(({ derived }) => derived === 'split').length > mostSplit;

/**
 * Whether a cell of a table has more to say than its row, its column and its sign do: it is printed otherwise than
 * shown, not sure, or not published for a reason. A finding that names it is led to by its mark.
 */
function saysMore({ report }: ProvenanceContext, figure: Figure, isSplit: boolean): boolean {
  const { status, qualifier, unit, unitFrom, withheld } = figure;
  if (withheld || unitFrom) return true;
  if (status === 'unreadable') return findUnitNote(report, figure) !== undefined;
  if (status !== 'reported') return false;
  if (figure.derived === 'split') return !isSplit;
  return qualifier !== 'exact' || unit === null || !isPrintedSo(figure);
}

/** The figures of a table of which the page says more than the table does. */
export function chooseNoted(context: ProvenanceContext, figures: readonly Figure[]): Figure[] {
  const isSplit = isSplitTable(figures);
  return figures.filter((figure) => saysMore(context, figure, isSplit));
}

/** `isSplit`: that digits ran together is said of the table. */
export function listProvenance(
  { language, report, checks }: ProvenanceContext,
  figures: readonly Figure[],
  isSplit = false,
): ProvenanceRow[] {
  return figures.map((figure) => ({
    anchor: noteAnchor(figure.metric),
    metric: figure.metric,
    name: nameMetric(language, figure.metric),
    value: describeValue(language, figure),
    remarks: [...listRemarks(language, report, figure, isSplit), ...explainRequests(language, report, figure)],
    printed: isPrintedSo(figure) ? '' : figure.raw,
    checks: checks.of(figure),
  }));
}
