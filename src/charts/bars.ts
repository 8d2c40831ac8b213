// Rows with one or several numbers each → horizontal bars from zero, each named and numbered: a ranking, or the parts of one year.
import { type Language, translate } from '../i18n/translate.ts';
import {
  type BarGroup,
  type ChartBody,
  narrowWidth,
  type OneYearChart,
  type RankingChart,
  type UnitWords,
} from './chart-input.ts';
import { describeOneYear, describeRanking } from './describe-bodies.ts';
import { absentSigns, isAbsent, markRows, markSeries, nameMark } from './marks.ts';
import { measureText, wrapText } from './measure-text.ts';
import { drawKey, drawNotes, noteMarks, noteText } from './notes.ts';
import { rankBodies } from './order-bodies.ts';
import { describeChartBody } from './point-words.ts';
import { isHollow, readValue } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  type MarkShape,
  type PointShape,
  roundCoordinate,
  type Scene,
  type Shape,
  textSizes,
} from './scene.ts';
import { chooseDomain, type ScaleValue, scaleValues } from './value-scale.ts';
import { nameMissingValue, signedValue } from './value-words.ts';

interface BarRow {
  label: string;
  /** One bar each. */
  bars: readonly ChartBody[];
  /** Their colours. */
  marks: readonly string[];
}

interface RowPlot {
  language: Language;
  unit: UnitWords;
  width: number;
  top: number;
  /** Where the names of the rows end and the bars begin. */
  share?: number;
}

const size = textSizes.label;
const lineHeight = 14;
const barHeight = 11;
const barGap = 3;
/** Bold digits of the widest usual fonts take so much more than measured: no number may pass the edge. */
const boldShare = 1.25;

const writeEnd = (language: Language, { point }: ChartBody): string =>
  readValue(point) === undefined ? nameMissingValue(language, point.state) : signedValue(language, point);

function drawBar(bar: ChartBody, mark: string, y: number, scale: ScaleValue): MarkShape[] {
  const value = readValue(bar.point);
  const zero = scale(0);
  if (value === undefined) {
    const { state } = bar.point;
    if (!isAbsent(state)) return [];
    return [drawPath(`sign sign-${state}`, absentSigns[state], zero + 7, y + barHeight / 2)];
  }
  if (value === 0) return [drawLine('zero', zero, y, zero, y + barHeight)];
  const [from, to] = value > 0 ? [zero, scale(value)] : [scale(value), zero];
  const name = `bar ${mark}${isHollow(bar.point) ? ' inexact' : ''}${bar.small ? ' small-base' : ''}`;
  return [drawRectangle(name, from, y, to - from, barHeight)];
}

interface Place {
  top: number;
  height: number;
  lines: readonly string[];
}

function drawRow(
  { bars, marks }: BarRow,
  { top, height, lines }: Place,
  left: number,
  scale: ScaleValue,
  plot: RowPlot,
): Shape[] {
  const { language, unit, width } = plot;
  const middle = top + height / 2;
  const first = middle - (lines.length * lineHeight) / 2 + lineHeight - 3.2;
  const names = lines.map((line, index) => drawText('label', line, left - 8, first + index * lineHeight, 'end'));
  const start = middle - (bars.length * (barHeight + barGap) - barGap) / 2;
  const drawn = bars.flatMap((bar, index): Shape[] => {
    const y = start + index * (barHeight + barGap);
    const value = readValue(bar.point);
    const hasSign = value === undefined && isAbsent(bar.point.state);
    const end = Math.max(scale(value ?? 0), scale(0)) + (hasSign ? 16 : 5);
    const role = value === undefined ? 'absent' : 'value';
    const hit = drawRectangle('hit', left, y - 1, width - left, barHeight + 2);
    const point: PointShape = drawPoint(
      describeChartBody(language, bar, unit),
      hit,
      ...drawBar(bar, marks[index] ?? nameMark(index), y, scale),
    );
    const [text = ''] = wrapText(writeEnd(language, bar), width - end, textSizes[role], 1);
    return [point, drawText(role, text, end, y + barHeight - 1.3)];
  });
  return [...names, ...drawn];
}

