// One number of many bodies → a strip of dots piled on a zero-based axis, with median, quartiles and the extremes named.

import { max, median, quantile } from 'd3-array';
import { formatNumber, type Language, translate, translateCount } from '../i18n/translate.ts';
import { leastForMedian, leastForPlaces } from '../report/analysis/intervals.ts';
import { type BodyChart, narrowWidth } from './chart-input.ts';
import { describeDistribution } from './describe-bodies.ts';
import { drawSymbol } from './marks.ts';
import { type Box, boxOfText } from './measure-text.ts';
import { drawNotes, noteMarks } from './notes.ts';
import { type BodyValue, listValued, mostDots } from './order-bodies.ts';
import { placeLabels } from './place-labels.ts';
import { describeChartBody } from './point-words.ts';
import { isHollow } from './points.ts';
import {
  drawLine,
  drawPath,
  drawPoint,
  drawRectangle,
  drawText,
  roundCoordinate,
  type Scene,
  type Shape,
  type TextShape,
} from './scene.ts';
import { chooseDomain, type ScaleValue, scaleValues, type ValueDomain } from './value-scale.ts';
import { shortValue, writeValue } from './value-words.ts';

const radius = 3.6;
const plotHeight = 96;

interface Plot {
  chart: BodyChart;
  scale: ScaleValue;
  bottom: number;
  width: number;
}

interface Pile {
  x: number;
  y: number;
  one: BodyValue;
}

/** Dots that would overlap stand on each other; a high pile is pressed together, never cut. */
function pileDots(valued: readonly BodyValue[], { scale, bottom }: Plot): Pile[] {
  const piles = Map.groupBy(valued, ({ value }) => Math.round(scale(value) / (radius * 2)));
  const highest = max(piles.values(), (pile) => pile.length) ?? 1;
  const pitch = Math.min(radius * 2 + 0.4, (plotHeight - radius * 2) / Math.max(1, highest - 1));
  return [...piles.values()].flatMap((pile) =>
    pile.map((one, level) => ({ one, x: scale(one.value), y: bottom - radius - 2 - level * pitch })),
  );
}

function drawDots(piles: readonly Pile[], { chart }: Plot): Shape[] {
  return piles.map(({ one, x, y }) => {
    const name = `dot mark-1${isHollow(one.body.point) ? ' inexact' : ''}`;
    return drawPoint(describeChartBody(chart.language, one.body, chart.unit), drawPath(name, drawSymbol(0, 36), x, y));
  });
}

/** Equal parts of the bodies, one more dot than these: a strip of thousands is as long as one of a hundred. */
const equalParts = 40;

/** Many bodies: the numbers at the ends and between equal parts of them. */
function drawQuantiles(valued: readonly BodyValue[], plot: Plot): Shape[] {
  const { language, unit } = plot.chart;
  const chosen = Array.from({ length: equalParts + 1 }, (_, part): BodyValue[] => {
    const one = valued[Math.round(((valued.length - 1) * part) / equalParts)];
    return one ? [{ ...one, body: { ...one.body, id: `p${part}` } }] : [];
  }).flat();
  return pileDots(chosen, plot).map(({ one: { body, value }, x, y }) => {
    const percent = formatNumber((Number(body.id.slice(1)) * 100) / equalParts);
    const words = translate(language, 'charts.quantileWords', {
      percent,
      value: writeValue(language, value, null, unit),
    });
    const data = { series: body.id, value, status: 'reported', words };
    return drawPoint(data, drawPath('dot mark-1', drawSymbol(0, 36), x, y));
  });
}

/** The axis with few ticks; the middle half as a band and the median as a line below it. */
function drawAxis({ ticks, labels }: ValueDomain, { scale, bottom, width }: Plot): Shape[] {
  return [
    drawLine('baseline', 0, bottom, width, bottom),
    ...ticks.flatMap((tick, index) => [
      drawLine('tickmark', scale(tick), bottom, scale(tick), bottom + 4),
      drawText('tick', labels[index] ?? '', scale(tick), bottom + 16, 'middle'),
    ]),
  ];
}

const hasQuartiles = ({ middleOnly }: BodyChart, count: number): boolean => !middleOnly && count >= leastForPlaces;

