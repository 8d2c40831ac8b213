// Requests received and their outcomes → each year's stack, its column with a mark for every part, and the numbers above.
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { YearRange } from '../report/analysis/build-series.ts';
import { type ChartPoint, type ChartSeries, narrowWidth, type StackedColumns } from './chart-input.ts';
import { absentSigns, isAbsent, markSeries } from './marks.ts';
import type { Box } from './measure-text.ts';
import { placeLabels } from './place-labels.ts';
import { describePoint, sharePoint } from './point-words.ts';
import { eachYear, findPoint, isDoubted, isHollow, readValue } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  type MarkShape,
  type PointShape,
  type Shape,
  type TextShape,
} from './scene.ts';
import type { ScaleValue } from './value-scale.ts';
import { shortValue, valueSigns } from './value-words.ts';
import type { YearAxis } from './year-axis.ts';

/** One outcome in a column. */
export interface StackPart {
  series: ChartSeries;
  /** Place among the outcomes. */
  index: number;
  /** Its colour. */
  mark: string;
  point: ChartPoint;
  value: number;
  /** What lies below it in the column. */
  below: number;
}

/**
 * `parts`: outcomes stacked. `undivided`: only the number received is known. `zero`: all that is known is 0.
 * `absent`: there is a report without any of the numbers. `missing`: there is no report.
 */
type StackKind = 'parts' | 'undivided' | 'zero' | 'absent' | 'missing';

/** What the column of one year is made of. */
export interface Stack {
  year: number;
  kind: StackKind;
  received: ChartPoint;
  parts: readonly StackPart[];
  /** Of the outcomes; undefined where none is reported. */
  sum: number | undefined;
}

function judgeKind(stack: Omit<Stack, 'kind'>, outcomes: readonly ChartPoint[]): StackKind {
  const received = readValue(stack.received);
  if (stack.sum !== undefined && stack.sum > 0) return 'parts';
  if (received !== undefined && received > 0) return 'undivided';
  if (received === 0 || stack.sum === 0) return 'zero';
  return [stack.received, ...outcomes].every(({ state }) => state === 'no_report') ? 'missing' : 'absent';
}

function stackYear(year: number, received: ChartSeries, outcomes: readonly ChartSeries[]): Stack {
  let below = 0;
  const marks = markSeries(outcomes);
  const points = outcomes.map((series) => findPoint(series, year));
  const parts = outcomes.flatMap((series, index) => {
    const point = points[index];
    const value = point && readValue(point);
    if (point === undefined || value === undefined) return [];
    const part = { series, index, mark: marks[index] ?? '', point, value, below };
    below += value;
    return [part];
  });
  const stack = { year, received: findPoint(received, year), parts, sum: parts.length > 0 ? below : undefined };
  return { ...stack, kind: judgeKind(stack, points) };
}

/** What the column of each year is made of. */
export const stackYears = (received: ChartSeries, outcomes: readonly ChartSeries[], years: YearRange): Stack[] =>
  eachYear(years).map((year) => stackYear(year, received, outcomes));

/** Whether the number received stands at another height than the column. */
export function isReceivedApart({ kind, received, sum }: Stack): boolean {
  const value = readValue(received);
  return kind === 'parts' && value !== undefined && value !== sum;
}

/** The height of the column. */
export const heightOfStack = ({ kind, received, sum }: Stack): number =>
  kind === 'undivided' ? (readValue(received) ?? 0) : (sum ?? 0);

/** Where columns are drawn. */
export interface StackPlot {
  axis: YearAxis;
  scale: ScaleValue;
  bottom: number;
  barWidth: number;
  chart: StackedColumns;
}

function drawParts(stack: Stack, { axis, scale, barWidth, chart }: StackPlot): PointShape[] {
  const x = axis.center(stack.year) - barWidth / 2;
  return chart.outcomes.flatMap((series, index) => {
    const part = stack.parts.find((one) => one.index === index);
    const point = part?.point ?? findPoint(series, stack.year);
    if (point.state === 'no_report') return [];
    const data = describePoint(chart.language, series, point, chart.unit);
    if (!part || part.value <= 0) return drawPoint(data);
    const y = scale(part.below + part.value);
    const mark = `bar ${part.mark}${isHollow(part.point) ? ' inexact' : ''}`;
    const height = scale(part.below) - y;
    return drawPoint(data, drawRectangle(mark, x, y, barWidth, height), ...signPart(part, x + barWidth / 2, y, height));
  });
}

