// A body's reports and a year → how many requests it received, how that compares, and how they ended.
import { headline } from '../../forms/editions.ts';
import { figuresIn } from '../../forms/listings.ts';
import type { OutcomeId } from '../../forms/record.ts';
import { nameBeside, nameState, nameValue } from '../../i18n/state-words.ts';
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
import { type Outcome, type Outcomes, readOutcomes } from '../../report/analysis/read-outcomes.ts';
import type { PointState, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import type { DoubtedPoint } from '../findings/find-doubts.ts';
import { outcomeEndedWords, outcomeWords } from './outcome-words.ts';

/** Whether a check calls the number of a point into question. */
export type IsDoubted = (point: DoubtedPoint) => boolean;

type Incomplete = Extract<Outcomes, { state: 'incomplete' }>;

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

/** What was read of a table that was not read whole, group by group, and whether its total is known. */
function describeIncomplete(language: Language, { outcomes, partial, missing, total }: Incomplete): string {
  const names = (ids: readonly OutcomeId[]) =>
    ids.map((id) => translate(language, outcomeWords[id])).join(translate(language, 'common.listSeparator'));
  const clauses = [
    outcomes.length > 0
      ? translate(language, 'sentences.incompleteRead', { list: listOutcomes(language, outcomes) })
      : undefined,
    partial.length > 0 ? translate(language, 'sentences.incompletePartial', { list: names(partial) }) : undefined,
    missing.length > 0 ? translate(language, 'sentences.incompleteMissing', { list: names(missing) }) : undefined,
    total === null || total.value === null
      ? translate(language, 'sentences.incompleteTotalUnknown')
      : translate(language, 'sentences.incompleteTotal', { printed: formatNumber(total.value) }),
  ];
  const list = clauses.filter((clause) => clause !== undefined).join(translate(language, 'sentences.clause'));
  return translate(language, 'sentences.outcomesIncomplete', { list });
}

/** How the total stands that the report prints, where it does not simply agree with what was read. */
function describeTotal(language: Language, total: Figure | null, sum: number, doubted: boolean): string | undefined {
  if (total === null) return translate(language, 'sentences.totalNotRead');
  if (total.status !== 'reported' || total.value === null) {
    const state = total.withheld ? 'withheld' : total.status === 'reported' ? 'unreadable' : total.status;
    return translate(language, 'sentences.totalState', { state: nameState(language, state) });
  }
  if (total.value !== sum) return translate(language, 'sentences.totalDiffers', { printed: formatNumber(total.value) });
  return doubted ? translate(language, 'sentences.totalDoubted') : undefined;
}

/** Undefined where the report's form does not say how requests ended. */
export function describeOutcomes(
  language: Language,
  report: Report,
  isDoubted: IsDoubted = () => false,
): string | undefined {
  const read = readOutcomes(report);
  if (read.state === 'not_stated') return undefined;
  if (read.state === 'unclear') return translate(language, 'sentences.outcomesUnclear');
  if (read.state === 'incomplete') return describeIncomplete(language, read);
  const some = read.outcomes.filter(({ value }) => value > 0);
  const [first] = some;
  const sum = some.reduce((all, { value }) => all + value, 0);
  const { total } = read;
  const said = describeTotal(language, total, sum, isDoubted({ year: report.year, figure: total }));
  const count = formatNumber(sum);
  if (said !== undefined) {
    if (!first) return translate(language, 'sentences.outcomesZeroApart', { total: said });
    return translate(language, 'sentences.outcomesApart', { count, total: said, list: listOutcomes(language, some) });
  }
  if (!first) return translate(language, 'sentences.outcomesNothing');
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

/** The last number before, with its year and its own doubt; the year says itself that one was skipped. */
function sayBefore(language: Language, look: LookBack, isDoubted: IsDoubted): string[] {
  if (look.kind !== 'beside' || look.reason === 'other_scope') return [];
  const { before, reason } = look;
  const saysItself = reason === 'gap' || reason === 'inexact' || (reason === 'doubt' && !isDoubted(before));
  const why = saysItself ? '' : translate(language, 'sentences.beforeWhy', { why: nameBeside(language, reason) });
  const value = translate(language, 'sentences.beforeCount', { count: nameValue(language, before) });
  return [translate(language, 'sentences.before', { year: before.year, value, why })];
}

/** In brackets: whether the number is in doubt, and the one before it. */
function addBrackets(
  language: Language,
  said: string,
  look: LookBack,
  point: SeriesPoint,
  isDoubted: IsDoubted,
): string {
  const isOwn = point.value !== null && isDoubted(point);
  const list = [...(isOwn ? [nameBeside(language, 'doubt')] : []), ...sayBefore(language, look, isDoubted)];
  if (list.length === 0) return said;
  const separator = translate(language, 'sentences.doubtSeparator');
  return translate(language, 'sentences.brackets', { said, list: list.join(separator) });
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
  const outcomes = report && point.value !== 0 ? describeOutcomes(language, report, isDoubted) : undefined;
  const change = look.kind === 'change' ? nameDifference(language, look) : undefined;
  const clauses = [addBrackets(language, describeReceived(language, point), look, point, isDoubted), change, outcomes];
  const first = clauses.filter((clause) => clause !== undefined).join(translate(language, 'sentences.clause'));
  const isAlone = look.kind === 'no_value' && point.state === 'reported';
  return isAlone ? [first, translate(language, 'sentences.changeOtherValue')] : [first];
}
