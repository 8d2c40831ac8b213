// Requests received and outcomes by year → the finding in words, the unit, and all numbers as text.
import { factsOf, type Language, translate } from '../i18n/translate.ts';
import { minimumDenominator } from '../report/analysis/compute-rate.ts';
import type { ChartPoint, ChartText, StackedColumns } from './chart-input.ts';
import { judgeChange, type SeriesChange } from './judge-change.ts';
import { addNote, describeSeries, sharePoint, writePointValue } from './point-words.ts';
import { eachYear, findPoint, isDoubted, joinYears, listReported, readValue } from './points.ts';
import { type Stack, stackYears } from './stacks.ts';
import { closeGaps, nameMissingValue, noUnit } from './value-words.ts';

type Known = Exclude<SeriesChange, { kind: 'none' }>;
type Compared = Exclude<Known, { kind: 'only' }>;

/** The sentence itself names the requests. */
const sayNumber = ({ language, unit }: StackedColumns, point: ChartPoint): string =>
  writePointValue(language, point, factsOf(language).repeatsUnit ? unit : noUnit);

const joinList = (language: Language, years: readonly number[]): string =>
  joinYears(years).join(translate(language, 'charts.listAnd'));

const compareKeys = {
  rise: 'charts.requestsRise',
  fall: 'charts.requestsFall',
  same: 'charts.requestsSame',
  side_by_side: 'charts.requestsSideBySide',
} as const;

function compareYears(chart: StackedColumns, change: Compared): string {
  const { language } = chart;
  const { first, last, isNear } = change;
  const said = translate(language, compareKeys[change.kind], {
    from: first.year,
    to: last.year,
    before: sayNumber(chart, first),
    after: sayNumber(chart, last),
  });
  return isNear ? addNote(language, said, translate(language, 'charts.near')) : said;
}

function sayReceived(chart: StackedColumns, change: Known): string {
  const { language, received } = chart;
  const { last, after } = change;
  const reported = listReported(received);
  const isSure = (point: ChartPoint) => point.qualifier === 'exact' && !isDoubted(point);
  const isZero = reported.every((point) => readValue(point) === 0 && isSure(point));
  if (isZero && reported.length > 1)
    return translate(language, 'charts.requestsNoneEver', {
      years: joinList(
        language,
        reported.map(({ year }) => year),
      ),
    });
  if (after === 0 && !isDoubted(last)) return translate(language, 'charts.requestsNone', { year: last.year });
  const few = reported.every((point) => (readValue(point) ?? 0) < minimumDenominator && point.qualifier !== 'at_least');
  if (change.kind !== 'only' && !few) return compareYears(chart, change);
  const value = sayNumber(chart, last);
  return translate(language, few ? 'charts.requestsFew' : 'charts.requestsOne', { year: last.year, value });
}

/** Which outcome all, or more than any other, of the year's requests had; nothing where two share the lead. */
function sayOutcome(chart: StackedColumns, stack: Stack | undefined): string {
  const { language } = chart;
  const parts = (stack?.parts ?? []).filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
  const [most, second] = parts;
  if (!most || !stack || most.value === second?.value) return '';
  const { label } = most.series;
  const received = readValue(stack.received);
  // A blank beside the only number may hide another outcome, unless the number received rules it out.
  const isClosed = received === undefined ? stack.parts.length === chart.outcomes.length : received === most.value;
  const isSure = most.point.qualifier === 'exact' && !isDoubted(most.point) && !isDoubted(stack.received);
  const isAll = !second && isClosed && isSure;
  if (isAll) return translate(language, 'charts.allOutcome', { label });
  const value = sayNumber(chart, most.point);
  return translate(language, 'charts.mostOutcome', { label, value });
}

/** Reports after the last number that do not give it. */
function sayLater({ language, received, years }: StackedColumns, last: ChartPoint): string {
  const later = eachYear(years)
    .map((year) => findPoint(received, year))
    .filter(({ year, state }) => year > last.year && state !== 'no_report');
  const [first] = later;
  if (!first) return '';
  const state = later.every((point) => point.state === first.state)
    ? nameMissingValue(language, first.state)
    : translate(language, 'charts.stateNoValue');
  return translate(language, 'charts.laterMissing', {
    years: joinList(
      language,
      later.map(({ year }) => year),
    ),
    state,
  });
}

function sayWithoutReceived(chart: StackedColumns, stacks: readonly Stack[]): string {
  const { language } = chart;
  const last = stacks.findLast(({ sum }) => sum !== undefined);
  if (last?.sum !== undefined) {
    const shared = sharePoint(last.parts.map(({ point }) => point));
    const value = shared ? sayNumber(chart, { ...shared, value: last.sum, qualifier: null }) : '';
    return translate(language, 'charts.requestsConcluded', { year: last.year, value });
  }
  const isEmpty = stacks.every(({ kind }) => kind === 'missing');
  return translate(language, isEmpty ? 'charts.titleNoReport' : 'charts.titleNoNumber');
}

/** The finding, the unit, and all numbers as text. */
export function describeColumns(chart: StackedColumns): ChartText {
  const { language, unit, years, outcomes } = chart;
  const received = { ...chart.received, points: eachYear(years).map((year) => findPoint(chart.received, year)) };
  const inRange = { ...chart, received };
  const stacks = stackYears(received, outcomes, years);
  const change = judgeChange(received);
  const title =
    change.kind === 'none'
      ? sayWithoutReceived(inRange, stacks)
      : sayReceived(inRange, change) +
        sayOutcome(
          inRange,
          stacks.find(({ year }) => year === change.last.year),
        ) +
        sayLater(inRange, change.last);
  return {
    title: closeGaps(title),
    subtitle: translate(language, 'charts.requestsSubtitle', { unit: unit.other }),
    desc: closeGaps(describeSeries(language, [received, ...outcomes], unit)),
  };
}