/** The least height of a part that has room for a sign of its own. */
const signHeight = 15;

function signPart({ point }: StackPart, x: number, y: number, height: number): MarkShape[] {
  if (!isDoubted(point) || height < signHeight) return [];
  return [drawText('value', valueSigns.doubt, x, y + height / 2 + 4.5, 'middle')];
}

/** What the parts come to; in question, or near, with any of them. */
function writeSum({ parts, sum = 0 }: Stack, language: Language): string {
  const shared = sharePoint(parts.map(({ point }) => point));
  return shared ? shortValue(language, { ...shared, value: sum, qualifier: null }) : formatNumber(sum);
}

/** What stands for the number received: nothing of its own where the column's height is that number. */
function drawReceived(stack: Stack, { axis, scale, bottom, barWidth }: StackPlot): MarkShape[] {
  const x = axis.center(stack.year);
  const value = readValue(stack.received);
  const [from, to] = [x - barWidth / 2, x + barWidth / 2];
  const inexact = isHollow(stack.received) ? ' inexact' : '';
  if (stack.kind === 'zero')
    return [drawLine('zero', from, bottom, to, bottom), drawRectangle('hit', from, bottom - 14, barWidth, 14)];
  if (stack.kind === 'undivided' && value !== undefined)
    return [drawRectangle(`bar mark-rest${inexact}`, from, scale(value), barWidth, bottom - scale(value))];
  if (isReceivedApart(stack) && value !== undefined)
    return [drawLine(`received${inexact}`, from - 4, scale(value), to + 4, scale(value))];
  const { state } = stack.received;
  if (value !== undefined || !isAbsent(state)) return [];
  const y = bottom + 8;
  return [drawPath(`sign sign-${state}`, absentSigns[state], x, y), drawRectangle('hit', x - 6, y - 6, 12, 12)];
}

/** The column with a mark for every part, and what stands for the number received. */
export function drawStack(stack: Stack, plot: StackPlot): PointShape[] {
  if (stack.kind === 'missing') return [];
  const { language, received, unit } = plot.chart;
  const data = describePoint(language, received, stack.received, unit);
  return [...drawParts(stack, plot), drawPoint(data, ...drawReceived(stack, plot))];
}

/** A bar line this close above its column leaves no room for the column's own number. */
const closeBy = 16;

/** Bold above a column: its height. Regular above a bar line: the number received. Never the one over the other. */
function listTexts(stack: Stack, { axis, scale, barWidth, chart }: StackPlot, isLast: boolean): TextShape[][] {
  if (stack.kind === 'missing' || stack.kind === 'absent') return [];
  const x = axis.center(stack.year);
  const apart = isReceivedApart(stack);
  const top = scale(heightOfStack(stack));
  const line = scale(readValue(stack.received) ?? 0);
  const own = apart ? '' : shortValue(chart.language, stack.received);
  const isSum = !chart.unknownOutcomes?.includes(stack.year);
  const whole = own || (isSum ? writeSum(stack, chart.language) : '');
  const total =
    whole === ''
      ? []
      : [drawText('value', whole, x, top - 5, 'middle'), drawText('value', whole, x + barWidth / 2, top - 5, 'end')];
  if (!apart || line > top) return [total];
  const value = shortValue(chart.language, stack.received);
  const said = translate(chart.language, 'charts.receivedValue', { value });
  const texts = (isLast ? [said, value] : [value]).map((text) => drawText('label', text, x, line - 5, 'middle'));
  return top - line < closeBy ? [texts] : [total, texts];
}

/** The last column, then the tallest are labelled first. */
export function labelStacks(
  stacks: readonly Stack[],
  plot: StackPlot,
  last: Stack | undefined,
  taken: readonly Box[],
): Shape[] {
  const { axis, scale, barWidth, bottom } = plot;
  const order = stacks.toSorted(
    (a, b) => Number(b === last) - Number(a === last) || heightOfStack(b) - heightOfStack(a),
  );
  const obstacles = stacks
    .filter((stack) => heightOfStack(stack) > 0)
    .map((stack) => {
      const x = axis.center(stack.year);
      return { left: x - barWidth / 2, right: x + barWidth / 2, top: scale(heightOfStack(stack)), bottom };
    });
  const bounds = { left: axis.left, right: plot.chart.width ?? narrowWidth, top: 0, bottom };
  return placeLabels(
    order.flatMap((stack) => listTexts(stack, plot, stack === last)),
    [...taken, ...obstacles],
    bounds,
  );
}
