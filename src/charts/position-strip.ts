// A body's number among those of its like → a strip: a tick each, or forty equal parts; median, middle half, and the body itself; and its table.
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { formatNumber, type Language, translate, translateCount } from '../i18n/translate.ts';
import { mostMarks, type PeerSpread } from '../report/analysis/peers.ts';
import type { ChartFrame, UnitWords } from './chart-input.ts';
import { boxOfText, listBoxes } from './measure-text.ts';
import { placeLabels } from './place-labels.ts';
import {
  drawLine,
  drawPath,
  drawRectangle,
  drawText,
  roundCoordinate,
  type Scene,
  type Shape,
  type TextShape,
} from './scene.ts';
import type { TwinCell, TwinRow, TwinTable } from './tabulate.ts';
import { pickUnit } from './value-words.ts';

/** A body that the strip names. */
export interface StripBody {
  id: string;
  /** `本机关`, or its name where the strip stands elsewhere than on its page. */
  label: string;
  value: number;
  /** A check calls it into question: it is drawn hollow. */
  doubt?: boolean;
}

/**
 * One number of like bodies in one year. On a body’s page `own` is that body, in a ranking none, in a comparison several.
 * `spread` is `spreadPeers` of the numbers that no check calls into question, or what `Peers` of the store holds:
 *
 *     const scene = layoutPositionStrip({ id, language, metric: '收到申请', group: '市级科技局', year, unit, spread, own });
 *     scene && renderBesideTable(scene, new Map(), words)   // or <PositionStrip scene={scene} />
 *     tabulateStrips(language, [input, …])                  // the table that belongs to it
 *
 * Below eight numbers there is nothing to draw, and whoever asked says how many there are.
 */
export interface StripChart extends ChartFrame {
  /** What is counted. */
  metric: string;
  /** Who is like whom, as the subtitle says it. */
  group: string;
  year: number;
  /** Null for shares between 0 and 1, which are told in percent. */
  unit: UnitWords | null;
  spread: PeerSpread;
  own: readonly StripBody[];
}

const rowHeight = 16;
const tickHeight = 13;
const margin = 10;
const usualWidth = 400;
const ownMark = 'm-5,0a5,5 0 1 0 10,0a5,5 0 1 0 -10,0';

/** `86`, `57.1%`. */
export const writeStripValue = ({ unit }: Pick<StripChart, 'unit'>, value: number): string =>
  unit ? formatNumber(roundCoordinate(value)) : `${(Math.round(value * 1000) / 10).toFixed(1)}%`;

/** Ends of the middle half: of large counts the whole number nearest to them. */
export function writeStripHalf({ unit }: Pick<StripChart, 'unit'>, [low, high]: readonly [number, number]): string {
  const round = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
  const write = (value: number): string => writeStripValue({ unit }, unit ? round(value) : value);
  return `${write(low)}–${write(high)}`;
}

/** `86 件`, `57.1%`. */
export function writeStripCount({ language, unit }: Pick<StripChart, 'language' | 'unit'>, value: number): string {
  const plain = writeStripValue({ unit }, value);
  return unit ? translate(language, 'charts.valueWithUnit', { value: plain, unit: pickUnit(unit, value) }) : plain;
}

type Scale = (value: number) => number;

/** Shares on an even scale from 0 to all; counts by their square roots. */
function chooseStripScale({ spread, own, unit }: StripChart, width: number): { scale: Scale; ticks: number[] } {
  const range = [margin, width - margin];
  const most = Math.max(...spread.marks, ...own.map(({ value }) => value));
  if (!unit) return { scale: scaleLinear().domain([0, 1]).rangeRound(range), ticks: [0, 1, 0.5] };
  const scale = scaleSqrt()
    .domain([0, most || 1])
    .rangeRound(range);
  const [first = 0, ...inner] = scale.ticks(4).filter(Number.isInteger);
  return { scale, ticks: [first, ...inner.toReversed()] };
}

/** Ticks at one place are one. */
function drawTicks({ marks }: PeerSpread, scale: Scale, top: number): Shape[] {
  const places = [...new Set(marks.map(scale))];
  return [drawPath('peer-ticks', places.map((x) => `M${x},${top + 2}v${tickHeight - 4}`).join(''))];
}

function drawMiddleHalf({ middleHalf }: PeerSpread, scale: Scale, top: number): Shape[] {
  if (!middleHalf) return [];
  const [left, right] = middleHalf.map(scale) as [number, number];
  return [drawRectangle('middle-half', left, top, Math.max(1, right - left), tickHeight)];
}

/** Within the drawing. */
function keepInside(label: TextShape, width: number): TextShape {
  const { left, right } = boxOfText(label);
  return { ...label, x: roundCoordinate(label.x + Math.max(0, -left) - Math.max(0, right - width)) };
}

/** The names above their dots; the second of two that would meet stands a row higher. */
function nameOwn(chart: StripChart, scale: Scale, bottom: number, width: number): TextShape[] {
  const rows = Array.from({ length: chart.own.length }, (_, row) => row);
  const texts = chart.own.map(({ label, value }) => {
    const text = translate(chart.language, 'charts.seriesValue', { label, value: writeStripValue(chart, value) });
    return rows.map((row) =>
      keepInside(drawText('value', text, scale(value), bottom - row * rowHeight, 'middle'), width),
    );
  });
  const labels = placeLabels(texts, [], { left: -1, right: width + 1, top: -Infinity, bottom: bottom + 9 });
  return labels.map((label) => ({ ...label, className: 'own' }));
}

const drawOwn = ({ own }: StripChart, scale: Scale, middle: number): Shape[] =>
  own.map(({ value, doubt }) => drawPath(`own${doubt ? ' inexact' : ''}`, ownMark, scale(value), middle));

