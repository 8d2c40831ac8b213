// One body's years in a small cell → columns or a line, with the first and the last number.
import type { Language } from '../i18n/translate.ts';
import type { ChartSeries, UnitWords } from './chart-input.ts';
import { drawLine, drawPath, drawPoint, drawRectangle, drawText } from './draw.ts';
import { isDoubted, isInexact, shortValue, valueSigns } from './format-value.ts';
import { type Dot, isTrend, joinPoints, placeDots } from './join-points.ts';
import { absentSigns, drawSymbol } from './marks.ts';
import { measureText } from './measure-text.ts';
import { describePoint } from './name-point.ts';
import { placeLabels } from './place-labels.ts';
import { readValue } from './read-value.ts';
import type { MarkShape, Shape } from './scene.ts';
import { textSizes } from './text-sizes.ts';
import type { ScaleValue } from './value-scale.ts';
import type { YearAxis } from './year-axis.ts';

export interface MiniPlot {
  language: Language;
  unit: UnitWords;
  axis: YearAxis;
  scale: ScaleValue;
  kind: 'columns' | 'lines';
  top: number;
  bottom: number;
}

export const isDashed = (series: ChartSeries): boolean => {
  const points = series.points.filter((point) => readValue(point) !== undefined);
  return points.some((point, index) => {
    const before = points[index - 1];
    return before !== undefined && !isTrend(before, point, series);
  });
};

function drawMark({ point, x, y }: Dot, { axis, scale, kind }: MiniPlot): MarkShape[] {
  const inexact = isInexact(point) ? ' inexact' : '';
  if (kind === 'lines') return [drawPath(`dot mark-1${inexact}`, drawSymbol(0, 22), x, y)];
  const width = Math.min(axis.step * 0.68, 22);
  const zero = scale(0);
  if (point.value === 0) return [drawLine('zero', x - width / 2, zero, x + width / 2, zero)];
  return [drawRectangle(`bar mark-1${inexact}`, x - width / 2, Math.min(y, zero), width, Math.abs(zero - y))];
}

function drawPoints(series: ChartSeries, dots: readonly Dot[], plot: MiniPlot): Shape[] {
  const { language, unit, axis, scale, top, bottom } = plot;
  return series.points.flatMap((point) => {
    if (point.state === 'no_report') return [];
    const data = describePoint(language, series, point, unit);
    const dot = dots.find((one) => one.point === point);
    const hit = drawRectangle('hit', axis.start(point.year), top, axis.step, bottom - top);
    if (dot) return [drawPoint(data, hit, ...drawMark(dot, plot))];
    if (point.state === 'reported') return [drawPoint(data, hit)];
    return [
      drawPoint(
        data,
        hit,
        drawPath(`sign sign-${point.state}`, absentSigns[point.state], axis.center(point.year), scale(0) - 6),
      ),
    ];
  });
}

/** The middle of a text: above its mark, moved no further than the edge of the panel asks for. */
function keepWithin(x: number, text: string, { left, right }: YearAxis): number {
  const half = measureText(text, textSizes.value) / 2 + 0.01;
  return Math.min(Math.max(x, left + half), right - half);
}

/** The last number always has a place above its mark; the first, and those in question, where they do not come close. */
function labelEnds(dots: readonly Dot[], { language, axis, top, bottom }: MiniPlot): Shape[] {
  const doubted = dots.filter(({ point }) => isDoubted(point));
  const labelled = [...new Set([dots.at(-1), dots[0], ...doubted])].filter((dot) => dot !== undefined);
  const texts = labelled.map(({ point, x, y }) => {
    const texts = [shortValue(language, point), ...(isDoubted(point) ? [valueSigns.doubt] : [])];
    return texts.map((text) => drawText('value', text, keepWithin(x, text, axis), y - 6, 'middle'));
  });
  const marks = dots.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom }));
  return placeLabels(texts, marks, { left: axis.left, right: axis.right, top: top - 19, bottom });
}

export function drawMiniPanel(series: ChartSeries, plot: MiniPlot): Shape[] {
  const dots = placeDots(series, plot.axis.center, plot.scale);
  const strokes = plot.kind === 'lines' ? joinPoints(dots, series) : [];
  return [
    ...strokes.map(({ kind, d }) => drawPath(`stroke stroke-${kind} mark-1`, d)),
    ...drawPoints(series, dots, plot),
    ...labelEnds(dots, plot),
  ];
}
