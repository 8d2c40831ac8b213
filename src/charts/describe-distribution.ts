// One number of many bodies → the middle and the top, in words.
import { median } from 'd3-array';
import { translate } from '../i18n/translate.ts';
import type { BodyChart, ChartText } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listBodies } from './describe-body.ts';
import { writeValue } from './format-value.ts';
import { listValued, mostDots } from './list-valued.ts';
import { writePointValue, writeSharedValue } from './name-point.ts';
import { roundCoordinate } from './round.ts';

function titleDistribution({ language, unit, bodies }: BodyChart): string {
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
  const middle = writeValue(language, roundCoordinate(median(valued, (one) => one.value) ?? 0), null, unit);
  if (count > 1) return translate(language, 'charts.distributionTie', { median: middle, value, count });
  return translate(language, 'charts.distributionTitle', { median: middle, label, value });
}

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
