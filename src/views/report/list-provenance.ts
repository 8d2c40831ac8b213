// Figures → one line each: value, characters as printed, place, checks that touch it, other years.
import { nameValue } from '../../i18n/state-words.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { Figure } from '../../report/model/figure.ts';
import { findUnitNote, type Report } from '../../report/model/report.ts';
import { figureAnchor } from './anchors.ts';
import { type CheckContext, describeChecks, type TouchingCheck } from './describe-checks.ts';
import { describePlace } from './describe-place.ts';
import { explainRequests } from './explain-requests.ts';
import { findOtherYears, type OtherYear } from './find-other-years.ts';
import { nameMetric, nameUnit } from './name-metric.ts';

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
  if (figure.status !== 'reported') return translate(language, statusWords[figure.status]);
  if (figure.unit === null) return translate(language, 'common.withoutUnit', { value: figure.raw.trim() });
  return translate(language, 'report.valueUnit', {
    value: nameValue(language, figure),
    unit: nameUnit(language, figure),
  });
}

function listRemarks(language: Language, report: Report, figure: Figure): string[] {
  const { qualifier, derived, unitFrom } = figure;
  const refusal = findUnitNote(report, figure);
  return [
    ...(refusal ? [wordMessage(language, refusal.message)] : []),
    ...(unitFrom === 'form' ? [translate(language, 'report.unitFromForm', { unit: nameUnit(language, figure) })] : []),
    ...(qualifier === 'approx' ? [translate(language, 'report.qualifierApprox')] : []),
    ...(qualifier === 'at_least' ? [translate(language, 'report.qualifierAtLeast')] : []),
    ...(derived === 'split' ? [translate(language, 'report.derivedSplit')] : []),
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
    place: describePlace(language, figure.at),
    checks: describeChecks(context, figure),
    others: findOtherYears(report, others, figure.metric)
      .map((other) => describeYear(language, other))
      .join(translate(language, 'report.clauseSeparator')),
  }));
}
