// Many bodies' years → a grid of small charts on one scale, each with its name, its first and its last number.

import { translate } from '../i18n/translate.ts';
import { type ChartSeries, narrowWidth, type SmallMultiples } from './chart-input.ts';
import { describeMultiples } from './describe-multiples.ts';
import { drawLine, drawText } from './draw.ts';
import { drawMissingYears } from './draw-missing-years.ts';
import { drawNotes } from './draw-notes.ts';
import { findPoint } from './find-point.ts';
import { findFormRules } from './form-rules.ts';
import { isInexact } from './format-value.ts';
import { noteMarks, noteSigns } from './list-notes.ts';
import { eachYear, listMissingYears } from './list-years.ts';
import { drawMiniPanel, isDashed } from './mini-panel.ts';
import { readValue } from './read-value.ts';
import { roundCoordinate } from './round.ts';
import type { Scene, Shape } from './scene.ts';
import { textSizes } from './text-sizes.ts';
import { chooseDomain, scaleValues, type ValueDomain } from './value-scale.ts';
import { wrapText } from './wrap-text.ts';
import { drawBaseline, placeYears } from './year-axis.ts';

const least = 156;
const gap = 20;
const plotHeight = 54;
const lineHeight = 14;
const footHeight = 22;

/** Bold Latin letters are wider than regular ones, by which texts are measured. */
const boldness = { zh: 1, en: 1.1 } as const;
const mostLines = 3;

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
  const size = textSizes.head * boldness[language];
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
  const inexact = points.some((point) => readValue(point) !== undefined && isInexact(point));
  const rules = cells.flatMap((cell) => findFormRules([cell], years));
  return [
    translate(language, 'charts.noteTopLine', { value: domain.labels.at(-1) ?? '' }),
    ...(gaps ? [translate(language, 'charts.noteGaps')] : []),
    ...(rules.length > 0 ? [translate(language, 'charts.noteRules')] : []),
    ...noteSigns(
      language,
      points.map(({ state }) => state),
    ),
    ...(kind === 'lines' && cells.some(isDashed) ? [translate(language, 'charts.noteDashed')] : []),
    ...(inexact ? [translate(language, kind === 'lines' ? 'charts.noteApprox' : 'charts.noteApproxColumns')] : []),
    ...noteMarks(language, points),
  ];
}

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
