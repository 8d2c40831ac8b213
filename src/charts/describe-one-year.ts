// The parts of one year → which of them leads, in words.
import { translate, translateCount } from '../i18n/translate.ts';
import type { ChartBody, ChartText, OneYearChart } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listBodies } from './describe-body.ts';
import { addRemarks, sharePoint, writePointValue, writeSharedValue } from './name-point.ts';
import { listNumbered } from './rank-bodies.ts';
import { readValue } from './read-value.ts';

const sayBodyValue = ({ language, unit }: OneYearChart, { label, point }: ChartBody): string =>
  translate(language, 'charts.seriesValue', { label, value: writePointValue(language, point, unit) });

/** One row, or a whole and which of its parts is the largest, if one is. */
function sayWhole(chart: OneYearChart, first: ChartBody): string {
  const { language, bodies, year, unit } = chart;
  const [part, next] = listNumbered(bodies.filter(({ whole }) => !whole));
  const value = part ? (readValue(part.point) ?? 0) : 0;
  const leads = part && next && value > 0 && value !== readValue(next.point);
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
  if (!first || whole || ranked.length === 1) return sayWhole(chart, whole ?? only);
  const value = writePointValue(language, first.point, unit);
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
  const shared = writeSharedValue(
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
  return { title: closeGaps(titleOneYear(chart)), subtitle, desc: listBodies(language, bodies, unit) + end };
}
