// Numbers of many bodies, or of the parts of one year → the finding in words: who has the most, the least, the middle.
import { median } from 'd3-array';
import { translate, translateCount } from '../i18n/translate.ts';
import { leastForMedian, leastForMost } from '../report/analysis/intervals.ts';
import type { BodyChart, ChartBody, ChartText, OneYearChart } from './chart-input.ts';
import { listApart, listNumbered, listRanked, listValued, mostDots, rankBodies } from './order-bodies.ts';
import {
  addNote,
  addRemarks,
  listBodies,
  sayBody,
  sharePoint,
  writePointValue,
  writeSharedValue,
} from './point-words.ts';
import { readValue } from './points.ts';
import { roundCoordinate } from './scene.ts';
import { closeGaps } from './twin-words.ts';
import { writeValue } from './value-words.ts';

function titleDistribution({ language, unit, bodies, middleOnly }: BodyChart): string {
  const valued = listValued(bodies);
  const first = valued.at(-1);
  if (!first) return translate(language, 'charts.titleNoNumber');
  const { label, point } = first.body;
  if (valued.length === 1)
    return translate(language, 'charts.distributionOne', { label, value: writePointValue(language, point, unit) });
  const tied = valued.filter((one) => one.value === first.value).map(({ body }) => body.point);
  const count = tied.length;
  const value = writeSharedValue(language, tied, unit);
  if (count === valued.length) return translate(language, 'charts.distributionEqual', { count, value });
  if (valued.length < leastForMedian) return translateCount(language, 'charts.distributionFew', valued.length);
  const middle = writeValue(language, roundCoordinate(median(valued, (one) => one.value) ?? 0), null, unit);
  if (middleOnly || valued.length < leastForMost) return translate(language, 'charts.median', { value: middle });
  if (count > 1) return translate(language, 'charts.distributionTie', { median: middle, value, count });
  return translate(language, 'charts.distributionTitle', { median: middle, label, value });
}

/** A distribution: the middle and the top. */
export function describeDistribution(chart: BodyChart): ChartText {
  const { language, unit, bodies, metric } = chart;
  const valued = listValued(bodies);
  const named = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  const key = valued.length > mostDots ? 'charts.distributionBins' : 'charts.distributionSubtitle';
  const extremes = valued.length > 8 ? [...valued.slice(-4), ...valued.slice(0, 4)] : valued;
  return {
    title: closeGaps(titleDistribution(chart)),
    subtitle: translate(language, key, { count: valued.length, unit: named }),
    desc:
      listBodies(
        language,
        extremes.map(({ body }) => body),
        unit,
      ) + translate(language, 'charts.sentenceEnd'),
  };
}

/** Numbers are there, and none is to be set against another. */
function sayUnranked({ language, unit, bodies }: BodyChart): string {
  const numbered = listNumbered(bodies);
  const [first] = numbered;
  if (!first) return translate(language, 'charts.titleNoNumber');
  if (numbered.length === 1) return sayBody(language, first, unit);
  return translateCount(language, 'charts.rankingNone', numbered.length);
}

/** With one bar in the drawing there is nothing to be the only one of. */
function sayOnly({ language, unit, bodies }: BodyChart, { label, point }: ChartBody): string {
  const value = writePointValue(language, point, unit);
  const isAlone = bodies.length > 1 && listNumbered(bodies).length === 1;
  return translate(language, isAlone ? 'charts.rankingOne' : 'charts.bodyValue', { label, value });
}

function sayRanked(chart: BodyChart, ranked: readonly ChartBody[]): string {
  const { language, unit } = chart;
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return sayUnranked(chart);
  if (ranked.length === 1) return sayOnly(chart, first);
  const top = ranked.map(({ point }) => point).filter((point) => readValue(point) === readValue(first.point));
  const value = writeSharedValue(language, top, unit);
  const count = top.length;
  if (count === ranked.length) return translate(language, 'charts.rankingEqual', { count, value });
  if (ranked.length < leastForMost) return translateCount(language, 'charts.rankingFew', ranked.length);
  if (count > 1) return translate(language, 'charts.rankingTie', { count, value });
  const tied = ranked.filter(({ point }) => readValue(point) === readValue(last.point)).length > 1;
  if (tied) return translate(language, 'charts.rankingTop', { first: first.label, value });
  const least = writePointValue(language, last.point, unit);
  return translate(language, 'charts.rankingTitle', { first: first.label, value, last: last.label, least });
}

