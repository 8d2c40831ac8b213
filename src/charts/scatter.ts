// Two numbers of many bodies → dots on two zero-based axes, the outermost named.
import { type Language, translate, translateCount } from '../i18n/translate.ts';
import { leastForMost } from '../report/analysis/intervals.ts';
import { type ChartText, narrowWidth, type ScatterAxis, type ScatterBody, type ScatterChart } from './chart-input.ts';
import { drawSymbol } from './marks.ts';
import { boxOfText } from './measure-text.ts';
import { drawNotes, noteMarks } from './notes.ts';
import { placeLabels } from './place-labels.ts';
import { describeValue, writePointValue } from './point-words.ts';
import { isDoubted, isFromText, isInexact, readValue } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  roundCoordinate,
  type Scene,
  type Shape,
} from './scene.ts';
import { closeGaps } from './twin-words.ts';
import { chooseDomain, drawGrid, type ScaleValue, scaleValues, type ValueDomain, widthOfTicks } from './value-scale.ts';
import { valueSigns } from './value-words.ts';

interface ScatterValue {
  body: ScatterBody;
  x: number;
  y: number;
}

/** A dot would count as much as one of a thousand cases. */
const isLoose = ({ body: { small, x, y } }: ScatterValue): boolean => small === true || isFromText(x) || isFromText(y);

/** Bodies with both numbers, by id. */
const listScatterValues = ({ bodies }: Pick<ScatterChart, 'bodies'>): ScatterValue[] =>
  bodies
    .flatMap((body) => {
      const [x, y] = [readValue(body.x), readValue(body.y)];
      return x === undefined || y === undefined ? [] : [{ body, x, y }];
    })
    .sort((a, b) => (a.body.id < b.body.id ? -1 : 1));

/** The words of a dot. */
function sayPair({ language, x, y }: ScatterChart, { body }: ScatterValue): string {
  return translate(language, 'charts.bodyPair', {
    label: body.label,
    xLabel: x.label,
    x: describeValue(language, body.x, x.unit),
    yLabel: y.label,
    y: describeValue(language, body.y, y.unit),
  });
}

/** Nothing leads alone, and nothing in question leads. */
function findHighest(pairs: readonly ScatterValue[], axis: 'x' | 'y'): ScatterValue | undefined {
  const [first, second] = pairs.toSorted((a, b) => b[axis] - a[axis]);
  if (!first || !second || first[axis] === second[axis] || isDoubted(first.body[axis])) return undefined;
  return first;
}

function titleScatter(chart: ScatterChart): string {
  const { language, x, y } = chart;
  const pairs = listScatterValues(chart);
  if (pairs.length === 0) return translate(language, 'charts.titleNoNumber');
  const firm = pairs.filter((pair) => !isLoose(pair));
  const [byX, byY] = [findHighest(firm, 'x'), findHighest(firm, 'y')];
  if (!byX || !byY || firm.length < leastForMost)
    return translateCount(language, 'charts.scatterFlat', pairs.length, { xLabel: x.label, yLabel: y.label });
  const names = { xLabel: x.label, yLabel: y.label };
  if (byX !== byY)
    return translate(language, 'charts.scatterEach', {
      ...names,
      xBody: byX.body.label,
      yBody: byY.body.label,
    });
  const values = { x: writePointValue(language, byX.body.x, x.unit), y: writePointValue(language, byX.body.y, y.unit) };
  return translate(language, 'charts.scatterBoth', { ...names, ...values, label: byX.body.label });
}

/** Who is highest in each, and no more: two numbers prove no cause. */
export function describeScatter(chart: ScatterChart): ChartText {
  const { language, x, y } = chart;
  const pairs = listScatterValues(chart);
  const outer = pairs.toSorted((a, b) => b.y - a.y).slice(0, 6);
  return {
    title: closeGaps(titleScatter(chart)),
    subtitle: translateCount(language, 'charts.scatterSubtitle', pairs.length, { x: x.label, y: y.label }),
    desc:
      outer.map((pair) => sayPair(chart, pair)).join(translate(language, 'charts.clauseComma')) +
      translate(language, 'charts.sentenceEnd'),
  };
}

interface Plot {
  x: ScaleValue;
  y: ScaleValue;
  width: number;
  top: number;
  bottom: number;
}

function drawDots(chart: ScatterChart, pairs: readonly ScatterValue[], { x, y }: Plot): Shape[] {
  return pairs.map((pair) => {
    const { body } = pair;
    const data = {
      year: body.y.year,
      series: body.id,
      value: pair.y,
      status: body.y.state,
      words: sayPair(chart, pair),
    };
    const loose = isLoose(pair);
    const name = `dot mark-1${isInexact(body.x) || isInexact(body.y) ? ' inexact' : ''}${loose ? ' small-base' : ''}`;
    const [cx, cy] = [x(pair.x), y(pair.y)];
    return drawPoint(
      data,
      drawPath(name, drawSymbol(0, loose ? 18 : 40), cx, cy),
      drawRectangle('hit', cx - 7, cy - 7, 14, 14),
    );
  });
}

