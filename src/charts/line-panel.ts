// One panel of a line chart → its strokes, marks, signs and labels.

import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, UnitWords } from './chart-input.ts';
import { type Dot, joinPoints, placeDots } from './join-points.ts';
import { absentSigns, drawSymbol, isAbsent, nameMark } from './marks.ts';
import { type Box, listBoxes } from './measure-text.ts';
import { type Candidates, placeLabels } from './place-labels.ts';
import { describePoint } from './point-words.ts';
import { isDoubted, isInexact } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  type MarkShape,
  type Shape,
  type TextShape,
} from './scene.ts';
import { drawSideLabels, type SideLabel } from './side-labels.ts';
import type { ScaleValue } from './value-scale.ts';
import { signedValue, valueSigns } from './value-words.ts';
import type { YearAxis } from './year-axis.ts';

/** The last number of a series → its name and number beside the plot, with its year where others go on longer. */
export function nameEnd(
  language: Language,
  { label }: ChartSeries,
  point: ChartPoint,
  lastYear: number,
): Omit<SideLabel, 'y'> {
  const value = signedValue(language, point);
  if (point.year === lastYear) return { label, value };
  return { label, value: translate(language, 'charts.valueOfYear', { value, year: point.year }) };
}

/** Where a panel is drawn. */
export interface LinePlot {
  language: Language;
  unit: UnitWords;
  axis: YearAxis;
  scale: ScaleValue;
  top: number;
  bottom: number;
  width: number;
  /** The widest that a line of a name may be. */
  most: number;
  /** Boxes of other texts, such as names of forms. */
  taken: readonly Box[];
}

interface Drawn {
  series: ChartSeries;
  index: number;
  dots: readonly Dot[];
}

/** Signs of several series in one year stand beside each other. */
function drawSign(point: ChartPoint, index: number, count: number, { axis, bottom }: LinePlot): MarkShape[] {
  if (!isAbsent(point.state)) return [];
  const offset = (index - (count - 1) / 2) * Math.min(8, (axis.step - 2) / count);
  const [x, y] = [axis.center(point.year) + offset, bottom + 8];
  return [
    drawPath(`sign sign-${point.state}`, absentSigns[point.state], x, y),
    drawRectangle('hit', x - 4, y - 6, 8, 12),
  ];
}

function drawMarks({ series, index, dots }: Drawn, count: number, plot: LinePlot): Shape[] {
  const { language, unit, axis } = plot;
  return series.points.flatMap((point) => {
    if (!axis.years.includes(point.year) || point.state === 'no_report') return [];
    const dot = dots.find((one) => one.point === point);
    const data = describePoint(language, series, point, unit);
    if (!dot) return [drawPoint(data, ...drawSign(point, index, count, plot))];
    const mark = `dot ${nameMark(index)}${isInexact(point) ? ' inexact' : ''}`;
    const hit = drawRectangle('hit', dot.x - 8, dot.y - 8, 16, 16);
    return [drawPoint(data, drawPath(mark, drawSymbol(index), dot.x, dot.y), hit)];
  });
}

const strokeOf = ({ series, index, dots }: Drawn): Shape[] =>
  joinPoints(dots, series).map(({ kind, d }) => drawPath(`stroke stroke-${kind} ${nameMark(index)}`, d));

/** Those in question; first, highest and lowest: the numbers that the title speaks of; the last stands with the name. */
function chooseLabelled(dots: readonly Dot[]): Dot[] {
  const inner = dots.slice(0, -1);
  const sorted = inner.toSorted((a, b) => a.y - b.y);
  const doubted = inner.filter(({ point }) => isDoubted(point));
  return [...new Set([...doubted, inner[0], sorted[0], sorted.at(-1)])].filter((dot) => dot !== undefined);
}

/** Where the number itself finds no place, its sign alone may. */
function placesOf(language: Language, dot: Dot): Candidates {
  const whole = placesAround(dot, signedValue(language, dot.point));
  return isDoubted(dot.point) ? [...whole, ...placesAround(dot, valueSigns.doubt)] : whole;
}

function placesAround({ x, y }: Dot, text: string): TextShape[] {
  return [
    drawText('value', text, x, y - 8, 'middle'),
    drawText('value', text, x, y + 17, 'middle'),
    drawText('value', text, x + 8, y - 5),
    drawText('value', text, x - 8, y - 5, 'end'),
    drawText('value', text, x + 9, y + 4),
    drawText('value', text, x + 8, y + 14),
    drawText('value', text, x - 8, y + 14, 'end'),
  ];
}

const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

/** Small boxes along the strokes, so that no number is crossed by a line. */
const boxesAlong = (dots: readonly Dot[]): Box[] =>
  dots.slice(1).flatMap((to, index) => {
    const from = dots[index] ?? to;
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
    return Array.from({ length: count }, (_, step) => {
      const share = step / count;
      return around(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 1.5);
    });
  });

/** Series that end together are named beside their ends; one that ends earlier is led to the same column. */
function nameEnds(drawn: readonly Drawn[], { language, top, bottom, most }: LinePlot): Shape[] {
  const ends = drawn.flatMap((one) => {
    const dot = one.dots.at(-1);
    return dot ? [{ one, dot }] : [];
  });
  const last = Math.max(...ends.map(({ dot }) => dot.x));
  const early = ends.filter(({ dot }) => dot.x < last);
  const lastYear = Math.max(...ends.map(({ dot }) => dot.point.year));
  const labels = ends.map(({ one, dot }) => ({ ...nameEnd(language, one.series, dot.point, lastYear), y: dot.y }));
  const leaders = early.map(({ dot }) => drawLine('leader', dot.x + 6, dot.y, last + 5, dot.y));
  return [...leaders, ...drawSideLabels(labels, { x: last + 12, markX: last + 5, top, bottom, most })];
}

/** Strokes, marks, signs and labels. */
export function drawLinePanel(series: readonly ChartSeries[], plot: LinePlot): Shape[] {
  const { axis, scale, width, top, bottom } = plot;
  const drawn = series.map((one, index) => ({ series: one, index, dots: placeDots(one, axis.center, scale) }));
  const names = nameEnds(drawn, plot);
  const dots = drawn.flatMap((one) => one.dots);
  const obstacles = [
    ...plot.taken,
    ...listBoxes(names),
    ...dots.map(({ x, y }) => around(x, y, 5)),
    ...drawn.flatMap((one) => boxesAlong(one.dots)),
  ];
  const texts = drawn.flatMap((one) => chooseLabelled(one.dots).map((dot) => placesOf(plot.language, dot)));
  return [
    ...drawn.flatMap(strokeOf),
    ...drawn.flatMap((one) => drawMarks(one, series.length, plot)),
    ...names,
    ...placeLabels(texts, obstacles, { left: axis.left + 1, right: width, top: top - 12, bottom: bottom - 1 }),
  ];
}