function titleRanking(chart: BodyChart): string {
  const { language, bodies } = chart;
  const ranked = listRanked(bodies);
  const said = sayRanked(chart, ranked);
  const apart = listApart(bodies).length;
  if (ranked.length === 0 || apart === 0) return said;
  return addNote(language, said, translateCount(language, 'charts.rankingApart', apart));
}

/** A ranking: who has the most and who the least. */
export function describeRanking(chart: BodyChart): ChartText {
  const { language, unit, bodies, metric } = chart;
  const subtitle = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  const end = translate(language, 'charts.sentenceEnd');
  return {
    title: closeGaps(titleRanking(chart)),
    subtitle,
    desc: listBodies(language, rankBodies(bodies), unit) + end,
  };
}

const sayBodyValue = ({ language, unit }: OneYearChart, { label, point }: ChartBody): string =>
  translate(language, 'charts.seriesValue', { label, value: writePointValue(language, point, unit) });

/** Whether the parts of a year are cases enough for one of them to be called the largest. */
const isEnough = (parts: readonly ChartBody[]): boolean =>
  parts.reduce((sum, { point }) => sum + (readValue(point) ?? 0), 0) >= leastForMost;

/** One row, or a whole and which of its parts is the largest, if one is. */
function sayWhole(chart: OneYearChart, first: ChartBody): string {
  const { language, bodies, year, unit, partsUnknown } = chart;
  const parts = listNumbered(bodies.filter(({ whole }) => !whole));
  const [part, next] = parts;
  const value = part ? (readValue(part.point) ?? 0) : 0;
  const leads = !partsUnknown && isEnough(parts) && part && next && value > 0 && value !== readValue(next.point);
  const most = leads
    ? translate(language, 'charts.mostOutcome', {
        label: part.label,
        value: writePointValue(language, part.point, unit),
      })
    : '';
  return translate(language, 'charts.yearTitle', { year, clauses: sayBodyValue(chart, first) + most });
}

function titleOneYear(chart: OneYearChart): string {
  const { language, unit, bodies, year } = chart;
  const ranked = listNumbered(bodies);
  const above = ranked.filter(({ point }) => (readValue(point) ?? 0) > 0);
  const [only] = ranked;
  const [first, second] = above;
  if (!only) return translate(language, 'charts.oneYearNone', { year });
  if (!first && ranked.length > 1) {
    const key = ranked.length < bodies.length ? 'charts.oneYearZeroStated' : 'charts.oneYearZero';
    const zero = sharePoint(ranked.map(({ point }) => point));
    const words = translate(language, key, { year });
    return zero ? addRemarks(language, words, zero) : words;
  }
  const whole = above.find((body) => body.whole);
  if (!first || whole || ranked.length === 1 || chart.partsUnknown) return sayWhole(chart, whole ?? first ?? only);
  const value = writePointValue(language, first.point, unit);
  if (!second && ranked.length === bodies.length && bodies.length > 1)
    return translate(language, 'charts.oneYearAll', { year, value, label: first.label });
  if (readValue(first.point) !== (second && readValue(second.point)) && bodies.length > 1) {
    if (!isEnough(above)) return translate(language, 'charts.yearTitle', { year, clauses: sayParts(chart, above) });
    return translate(language, 'charts.oneYearMost', { year, value, label: first.label });
  }
  const tied = above.filter(({ point }) => readValue(point) === readValue(first.point));
  const named = tied
    .slice(0, 3)
    .map(({ label }) => label)
    .join(translate(language, 'charts.listAnd'));
  const rest = tied.length > 3 ? translateCount(language, 'charts.oneYearMore', tied.length) : '';
  const shared = writeSharedValue(
    language,
    tied.map(({ point }) => point),
    unit,
  );
  return translate(language, 'charts.oneYearTie', { year, labels: named + rest, value: shared });
}

/** Few cases: as many parts as there may be, by their numbers. */
const sayParts = (chart: OneYearChart, parts: readonly ChartBody[]): string =>
  parts.map((part) => sayBodyValue(chart, part)).join(translate(chart.language, 'charts.listAnd'));

/** The parts of one year: which of them leads. */
export function describeOneYear(chart: OneYearChart): ChartText {
  const { language, unit, bodies, metric } = chart;
  const subtitle = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  const end = translate(language, 'charts.sentenceEnd');
  return { title: closeGaps(titleOneYear(chart)), subtitle, desc: listBodies(language, bodies, unit) + end };
}