const isQuestioned = ({ body }: ScatterValue): boolean => isDoubted(body.x) || isDoubted(body.y);

/** The name with the sign of what is in question; no numbers stand in this drawing. */
const nameDot = (pair: ScatterValue): string =>
  isQuestioned(pair) ? `${pair.body.label} ${valueSigns.doubt}` : pair.body.label;

function nameOuter(pairs: readonly ScatterValue[], { x, y, width, top, bottom }: Plot): Shape[] {
  const byX = pairs.toSorted((a, b) => b.x - a.x).slice(0, 3);
  const byY = pairs.toSorted((a, b) => b.y - a.y).slice(0, 3);
  const dots = pairs.map((pair) => ({
    left: x(pair.x) - 5,
    right: x(pair.x) + 5,
    top: y(pair.y) - 5,
    bottom: y(pair.y) + 5,
  }));
  const texts = [...new Set([...byX, ...byY, ...pairs.filter(isQuestioned)])].map((pair) => {
    const [cx, cy] = [x(pair.x), y(pair.y)];
    const texts = isQuestioned(pair) ? [nameDot(pair), valueSigns.doubt] : [nameDot(pair)];
    return texts.flatMap((text) => [
      drawText('label', text, cx + 8, cy + 4),
      drawText('label', text, cx - 8, cy + 4, 'end'),
      drawText('label', text, cx, cy - 9, 'middle'),
      drawText('label', text, cx, cy + 17, 'middle'),
      drawText('label', text, cx + 4, cy - 9, 'end'),
      drawText('label', text, cx + 4, cy + 17, 'end'),
    ]);
  });
  return placeLabels(texts, dots, { left: x(0) + 2, right: width, top: top - 8, bottom: bottom - 1 });
}

function drawAcross({ ticks, labels }: ValueDomain, { x, width, bottom }: Plot): Shape[] {
  return [
    drawLine('baseline', x(0), bottom, width - 8, bottom),
    ...ticks.flatMap((tick, index) => [
      drawLine('tickmark', x(tick), bottom, x(tick), bottom + 4),
      drawText('tick', labels[index] ?? '', x(tick), bottom + 16, 'middle'),
    ]),
  ];
}

/** Why some dots are small rings. */
function noteLoose(language: Language, pairs: readonly ScatterValue[]): string[] {
  const small = pairs.some(({ body }) => body.small);
  const text = pairs.some(({ body }) => isFromText(body.x) || isFromText(body.y));
  return [
    ...(small ? [translate(language, 'charts.noteSmallDots')] : []),
    ...(text ? [translate(language, 'charts.noteTextDots')] : []),
  ];
}

function listNotes({ language, bodies }: ScatterChart, pairs: readonly ScatterValue[]): string[] {
  const without = bodies.length - pairs.length;
  const points = pairs.flatMap(({ body }) => [body.x, body.y]);
  return [
    ...(without > 0 ? [translateCount(language, 'charts.noteBodiesWithout', without)] : []),
    ...noteLoose(language, pairs),
    ...noteMarks(language, points),
  ];
}

/** The drawing with its texts. */
export function layoutScatter(chart: ScatterChart): Scene {
  const { id, language, width = narrowWidth } = chart;
  const pairs = listScatterValues(chart);
  const [across, up] = [
    chooseDomain(
      language,
      pairs.map((one) => one.x),
    ),
    chooseDomain(
      language,
      pairs.map((one) => one.y),
    ),
  ];
  const left = Math.ceil(widthOfTicks(up)) + 8;
  const top = 34;
  const bottom = top + Math.min(320, width * 0.56);
  const plot = { x: scaleValues(across, left, width - 20), y: scaleValues(up, bottom, top), width, top, bottom };
  const name = ({ label, unit }: ScatterAxis) => translate(language, 'charts.axisLabel', { label, unit: unit.other });
  const xName = drawText('head', name(chart.x), width, bottom + 34, 'end');
  const notes = drawNotes(listNotes(chart, pairs), 0, boxOfText(xName).bottom + 4, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeScatter(chart),
    ...chart.text,
    shapes: [
      drawText('head', name(chart.y), 0, 12),
      ...drawGrid(up, plot.y, left, width - 8),
      ...drawAcross(across, plot),
      xName,
      ...drawDots(chart, pairs, plot),
      ...nameOuter(pairs, plot),
      ...notes.shapes,
    ],
  };
}
