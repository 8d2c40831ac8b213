// Bodies with a number each → who has the most and who the least, in words.
import { translate, translateCount } from '../i18n/translate.ts';
import type { BodyChart, ChartBody, ChartText } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listBodies, sayBody } from './describe-body.ts';
import { addNote, writePointValue, writeSharedValue } from './name-point.ts';
import { listApart, listNumbered, listRanked, rankBodies } from './rank-bodies.ts';
import { readValue } from './read-value.ts';

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