function drawMiddle(valued: readonly BodyValue[], { chart, scale, bottom }: Plot, top: number): Shape[] {
  const values = valued.map(({ value }) => value);
  const [low, middle, high] = [quantile(values, 0.25), median(values), quantile(values, 0.75)];
  if (low === undefined || middle === undefined || high === undefined || values.length < leastForMedian) return [];
  const text = translate(chart.language, 'charts.median', { value: formatNumber(roundCoordinate(middle)) });
  const label = drawText('value', text, scale(middle), top - 4, 'middle');
  const { left, right } = boxOfText(label);
  const shift = Math.max(0, -left) - Math.max(0, right - (chart.width ?? narrowWidth));
  return [
    ...(hasQuartiles(chart, values.length)
      ? [drawRectangle('middle-half', scale(low), top, Math.max(1, scale(high) - scale(low)), bottom - top)]
      : []),
    drawLine('median', scale(middle), top, scale(middle), bottom),
    { ...label, x: roundCoordinate(label.x + shift) },
  ];
}

/** The text ends above its dot, or begins there where the left edge is near. */
function nameDot(language: Language, { one, x, y }: Pile): TextShape[] {
  const text = `${one.body.label} ${shortValue(language, one.body.point)}`;
  return (['end', 'start'] as const).map((anchor) => drawText('label', text, x, y - 10, anchor));
}

/** Names of the three highest and of the lowest, where no two share that number, as far as they have room at their dots. */
function nameExtremes(piles: readonly Pile[], taken: readonly Box[], { chart, width, bottom }: Plot): Shape[] {
  const sorted = piles.toSorted((a, b) => a.x - b.x || b.y - a.y);
  const [lowest, next] = sorted;
  const single = lowest && lowest.one.value !== next?.one.value && sorted.length > 3 ? [lowest] : [];
  const dots = piles.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const bounds = { left: 0, right: width, top: 18, bottom };
  const texts = [...sorted.slice(-3).toReversed(), ...single].map((pile) => nameDot(chart.language, pile));
  return placeLabels(texts, [...taken, ...dots], bounds);
}

function listNotes(chart: BodyChart, valued: readonly BodyValue[]): string[] {
  const { language, bodies } = chart;
  const values = valued.map(({ value }) => value);
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  const without = bodies.length - valued.length;
  return [
    ...(low !== undefined && high !== undefined && hasQuartiles(chart, values.length)
      ? [
          translate(language, 'charts.quartiles', {
            low: formatNumber(roundCoordinate(low)),
            high: formatNumber(roundCoordinate(high)),
          }),
        ]
      : []),
    ...(without > 0 ? [translateCount(language, 'charts.noteBodiesWithout', without)] : []),
    ...noteMarks(
      language,
      valued.map(({ body }) => body.point),
    ),
  ];
}

/** The drawing with its texts. */
export function layoutDistribution(chart: BodyChart): Scene {
  const { id, language, bodies, width = narrowWidth, middleOnly } = chart;
  const valued = listValued(bodies);
  const domain = chooseDomain(
    language,
    valued.map(({ value }) => value),
    width > 500 ? 6 : 4,
  );
  const top = 20;
  const bottom = top + plotHeight + 24;
  const plot = { chart, scale: scaleValues(domain, 8, width - 22), bottom, width };
  const quantiles = valued.length > mostDots ? drawQuantiles(valued, plot) : [];
  const piles = valued.length > mostDots ? [] : pileDots(valued, plot);
  const middle = drawMiddle(valued, plot, top);
  const taken = middle.flatMap((shape) => (shape.kind === 'text' ? [boxOfText(shape)] : []));
  const notes = drawNotes(listNotes(chart, valued), 0, bottom + 24, width);
  return {
    id,
    language,
    width,
    height: roundCoordinate(notes.bottom + 4),
    ...describeDistribution(chart),
    ...chart.text,
    shapes: [
      ...middle,
      ...drawAxis(domain, plot),
      ...quantiles,
      ...drawDots(piles, plot),
      ...(middleOnly ? [] : nameExtremes(piles, taken, plot)),
      ...notes.shapes,
    ],
  };
}
