// Bodies with a number each → who has the most and who the least, in words.
import { translate } from '../i18n/translate.ts';
import type { BodyChart } from './body-input.ts';
import type { ChartText } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listBodies } from './describe-body.ts';
import { tellShared, tellValue } from './name-point.ts';
import { listRanked, rankBodies } from './rank-bodies.ts';
import { readValue } from './read-value.ts';

function sayTitle({ language, unit, bodies }: BodyChart): string {
  const ranked = listRanked(bodies);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return translate(language, 'charts.titleNoNumber');
  const top = ranked.map(({ point }) => point).filter((point) => readValue(point) === readValue(first.point));
  const value = tellShared(language, top, unit);
  if (ranked.length === 1) return translate(language, 'charts.rankingOne', { label: first.label, value });
  const count = top.length;
  if (count === ranked.length) return translate(language, 'charts.rankingEqual', { count, value });
  if (count > 1) return translate(language, 'charts.rankingTie', { count, value });
  const tied = ranked.filter(({ point }) => readValue(point) === readValue(last.point)).length > 1;
  if (tied) return translate(language, 'charts.rankingTop', { first: first.label, value });
  const least = tellValue(language, last.point, unit);
  return translate(language, 'charts.rankingTitle', { first: first.label, value, last: last.label, least });
}

export function describeRanking(chart: BodyChart): ChartText {
  const { language, unit, bodies, metric } = chart;
  const subtitle = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  const end = translate(language, 'charts.sentenceEnd');
  return { title: closeGaps(sayTitle(chart)), subtitle, desc: listBodies(language, rankBodies(bodies), unit) + end };
}
