// Requests received and their outcomes by year → stacked columns, with a bar line where the two differ.
import { type Language, translate } from '../i18n/translate.ts';
import { narrowWidth, type StackedColumns } from './chart-input.ts';
import { describeColumns } from './describe-columns.ts';
import { drawFormRules, findFormRules, ruleRoom } from './form-rules.ts';
import { isAbsent, nameMark, signRoom } from './marks.ts';
import { listBoxes } from './measure-text.ts';
import { drawKey, drawNotes, noteMarks, noteMissing, noteSigns, writeYears } from './notes.ts';
import { isInexact, readValue } from './points.ts';
import { type MarkShape, roundCoordinate, type Scene } from './scene.ts';
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
import { chooseDomain, drawGrid, isFlat, scaleValues, widthOfTicks } from './value-scale.ts';
import { shortValue } from './value-words.ts';
import { drawBaseline, drawMissingYears, drawYearLabels, placeYears } from './year-axis.ts';

const plotHeight = 150;
const flatHeight = 48;
const isDrawn = ({ kind }: Stack): boolean => kind === 'parts' || kind === 'undivided';

/** The names of the parts stand beside the last column; parts that it lacks are named above the plot. */
function nameParts(stacks: readonly Stack[], { outcomes }: StackedColumns) {
  const last = stacks.findLast(isDrawn);
  const beside = last?.kind === 'parts' ? last.parts.filter(({ value }) => value > 0) : [];
  const drawn = outcomes
    .map((series, index) => ({ series, index }))
    .filter(({ index }) => stacks.some(({ parts }) => parts.some((part) => part.index === index && part.value > 0)));
  const above = drawn.filter(({ index }) => !beside.some((part) => part.index === index));
  return { last, beside, key: above.map(({ series, index }) => ({ label: series.label, mark: nameMark(index) })) };
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
    ...(points.some((point) => readValue(point) !== undefined && isInexact(point))
      ? [translate(language, 'charts.noteApproxColumns')]
      : []),
    ...noteMarks(language, points),
  ];
}

const nameBeside = (language: Language, { series, point, index }: StackPart): Omit<SideLabel, 'y'> => ({
  label: series.label,
  value: shortValue(language, point),
  swatch: nameMark(index),
});

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
  const place = { left, width, count: stacks.length, index: last ? stacks.indexOf(last) : -1 };
  const right = beside.length > 0 ? fitRight({ ...place, room: 30 + names.width }) : width - 6;
  const rules = findFormRules([received, ...outcomes], years);
  const top = key.height + (rules.length > 0 ? ruleRoom : 4) + 16;
  const bottom = top + Math.max(isFlat(domain) ? flatHeight : plotHeight, names.height);
  const axis = placeYears(years, left, right);
  const plot = {
    axis,
    scale: scaleValues(domain, bottom, top),
    bottom,
    barWidth: Math.min(axis.step * 0.64, 36),
    chart,
  };
  return { width, last, beside, key, domain, rules, top, plot };
}

function drawSide(beside: readonly StackPart[], last: Stack | undefined, top: number, plot: StackPlot): MarkShape[] {
  const { axis, scale, barWidth, bottom, chart } = plot;
  const edge = last ? axis.center(last.year) + barWidth / 2 : axis.left;
  const most = (chart.width ?? narrowWidth) * 0.3;
  const labels = beside.map((part) => ({ ...nameBeside(chart.language, part), y: scale(part.below + part.value / 2) }));
  return drawSideLabels(labels, { x: edge + 9, markX: edge + 1, top, bottom, most });
}

/** The drawing with its texts. */
export function layoutStackedColumns(chart: StackedColumns): Scene {
  const { id, language } = chart;
  const stacks = stackYears(chart.received, chart.outcomes, chart.years);
  const { width, last, beside, key, domain, rules, top, plot } = measureColumns(chart, stacks);
  const { axis, scale, bottom } = plot;
  const present = new Set(stacks.filter(({ kind }) => kind !== 'missing').map(({ year }) => year));
  const side = drawSide(beside, last, top, plot);
  const hasSigns = stacks.some(({ kind, received: { state } }) => kind !== 'missing' && isAbsent(state));
  const foot = bottom + (hasSigns ? signRoom : 0);
  const notes = drawNotes(listNotes(chart, stacks), 0, foot + 22, width);
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
      ...stacks.flatMap((stack) => drawStack(stack, plot)),
      ...drawBaseline(axis, present, bottom),
      ...labelStacks(stacks, plot, last, listBoxes(side)),
      ...side,
      ...notes.shapes,
    ],
  };
}
