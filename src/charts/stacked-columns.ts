// Requests received and their outcomes by year → stacked columns, with a bar line where the two differ.
import { factsOf, type Language, translate } from '../i18n/translate.ts';
import { leastForMost } from '../report/analysis/intervals.ts';
import { type ChartPoint, type ChartText, narrowWidth, type StackedColumns } from './chart-input.ts';
import { drawFormRules, findFormRules, ruleRoom } from './form-rules.ts';
import { judgeChange, type SeriesChange } from './judge-change.ts';
import { isAbsent, markSeries, signRoom } from './marks.ts';
import { listBoxes } from './measure-text.ts';
import { drawKey, drawNotes, type KeyEntry, noteMarks, noteMissing, noteSigns, writeYears } from './notes.ts';
import { describeSeries, sayBefore, sharePoint, writePointValue } from './point-words.ts';
import { eachYear, findPoint, isDoubted, joinYears, listReported, readValue } from './points.ts';
import { type PointShape, roundCoordinate, type Scene } from './scene.ts';
import { drawSideLabels, fitRight, measureSideLabels, type SideLabel } from './side-labels.ts';
import {
  drawStack,
  heightOfStack,
  isReceivedApart,
  labelStacks,
  type Stack,
  type StackPart,
  type StackPlot,
  stackYears,
} from './stacks.ts';
import { closeGaps } from './twin-words.ts';
import { chooseDomain, drawGrid, isFlat, scaleValues, widthOfTicks } from './value-scale.ts';
import { nameMissingValue, noUnit, shortValue, writeValue } from './value-words.ts';
import { drawBaseline, drawMissingYears, drawYearLabels, listSlots, placeYears } from './year-axis.ts';

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
} as const;

function compareYears(chart: StackedColumns, change: Compared): string {
  const { language } = chart;
  const { first, last } = change;
  const ends = { from: first.year, to: last.year, after: sayNumber(chart, last) };
  if (change.kind === 'side_by_side')
    return translate(language, 'charts.requestsSideBySide', {
      ...ends,
      before: sayBefore(language, sayNumber(chart, first), first, change.reason),
    });
  const unit = factsOf(language).repeatsUnit ? chart.unit : noUnit;
  const difference = writeValue(language, change.difference, 'exact', unit);
  return translate(language, compareKeys[change.kind], { ...ends, difference });
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
  if (change.kind !== 'only') return compareYears(chart, change);
  return translate(language, 'charts.requestsOne', { year: last.year, value: sayNumber(chart, last) });
}

const sumOf = (parts: readonly { value: number }[]): number => parts.reduce((sum, { value }) => sum + value, 0);

