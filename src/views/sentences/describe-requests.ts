// A body's reports and a year → how many requests it received, how that compares, and how they ended.
import { headline } from '../../forms/editions.ts';
import { type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { buildSeries } from '../../report/analysis/build-series.ts';
import type { PointState, SeriesPoint } from '../../report/analysis/series-point.ts';
import type { Report } from '../../report/model/report.ts';
import { describeChange } from './describe-change.ts';
import { describeOutcomes } from './describe-outcomes.ts';

const absentKeys: Readonly<Record<Exclude<PointState, 'reported'>, WordKey>> = {
  blank: 'sentences.requestsBlank',
  not_applicable: 'sentences.requestsNotApplicable',
  unreadable: 'sentences.requestsUnreadable',
  unit_not_stated: 'sentences.requestsUnreadable',
  not_stated: 'sentences.requestsNotStated',
  not_in_form: 'sentences.requestsNotStated',
  no_report: 'sentences.requestsNoReport',
  conflicting: 'sentences.requestsConflicting',
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

/** One or two sentences without their ends: what was received, and why the year before is not compared. */
export function describeRequests(language: Language, reports: readonly Report[], year: number): string[] {
  const series = buildSeries(reports, headline);
  const point = series.points.find((candidate) => candidate.year === year);
  if (!point) return [translate(language, 'sentences.requestsNoReport', { year })];
  const report = reports.find((candidate) => candidate.year === year);
  const change = point.state === 'reported' ? describeChange(language, series, year) : undefined;
  const outcomes = report && point.value !== 0 ? describeOutcomes(language, report) : undefined;
  const clauses = [describeReceived(language, point), change?.kind === 'known' ? change.words : undefined, outcomes];
  const first = clauses.filter((clause) => clause !== undefined).join(translate(language, 'sentences.clause'));
  return change?.kind === 'not_compared' ? [first, change.words] : [first];
}
