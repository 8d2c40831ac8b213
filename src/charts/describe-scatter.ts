// Two numbers of many bodies → who is highest in each, in words; no more, for two numbers prove no cause.
import { type Language, translate, translateCount } from '../i18n/translate.ts';
import type { ChartText } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { listPairs, type ScatterChart, type ScatterValue, sayPair } from './list-pairs.ts';
import { addRemarks, tellValue } from './name-point.ts';

function findHighest(pairs: readonly ScatterValue[], axis: 'x' | 'y'): ScatterValue | undefined {
  const [first, second] = pairs.toSorted((a, b) => b[axis] - a[axis]);
  return first && first[axis] !== second?.[axis] ? first : undefined;
}

function nameHighest(language: Language, { body }: ScatterValue, axis: 'x' | 'y'): string {
  const { note: _, ...point } = body[axis];
  return addRemarks(language, body.label, point);
}

function sayTitle(chart: ScatterChart): string {
  const { language, x, y } = chart;
  const pairs = listPairs(chart);
  if (pairs.length === 0) return translate(language, 'charts.titleNoNumber');
  const [byX, byY] = [findHighest(pairs, 'x'), findHighest(pairs, 'y')];
  if (!byX || !byY)
    return translateCount(language, 'charts.scatterFlat', pairs.length, { xLabel: x.label, yLabel: y.label });
  const names = { xLabel: x.label, yLabel: y.label };
  if (byX !== byY)
    return translate(language, 'charts.scatterEach', {
      ...names,
      xBody: nameHighest(language, byX, 'x'),
      yBody: nameHighest(language, byY, 'y'),
    });
  const values = { x: tellValue(language, byX.body.x, x.unit), y: tellValue(language, byX.body.y, y.unit) };
  return translate(language, 'charts.scatterBoth', { ...names, ...values, label: byX.body.label });
}

export function describeScatter(chart: ScatterChart): ChartText {
  const { language, x, y } = chart;
  const pairs = listPairs(chart);
  const outer = pairs.toSorted((a, b) => b.y - a.y).slice(0, 6);
  return {
    title: closeGaps(sayTitle(chart)),
    subtitle: translateCount(language, 'charts.scatterSubtitle', pairs.length, { x: x.label, y: y.label }),
    desc:
      outer.map((pair) => sayPair(chart, pair)).join(translate(language, 'charts.clauseComma')) +
      translate(language, 'charts.sentenceEnd'),
  };
}
