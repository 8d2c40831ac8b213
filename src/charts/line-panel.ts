// One panel of a line chart → its strokes, marks, signs and labels.

import { type Language, translate } from '../i18n/translate.ts';
import type { ChartPoint, ChartSeries, UnitWords } from './chart-input.ts';
import { type Dot, joinPoints, placeDots } from './join-points.ts';
import { absentSigns, drawSymbol, isAbsent, nameMark, placeMarks } from './marks.ts';
import { type Box, boxOfText, listBoxes } from './measure-text.ts';
import type { KeyEntry } from './notes.ts';
import { type Candidates, placeLabels } from './place-labels.ts';
import { describePoint } from './point-words.ts';
import { isDoubted, isHollow } from './points.ts';
import { drawPath, drawPoint, drawRectangle, drawText, type MarkShape, type Shape, type TextShape } from './scene.ts';
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
  /** Of its mark. */
  place: number;
  dots: readonly Dot[];
}

/** Signs of several series in one year stand beside each other. */
function drawSign(point: ChartPoint, index: number, count: number, { axis, bottom }: LinePlot): MarkShape[] {
  if (!isAbsent(point.state) || point.state === 'not_in_form') return [];
  const offset = (index - (count - 1) / 2) * Math.min(8, (axis.step - 2) / count);
  const [x, y] = [axis.center(point.year) + offset, bottom + 8];
  return [
    drawPath(`sign sign-${point.state}`, absentSigns[point.state], x, y),
    drawRectangle('hit', x - 4, y - 6, 8, 12),
  ];
}

function drawMarks({ series, index, place, dots }: Drawn, count: number, plot: LinePlot): Shape[] {
  const { language, unit, axis } = plot;
  return series.points.flatMap((point) => {
    if (!axis.years.includes(point.year) || point.state === 'no_report') return [];
    const dot = dots.find((one) => one.point === point);
    const data = describePoint(language, series, point, unit);
    if (!dot) return [drawPoint(data, ...drawSign(point, index, count, plot))];
    const mark = `dot ${nameMark(place)}${isHollow(point) ? ' inexact' : ''}`;
    const hit = drawRectangle('hit', dot.x - 8, dot.y - 8, 16, 16);
    return [drawPoint(data, drawPath(mark, drawSymbol(place), dot.x, dot.y), hit)];
  });
}

const strokeOf = ({ series, place, dots }: Drawn): Shape[] =>
  joinPoints(dots, series).map(({ kind, d }) => drawPath(`stroke stroke-${kind} ${nameMark(place)}`, d));

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

function placesAround({ x, y }: Dot, text: string, role: 'value' | 'label' = 'value'): TextShape[] {
  return [
    drawText(role, text, x, y - 8, 'middle'),
    drawText(role, text, x, y + 17, 'middle'),
    drawText(role, text, x + 8, y - 5),
    drawText(role, text, x - 8, y - 5, 'end'),
    drawText(role, text, x + 9, y + 4),
    drawText(role, text, x + 8, y + 14),
    drawText(role, text, x - 8, y + 14, 'end'),
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

interface End {
  one: Drawn;
  dot: Dot;
}

interface EndLabel extends SideLabel {
  end: End;
}

const distance = ({ left, right, top, bottom }: Box, { x, y }: Dot): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** A series that ends before others is named at its own end, where no other end is nearer. */
function nameEarly({ label, value, end }: EndLabel, ends: readonly End[]): TextShape[] {
  return placesAround(end.dot, `${label} ${value}`, 'label').filter((text) => {
    const box = boxOfText(text);
    return ends.every(({ dot }) => dot === end.dot || distance(box, dot) > distance(box, end.dot));
  });
}

/** What a panel is named by. */
interface EndNames {
  shapes: MarkShape[];
  /** Names that stand beside no mark of their own. */
  left: KeyEntry[];
}

/** Series that end last are named beside their ends, others at their own, as far as no name is taken for another’s. */
function nameEnds(drawn: readonly Drawn[], obstacles: readonly Box[], plot: LinePlot): EndNames {
  const { language, top, bottom, most, axis } = plot;
  const ends = drawn.flatMap((one): End[] => {
    const dot = one.dots.at(-1);
    return dot ? [{ one, dot }] : [];
  });
  const last = Math.max(...ends.map(({ dot }) => dot.x));
  const lastYear = Math.max(...ends.map(({ dot }) => dot.point.year));
  const labels = ends.map(
    (end): EndLabel => ({ ...nameEnd(language, end.one.series, end.dot.point, lastYear), y: end.dot.y, end }),
  );
  const side = drawSideLabels(
    labels.filter(({ end }) => end.dot.x === last),
    { x: last + 12, top, bottom, most },
  );
  const early = labels.filter(({ end }) => end.dot.x < last);
  const around = [...obstacles, ...listBoxes(side.shapes)];
  const bounds = { left: axis.left + 1, right: last + 8, top: top - 12, bottom: bottom - 1 };
  const named = new Map<EndLabel, TextShape>();
  for (const label of early) {
    const [text] = placeLabels([nameEarly(label, ends)], [...around, ...listBoxes([...named.values()])], bounds);
    if (text) named.set(label, text);
  }
  const left = [...side.left, ...early.filter((label) => !named.has(label))];
  return {
    shapes: [...side.shapes, ...named.values()],
    left: left.map(({ label, value, end }) => ({
      label: translate(language, 'charts.seriesValue', { label, value }),
      mark: nameMark(end.one.place),
    })),
  };
}

/** Strokes, marks, signs and labels; and the names that stand in the key below. */
export function drawLinePanel(series: readonly ChartSeries[], plot: LinePlot): { shapes: Shape[]; left: KeyEntry[] } {
  const { axis, scale, width, top, bottom } = plot;
  const places = placeMarks(series.map(({ id }) => id));
  const drawn = series.map((one, index) => ({
    series: one,
    index,
    place: places[index] ?? index,
    dots: placeDots(one, axis.center, scale),
  }));
  const dots = drawn.flatMap((one) => one.dots);
  const marks = [
    ...plot.taken,
    ...dots.map(({ x, y }) => around(x, y, 5)),
    ...drawn.flatMap((one) => boxesAlong(one.dots)),
  ];
  const names = nameEnds(drawn, marks, plot);
  const obstacles = [...marks, ...listBoxes(names.shapes)];
  const texts = drawn.flatMap((one) => chooseLabelled(one.dots).map((dot) => placesOf(plot.language, dot)));
  const shapes = [
    ...drawn.flatMap(strokeOf),
    ...drawn.flatMap((one) => drawMarks(one, series.length, plot)),
    ...names.shapes,
    ...placeLabels(texts, obstacles, { left: axis.left + 1, right: width, top: top - 12, bottom: bottom - 1 }),
  ];
  return { shapes, left: names.left };
}
