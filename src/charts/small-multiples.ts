// Many bodies' years → a grid of small charts on one scale, each with its name, its first and its last number.
import { factsOf, type Language, translate } from '../i18n/translate.ts';
import { type ChartSeries, narrowWidth, type SmallMultiples, type UnitWords } from './chart-input.ts';
import { describeMultiples } from './describe-years.ts';
import { findFormRules } from './form-rules.ts';
import { type Dot, joinPoints, placeDots } from './join-points.ts';
import { absentSigns, drawSymbol } from './marks.ts';
import { measureText, wrapText } from './measure-text.ts';
import { drawNotes, noteJoins, noteMarks, noteSigns } from './notes.ts';
import { placeLabels } from './place-labels.ts';
import { describePoint } from './point-words.ts';
import { eachYear, findPoint, isDoubted, isInexact, listMissingYears, readValue } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  type MarkShape,
  roundCoordinate,
  type Scene,
  type Shape,
  textSizes,
} from './scene.ts';
import { chooseDomain, type ScaleValue, scaleValues, type ValueDomain } from './value-scale.ts';
import { shortValue, valueSigns } from './value-words.ts';
import { drawBaseline, drawMissingYears, placeYears, type YearAxis } from './year-axis.ts';

const least = 156;
const gap = 20;
const plotHeight = 54;
const lineHeight = 14;
const footHeight = 22;

const mostLines = 3;

/** Where one body is drawn. */
interface MiniPlot {
  language: Language;
  unit: UnitWords;
  axis: YearAxis;
  scale: ScaleValue;
  kind: 'columns' | 'lines';
  top: number;
  bottom: number;
}

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

/** One body: columns or a line, with the first and the last number. */
function drawMiniPanel(series: ChartSeries, plot: MiniPlot): Shape[] {
  const dots = placeDots(series, plot.axis.center, plot.scale);
  const strokes = plot.kind === 'lines' ? joinPoints(dots, series) : [];
  return [
    ...strokes.map(({ kind, d }) => drawPath(`stroke stroke-${kind} mark-1`, d)),
    ...drawPoints(series, dots, plot),
    ...labelEnds(dots, plot),
  ];
}

interface Cell {
  series: ChartSeries;
  name: readonly string[];
  /** Of the names of its row, so that panels of one row stand at one height. */
  nameHeight: number;
  x: number;
  y: number;
  width: number;
}

/** Lines of like length: no single character stands on a line of its own. */
function balanceName(label: string, width: number, size: number): string[] {
  const lines = wrapText(label, width, size, mostLines);
  const whole = lines.join('').length;
  const tries = [0.55, 0.65, 0.75, 0.85].map((share) => wrapText(label, width * share, size, mostLines));
  return tries.find((one) => one.length === lines.length && one.join('').length === whole) ?? lines;
}

/** Rows of panels, each row with room for its longest name. */
function placeCells({ language, cells }: SmallMultiples, width: number): { placed: Cell[]; bottom: number } {
  const columns = Math.max(1, Math.floor((width + gap) / (least + gap)));
  const cellWidth = (width - gap * (columns - 1)) / columns;
  const size = textSizes.head * factsOf(language).boldWidth;
  const names = cells.map(({ label }) => balanceName(label, cellWidth, size));
  const placed: Cell[] = [];
  let bottom = 0;
  for (let first = 0; first < cells.length; first += columns) {
    const row = names.slice(first, first + columns);
    const nameHeight = Math.max(...row.map((name) => name.length)) * lineHeight;
    for (const [index, series] of cells.slice(first, first + columns).entries())
      placed.push({
        series,
        name: row[index] ?? [],
        nameHeight,
        x: index * (cellWidth + gap),
        y: bottom,
        width: cellWidth,
      });
    bottom += nameHeight + 18 + plotHeight + footHeight;
  }
  return { placed, bottom };
}

function drawCell(
  { series, name, nameHeight, x, y, width }: Cell,
  chart: SmallMultiples,
  domain: ValueDomain,
): Shape[] {
  const { language, years, unit, kind } = chart;
  const top = y + nameHeight + 18;
  const bottom = top + plotHeight;
  const axis = placeYears(years, x, x + width);
  const absent = new Set(listMissingYears([series], years));
  const present = new Set(axis.years.filter((year) => !absent.has(year)));
  const rules = findFormRules([series], years).map(({ year }) =>
    drawLine('form-rule', axis.start(year), top, axis.start(year), bottom),
  );
  const scale = scaleValues(domain, bottom, top);
  return [
    ...name.map((line, index) => drawText('head', line, x, top - 20 - (name.length - 1 - index) * lineHeight)),
    drawLine('gridline', x, top, x + width, top),
    ...rules,
    drawText('tick', String(years.from), x, bottom + 14),
    ...(years.to > years.from ? [drawText('tick', String(years.to), x + width, bottom + 14, 'end')] : []),
    ...drawMissingYears(language, axis, present, top, bottom),
    ...drawMiniPanel(series, { language, unit, axis, scale, kind, top, bottom }),
    ...drawBaseline(axis, present, scale(0)),
  ];
}

function listNotes(
  { language, years, kind }: SmallMultiples,
  cells: readonly ChartSeries[],
  domain: ValueDomain,
): string[] {
  const points = cells.flatMap((cell) => cell.points);
  const gaps = cells.some((cell) => listMissingYears([cell], years).length > 0);
  const rules = cells.flatMap((cell) => findFormRules([cell], years));
  return [
    translate(language, 'charts.noteTopLine', { value: domain.labels.at(-1) ?? '' }),
    ...(gaps ? [translate(language, 'charts.noteGaps')] : []),
    ...(rules.length > 0 ? [translate(language, 'charts.noteRules')] : []),
    ...noteSigns(
      language,
      points.map(({ state }) => state),
    ),
    ...(kind === 'lines' ? noteJoins(language, cells) : []),
    ...noteMarks(language, points),
  ];
}

/** The drawing with its texts. */
export function layoutMultiples(chart: SmallMultiples): Scene {
  const { id, language, years, width = narrowWidth } = chart;
  const series = chart.cells.map((cell) => ({
    ...cell,
    points: eachYear(years).map((year) => findPoint(cell, year)),
  }));
  const inRange = { ...chart, cells: series };
  const values = series.flatMap(({ points }) => points.flatMap((point) => readValue(point) ?? []));
  const nice = chooseDomain(language, values, 3);
  const domain = { ...nice, high: nice.ticks.at(-1) || nice.high };
  const { placed, bottom } = placeCells(inRange, width);
  const notes = drawNotes(listNotes(inRange, series, domain), 0, bottom, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeMultiples(inRange),
    ...chart.text,
    shapes: [...placed.flatMap((cell) => drawCell(cell, inRange, domain)), ...notes.shapes],
  };
}
