// Two numbers of many bodies → who is highest in each, in words; no more, for two numbers prove no cause.
import { translate, translateCount } from '../i18n/translate.ts';
import type { ChartText, ScatterChart } from './chart-input.ts';
import { closeGaps } from './close-gaps.ts';
import { isDoubted } from './format-value.ts';
import { isLoose, listScatterValues, type ScatterValue, sayPair } from './list-pairs.ts';
import { writePointValue } from './name-point.ts';

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
  if (!byX || !byY)
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