/** Which outcome all, or more than any other, of the year's requests had; nothing where two share the lead. */
function sayOutcome(chart: StackedColumns, stack: Stack | undefined): string {
  const { language } = chart;
  const parts = (stack?.parts ?? []).filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
  const [most, second] = parts;
  if (!most || !stack || most.value === second?.value || chart.unknownOutcomes?.includes(stack.year)) return '';
  const { label } = most.series;
  const received = readValue(stack.received);
  // A blank beside the only number may hide another outcome, unless the number received rules it out.
  const isClosed = received === undefined ? stack.parts.length === chart.outcomes.length : received === most.value;
  const isSure = most.point.qualifier === 'exact' && !isDoubted(most.point) && !isDoubted(stack.received);
  const isAll = !second && isClosed && isSure;
  if (isAll) return translate(language, 'charts.allOutcome', { label });
  if (sumOf(parts) < leastForMost) return '';
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
  const last = stacks.findLast(({ year, sum }) => sum !== undefined && !chart.unknownOutcomes?.includes(year));
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

const plotHeight = 150;
const flatHeight = 48;
const isDrawn = ({ kind }: Stack): boolean => kind === 'parts' || kind === 'undivided';

/** The names of the parts stand beside the last column; parts that it lacks are named above the plot. */
function nameParts(stacks: readonly Stack[], { outcomes }: StackedColumns) {
  const last = stacks.findLast(isDrawn);
  const beside = last?.kind === 'parts' ? last.parts.filter(({ value }) => value > 0) : [];
  const marks = markSeries(outcomes);
  const drawn = outcomes
    .map((series, index) => ({ series, index, mark: marks[index] ?? '' }))
    .filter(({ index }) => stacks.some(({ parts }) => parts.some((part) => part.index === index && part.value > 0)));
  const above = drawn.filter(({ index }) => !beside.some((part) => part.index === index));
  return { last, beside, key: above.map(({ series, mark }) => ({ label: series.label, mark })) };
}

function listNotes({ language, received, outcomes, years }: StackedColumns, stacks: readonly Stack[]): string[] {
  const bare = stacks
    .filter(({ kind, received: point }) => kind === 'parts' && readValue(point) === undefined)
    .map(({ year }) => year);
  const points = stacks.flatMap((stack) => [stack.received, ...stack.parts.map(({ point }) => point)]);
  const absent = stacks.filter(({ kind }) => kind !== 'missing').map((stack) => stack.received.state);
  return [
    ...noteMissing(language, [received, ...outcomes], years),
    ...noteSigns(language, absent),
    ...(stacks.some(isReceivedApart) ? [translate(language, 'charts.noteReceivedLine')] : []),
    ...(stacks.some(({ kind }) => kind === 'undivided') ? [translate(language, 'charts.noteUndivided')] : []),
    ...(bare.length > 0
      ? [translate(language, 'charts.noteWithoutReceived', { years: writeYears(language, bare) })]
      : []),
    ...noteMarks(language, points),
  ];
}

const nameBeside = (language: Language, { series, point, mark }: StackPart): Omit<SideLabel, 'y'> => ({
  label: series.label,
  value: shortValue(language, point),
  swatch: mark,
});

/** Parts of the last column too thin for a name beside them. */
const listBelow = ({ language }: StackedColumns, left: readonly SideLabel[]): KeyEntry[] =>
  left.map(({ label, value, swatch = '' }) => ({
    label: translate(language, 'charts.seriesValue', { label, value }),
    mark: swatch,
  }));

/** Where everything stands, before anything is drawn. */
function measureColumns(chart: StackedColumns, stacks: readonly Stack[]) {
  const { language, years, received, outcomes, width = narrowWidth } = chart;
  const { last, beside, key: entries } = nameParts(stacks, chart);
  const key = drawKey(entries, width);
  const heights = stacks.flatMap((stack) => [heightOfStack(stack), readValue(stack.received) ?? 0]);
  const domain = chooseDomain(language, heights);
  const names = measureSideLabels(
    beside.map((part) => nameBeside(language, part)),
    width * 0.3,
  );
  const left = Math.ceil(widthOfTicks(domain)) + 8;
  const present = new Set(stacks.filter(({ kind }) => kind !== 'missing').map(({ year }) => year));
  const slots = listSlots(years, present);
  const index = slots.findIndex((slot) => last !== undefined && slot.includes(last.year));
  const place = { left, width, count: slots.length, index };
  const right = beside.length > 0 ? fitRight({ ...place, room: 30 + names.width }) : width - 6;
  const rules = findFormRules([received, ...outcomes], years);
  const top = key.height + (rules.length > 0 ? ruleRoom : 4) + 16;
  const bottom = top + Math.max(isFlat(domain) ? flatHeight : plotHeight, names.height);
  const axis = placeYears(years, left, right, present);
  const plot = {
    axis,
    scale: scaleValues(domain, bottom, top),
    bottom,
    barWidth: Math.min(axis.step * 0.64, 36),
    chart,
  };
  return { width, last, beside, key, domain, rules, top, plot, present };
}

function drawSide(beside: readonly StackPart[], last: Stack | undefined, top: number, plot: StackPlot) {
  const { axis, scale, barWidth, bottom, chart } = plot;
  const edge = last ? axis.center(last.year) + barWidth / 2 : axis.left;
  const most = (chart.width ?? narrowWidth) * 0.3;
  const labels = beside.map((part) => ({ ...nameBeside(chart.language, part), y: scale(part.below + part.value / 2) }));
  return drawSideLabels(labels, { x: edge + 9, top, bottom, most });
}

/** All years of a part together, so that what they have in common is written once. */
function bySeries(points: readonly PointShape[], { outcomes }: StackedColumns): PointShape[] {
  const order = new Map(outcomes.map(({ id }, index) => [id, index]));
  const rank = ({ data }: PointShape): number => order.get(data.series) ?? outcomes.length;
  return points.toSorted((a, b) => rank(a) - rank(b));
}

/** The drawing with its texts. */
export function layoutStackedColumns(chart: StackedColumns): Scene {
  const { id, language } = chart;
  const stacks = stackYears(chart.received, chart.outcomes, chart.years);
  const { width, last, beside, key, domain, rules, top, plot, present } = measureColumns(chart, stacks);
  const { axis, scale, bottom } = plot;
  const side = drawSide(beside, last, top, plot);
  const hasSigns = stacks.some(({ kind, received: { state } }) => kind !== 'missing' && isAbsent(state));
  const foot = bottom + (hasSigns ? signRoom : 0);
  const below = drawKey(listBelow(chart, side.left), width, foot + 22);
  const notes = drawNotes(listNotes(chart, stacks), 0, foot + 22 + below.height, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeColumns(chart),
    ...chart.text,
    shapes: [
      ...key.shapes,
      ...drawGrid(domain, scale, axis.left, axis.right),
      ...drawFormRules(language, rules, axis, { top: top - 16, bottom, right: width }),
      ...drawYearLabels(axis, present, foot + 16),
      ...drawMissingYears(language, axis, present, top, bottom),
      ...bySeries(
        stacks.flatMap((stack) => drawStack(stack, plot)),
        chart,
      ),
      ...drawBaseline(axis, present, bottom),
      ...labelStacks(stacks, plot, last, listBoxes(side.shapes)),
      ...side.shapes,
      ...below.shapes,
      ...notes.shapes,
    ],
  };
}
