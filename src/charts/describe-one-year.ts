// The parts of one year → which of them leads, in words.
import { translate, translateCount } from '../i18n/translate.ts';
import type { ChartText } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listBodies } from './describe-body.ts';
import { addRemarks, sharePoint, tellShared, tellValue } from './name-point.ts';
import type { OneYearChart } from './one-year-bars.ts';
import { listRanked } from './rank-bodies.ts';
import { readValue } from './read-value.ts';

function sayTitle({ language, unit, bodies, year }: OneYearChart): string {
  const ranked = listRanked(bodies);
  const above = ranked.filter(({ point }) => (readValue(point) ?? 0) > 0);
  const [first, second] = above;
  if (ranked.length === 0) return translate(language, 'charts.oneYearNone', { year });
  if (!first) {
    const key = ranked.length < bodies.length ? 'charts.oneYearZeroStated' : 'charts.oneYearZero';
    const zero = sharePoint(ranked.map(({ point }) => point));
    const words = translate(language, key, { year });
    return zero ? addRemarks(language, words, zero) : words;
  }
  const value = tellValue(language, first.point, unit);
  if (!second && ranked.length === bodies.length && bodies.length > 1)
    return translate(language, 'charts.oneYearAll', { year, value, label: first.label });
  if (readValue(first.point) !== (second && readValue(second.point)) && bodies.length > 1)
    return translate(language, 'charts.oneYearMost', { year, value, label: first.label });
  const tied = above.filter(({ point }) => readValue(point) === readValue(first.point));
  const named = tied
    .slice(0, 3)
    .map(({ label }) => label)
    .join(translate(language, 'charts.listAnd'));
  const rest = tied.length > 3 ? translateCount(language, 'charts.oneYearMore', tied.length) : '';
  const shared = tellShared(
    language,
    tied.map(({ point }) => point),
    unit,
  );
  return translate(language, 'charts.oneYearTie', { year, labels: named + rest, value: shared });
}

export function describeOneYear(chart: OneYearChart): ChartText {
  const { language, unit, bodies, metric } = chart;
  const subtitle = translate(language, 'charts.panelHead', { label: metric, unit: unit.other });
  const end = translate(language, 'charts.sentenceEnd');
  return { title: closeGaps(sayTitle(chart)), subtitle, desc: listBodies(language, bodies, unit) + end };
}