/** All rows share one scale; the longest bar leaves room for its number. */
function drawRows(rows: readonly BarRow[], plot: RowPlot): { shapes: Shape[]; bottom: number } {
  const { language, width, share = 0.42 } = plot;
  const lines = rows.map(({ label }) => wrapText(label, width * share - 8, size, 3));
  const left = Math.min(width * share, Math.max(0, ...lines.flat().map((line) => measureText(line, size))) + 8);
  const bars = rows.flatMap((row) => row.bars);
  const values = bars.flatMap(({ point }) => readValue(point) ?? []);
  const ends = bars.filter(({ point }) => readValue(point) !== undefined);
  const widths = ends.map((bar) => measureText(writeEnd(language, bar), textSizes.value) * boldShare);
  const room = Math.max(0, ...widths) + 8;
  const { low, high } = chooseDomain(language, values);
  const most = Math.max(0, ...values) || high;
  const scale = scaleValues({ low: Math.min(low, 0), high: most, ticks: [], labels: [] }, left, width - room);
  let top = plot.top;
  const shapes = rows.flatMap((row, index) => {
    const height = Math.max((lines[index]?.length ?? 1) * lineHeight, row.bars.length * (barHeight + barGap)) + 6;
    const place = { top, height, lines: lines[index] ?? [] };
    top += height;
    return drawRow(row, place, left, scale, plot);
  });
  return { shapes: [...shapes, drawLine('baseline', scale(0), plot.top, scale(0), top)], bottom: roundCoordinate(top) };
}

function groupBars(body: ChartBody, others: readonly BarGroup[], language: Language): ChartBody[] {
  const further = others.flatMap(({ id, label, bodies }) => {
    const found = bodies.find((one) => one.id === body.id);
    if (!found) return [];
    return [
      {
        ...found,
        id: `${body.id} ${id}`,
        label: translate(language, 'charts.bodySeries', { body: body.label, label }),
      },
    ];
  });
  return [body, ...further];
}

function noteBars(language: Language, bars: readonly ChartBody[]): string[] {
  const points = bars.map(({ point }) => point);
  return [
    ...(bars.some(({ small }) => small) ? [translate(language, 'charts.noteSmallBase')] : []),
    ...noteMarks(language, points),
    ...noteText(language, points),
  ];
}

/** Bodies with one or several numbers, the highest first. */
export function layoutRanking(chart: RankingChart): Scene {
  const { id, language, unit, bodies, groups, width = narrowWidth } = chart;
  const others = groups?.others ?? [];
  const marks = markSeries([{ id }, ...others]);
  const rows: BarRow[] = (chart.asGiven ? bodies : rankBodies(bodies)).map((body) => ({
    label: body.label,
    bars: groupBars(body, others, language),
    marks,
  }));
  const names = groups ? [groups.first, ...others.map(({ label }) => label)] : [];
  const key = drawKey(
    names.map((label, index) => ({ label, mark: marks[index] ?? nameMark(index) })),
    width,
  );
  const drawn = drawRows(rows, { language, unit, width, top: key.height + 2 });
  const notes = drawNotes(
    noteBars(
      language,
      rows.flatMap(({ bars }) => bars),
    ),
    0,
    drawn.bottom + 6,
    width,
  );
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeRanking(chart),
    ...chart.text,
    shapes: [...key.shapes, ...drawn.shapes, ...notes.shapes],
  };
}

/** The parts of a body's single report; the order of the input is kept: the law's own order of outcomes or channels. */
export function layoutOneYear(chart: OneYearChart): Scene {
  const { id, language, unit, bodies, width = narrowWidth } = chart;
  const marks = markRows(bodies);
  const rows = bodies.map((body, index) => ({ label: body.label, bars: [body], marks: marks.slice(index, index + 1) }));
  const drawn = drawRows(rows, { language, unit, width, top: 2 });
  const notes = drawNotes(noteBars(language, bodies), 0, drawn.bottom + 6, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeOneYear(chart),
    ...chart.text,
    shapes: [...drawn.shapes, ...notes.shapes],
  };
}