/** The median’s number first, then the ends of the scale as far as they have room. */
function nameBelow(chart: StripChart, scale: Scale, ticks: readonly number[], y: number, width: number): TextShape[] {
  const { language, spread } = chart;
  const value = writeStripValue(chart, spread.median ?? 0);
  const middle = drawText(
    'label',
    translate(language, 'charts.median', { value }),
    scale(spread.median ?? 0),
    y,
    'middle',
  );
  const ends = ticks.map((tick) => [
    keepInside(drawText('tick', writeTick(chart, tick), scale(tick), y, 'middle'), width),
  ]);
  return placeLabels([[keepInside(middle, width)], ...ends], [], { left: -1, right: width + 1, top: 0, bottom: y + 9 });
}

const writeTick = ({ unit }: StripChart, tick: number): string => (unit ? formatNumber(tick) : `${tick * 100}%`);

function describeStrip(chart: StripChart): Pick<Scene, 'title' | 'subtitle' | 'desc'> {
  const { language, metric, group, year, spread, own, unit } = chart;
  const { m, median, middleHalf } = spread;
  const count = (value: number): string => writeStripCount(chart, value);
  const said = own.map(({ label, value }) => translate(language, 'charts.seriesValue', { label, value: count(value) }));
  const middle = translate(language, 'charts.median', { value: count(median ?? 0) });
  const half = middleHalf
    ? [translate(language, 'charts.stripHalf', { range: writeStripHalf(chart, middleHalf) })]
    : [];
  const comma = translate(language, 'charts.clauseComma');
  return {
    title: translate(language, 'charts.stripTitle', { metric, year, clauses: [...said, middle].join(comma) }),
    subtitle: translateCount(language, 'charts.stripSubtitle', m, { group }),
    desc: [...half, sayTicks(language, m), sayScale(language, unit)].join(comma),
  };
}

/** What a tick stands for. */
export const sayTicks = (language: Language, m: number): string =>
  translate(language, m > mostMarks ? 'charts.stripBins' : 'charts.stripTicks');

/** How far apart numbers stand. */
export const sayScale = (language: Language, unit: UnitWords | null): string =>
  translate(language, unit ? 'charts.stripRoot' : 'charts.stripEven');

/** Undefined where the group is too small for a median. */
export function layoutPositionStrip(chart: StripChart): Scene | undefined {
  const { id, language, spread, width = usualWidth } = chart;
  if (spread.median === null) return undefined;
  const { scale, ticks } = chooseStripScale(chart, width);
  const names = nameOwn(chart, scale, 0, width);
  const highest = Math.min(0, ...listBoxes(names).map(({ top }) => top));
  const base = Math.ceil(2 - highest);
  const top = base + 5;
  const middle = top + Math.floor(tickHeight / 2);
  const median = scale(spread.median);
  return {
    id,
    language,
    width,
    height: top + tickHeight + 19,
    ...describeStrip(chart),
    ...chart.text,
    shapes: [
      drawLine('strip-line', margin, middle, width - margin, middle),
      ...drawMiddleHalf(spread, scale, top),
      ...drawTicks(spread, scale, top),
      drawLine('median', median, top - 3, median, top + tickHeight + 3),
      ...drawOwn(chart, scale, middle),
      ...names.map((name) => ({ ...name, y: Math.round(name.y + base) })),
      ...nameBelow(chart, scale, ticks, top + tickHeight + 15, width),
    ],
  };
}

type StripCell = (chart: StripChart) => string | null;

/** Below eight numbers there is no median, below twelve no middle half. */
const writeMedian: StripCell = (chart) =>
  chart.spread.median === null
    ? null
    : translate(chart.language, 'charts.stripMedianOf', {
        median: writeStripValue(chart, chart.spread.median),
        count: formatNumber(chart.spread.m),
      });

const writeHalf: StripCell = (chart) =>
  chart.spread.middleHalf ? writeStripHalf(chart, chart.spread.middleHalf) : null;

/**
 * The numbers of strips of one or several figures and years: for each figure a row a body that is named, one of the
 * medians with how many they are of, and one of the middle halves where any is told; a column a year, the newest first.
 */
export function tabulateStrips(language: Language, charts: readonly StripChart[]): TwinTable {
  const years = [...new Set(charts.map(({ year }) => year))].sort((a, b) => b - a);
  const rows = [...Map.groupBy(charts, ({ metric }) => metric)].flatMap(([metric, own]) => {
    const row = (id: string, label: string, write: StripCell): TwinRow => ({
      id: `${own[0]?.id} ${id}`,
      label,
      cells: years.map((year): TwinCell => {
        const chart = own.find((one) => one.year === year);
        const text = chart ? write(chart) : null;
        return { text: text ?? '–', state: text === null ? 'not_stated' : 'reported', value: null };
      }),
    });
    const bodies = [...new Map(own.flatMap((chart) => chart.own.map(({ id, label }) => [id, label] as const)))];
    const named = bodies.map(([id, label]) =>
      row(id, translate(language, 'charts.bodyValue', { label, value: metric }), (chart) => {
        const value = chart.own.find((body) => body.id === id)?.value;
        return value === undefined ? null : writeStripValue(chart, value);
      }),
    );
    const middle = [
      row('median', translate(language, 'charts.stripMedian'), writeMedian),
      row('half', translate(language, 'charts.stripMiddle'), writeHalf),
    ];
    return [...named, ...middle.filter(({ cells }) => cells.some(({ state }) => state === 'reported'))];
  });
  return {
    head: translate(language, 'charts.tableSeries'),
    columns: years.map((year) => ({ id: `${year}`, label: `${year}` })),
    rows,
  };
}
