// A body's reports and a year → how many requests it received, how that compares, and how they ended.
import { headline } from '../../forms/editions.ts';
import { figuresIn } from '../../forms/listings.ts';
import { outcomeTotals } from '../../forms/outcomes.ts';
import { nameBeside, nameValue } from '../../i18n/state-words.ts';
import {
  formatNumber,
  isWordKey,
  type Language,
  translate,
  translateCount,
  type WordKey,
} from '../../i18n/translate.ts';
import { buildSeries } from '../../report/analysis/build-series.ts';
import { type LookBack, lookBack } from '../../report/analysis/look-back.ts';
import { type Outcome, readOutcomes } from '../../report/analysis/read-outcomes.ts';
import type { PointState, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Report } from '../../report/model/report.ts';
import { outcomeEndedWords, outcomeWords } from './outcome-words.ts';

/** Classes that say more than their group, where all requests fell into one of them. */
const singleWords = new Map(figuresIn('sentence.single').map(({ metric, words = '' }) => [metric.id, words]));

function describeOnly(language: Language, { id, value, figures }: Outcome): string {
  const count = formatNumber(value);
  const only = figures.find((figure) => figure.value === value)?.metric ?? '';
  const key = `sentences.outcomes${value === 1 ? 'One' : 'All'}${singleWords.get(only)}`;
  if (isWordKey(key)) return translate(language, key, { count });
  const outcome = translate(language, outcomeWords[id]);
  if (value === 1) return translate(language, 'sentences.outcomesAllOne', { outcome });
  return translate(language, 'sentences.outcomesAll', { count, outcome });
}

function listOutcomes(language: Language, outcomes: readonly Outcome[]): string {
  const items = outcomes.map(({ id, value }) => translateCount(language, outcomeEndedWords[id], value));
  return items.join(translate(language, 'common.listSeparator'));
}

/** The total that the report prints itself; its parts may add up to another one. */
function readPrinted(report: Report): number | null {
  return report.figures.find(({ metric, value }) => outcomeTotals.has(metric) && value !== null)?.value ?? null;
}

/** Undefined where the report's form does not say how requests ended. */
export function describeOutcomes(language: Language, report: Report): string | undefined {
  const read = readOutcomes(report);
  if (read.state === 'not_stated') return undefined;
  if (read.state === 'unclear') return translate(language, 'sentences.outcomesUnclear');
  const some = read.outcomes.filter(({ value }) => value > 0);
  const [first] = some;
  if (!first) return translate(language, 'sentences.outcomesNothing');
  const total = some.reduce((sum, { value }) => sum + value, 0);
  const printed = readPrinted(report);
  const count = formatNumber(total);
  if (printed !== null && printed !== total) {
    const list = listOutcomes(language, some);
    return translate(language, 'sentences.outcomesDiffer', { count, printed: formatNumber(printed), list });
  }
  if (some.length === 1) return describeOnly(language, first);
  return translate(language, 'sentences.outcomesList', { count, list: listOutcomes(language, some) });
}

type Known = Extract<LookBack, { kind: 'change' }>;

/** A percentage says little of a few cases. */
const leastForPercent = 10;

function nameDifference(language: Language, { absolute, relative, before }: Known): string {
  if (absolute === 0) return translate(language, 'sentences.changeSame');
  const count = formatNumber(Math.abs(absolute));
  const percent =
    relative === null || (before.value ?? 0) < leastForPercent
      ? null
      : formatNumber(Math.abs(Math.round(relative * 100)));
  if (absolute > 0) {
    return percent === null
      ? translate(language, 'sentences.changeMore', { count })
      : translate(language, 'sentences.changeMorePercent', { count, percent });
  }
  return percent === null
    ? translate(language, 'sentences.changeLess', { count })
    : translate(language, 'sentences.changeLessPercent', { count, percent });
}

/** The last number before in brackets, with its year; the year says itself that one was skipped. */
function addBefore(language: Language, said: string, look: LookBack): string {
  if (look.kind !== 'beside' || look.reason === 'other_scope') return said;
  const { before, reason } = look;
  const why =
    reason === 'gap' || reason === 'inexact'
      ? ''
      : translate(language, 'sentences.beforeWhy', { why: nameBeside(language, reason) });
  const value = translate(language, 'sentences.beforeCount', { count: nameValue(language, before) });
  return translate(language, 'sentences.before', { said, year: before.year, value, why });
}

const absentKeys: Readonly<Record<Exclude<PointState, 'reported'>, WordKey>> = {
  blank: 'sentences.requestsBlank',
  not_applicable: 'sentences.requestsNotApplicable',
  unreadable: 'sentences.requestsUnreadable',
  withheld: 'sentences.requestsWithheld',
  unit_not_stated: 'sentences.requestsUnreadable',
  not_stated: 'sentences.requestsNotStated',
  not_in_form: 'sentences.requestsNotStated',
  no_report: 'sentences.requestsNoReport',
  conflicting: 'sentences.requestsConflicting',
  too_few: 'sentences.requestsNotStated',
};

function chooseKey({ tie, qualifier, value }: SeriesPoint): WordKey {
  const fromText = tie === 'other_source';
  if (value === 0) return fromText ? 'sentences.requestsNoneText' : 'sentences.requestsNone';
  if (qualifier === 'approx') return 'sentences.requestsApprox';
  if (qualifier === 'at_least') return 'sentences.requestsAtLeast';
  return fromText ? 'sentences.requestsSomeText' : 'sentences.requestsSome';
}

function describeReceived(language: Language, point: SeriesPoint): string {
  const { year, state, value } = point;
  if (state !== 'reported' || value === null)
    return translate(language, absentKeys[state === 'reported' ? 'unreadable' : state], { year });
  return translateCount(language, chooseKey(point), value, { year });
}

/** Whether a check calls the number of a point into question. */
type IsDoubted = (point: SeriesPoint) => boolean;

/** One or two sentences without their ends: what was received, how that compares, and how requests ended. */
export function describeRequests(
  language: Language,
  reports: readonly Report[],
  year: number,
  isDoubted: IsDoubted = () => false,
): string[] {
  const series = buildSeries(reports, headline);
  const point = series.points.find((candidate) => candidate.year === year);
  if (!point) return [translate(language, 'sentences.requestsNoReport', { year })];
  const report = reports.find((candidate) => candidate.year === year);
  const look = lookBack(series, year, isDoubted);
  const outcomes = report && point.value !== 0 ? describeOutcomes(language, report) : undefined;
  const change = look.kind === 'change' ? nameDifference(language, look) : undefined;
  const clauses = [addBefore(language, describeReceived(language, point), look), change, outcomes];
  const first = clauses.filter((clause) => clause !== undefined).join(translate(language, 'sentences.clause'));
  const isAlone = look.kind === 'no_value' && point.state === 'reported';
  return isAlone ? [first, translate(language, 'sentences.changeOtherValue')] : [first];
}
