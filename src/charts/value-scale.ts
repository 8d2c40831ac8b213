// The values of a panel → a zero-based scale with few round ticks, and its grid.
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { factsOf, formatNumber, type Language, translate } from '../i18n/translate.ts';
import { measureText } from './measure-text.ts';
import { drawLine, drawText, type MarkShape, textSizes } from './scene.ts';

/** Numbers of an axis that does not reach this are written out. */
const leastShortened = 100_000;

/** `160 万`, `1.6m` where the axis is long; one size for a whole axis, so that its labels can be compared. */
export function formatTick(language: Language, value: number, longest: number): string {
  const { large, small } = factsOf(language).tickSizes;
  const most = Math.abs(longest);
  if (value === 0 || most < Math.max(small, leastShortened)) return formatNumber(value);
  const [size, key] = most >= large ? ([large, 'charts.tickLarge'] as const) : ([small, 'charts.tickSmall'] as const);
  return translate(language, key, { value: formatNumber(value / size) });
}

/** What a scale covers, with its ticks and their labels. */
export interface ValueDomain {
  low: number;
  high: number;
  ticks: readonly number[];
  labels: readonly string[];
}

/** At most one line more than `count`, which d3 takes as a hint only. */
function chooseScale(
  least: number,
  most: number,
  count: number,
): { scale: ScaleLinear<number, number>; ticks: number[] } {
  const scale = scaleLinear().domain([least, most]).nice(count);
  const ticks = scale.ticks(count);
  return count > 2 && ticks.length > count + 1 ? chooseScale(least, most, count - 1) : { scale, ticks };
}

/** Zero is always inside; whole numbers get whole ticks; all zero gets one tick. */
export function chooseDomain(language: Language, values: readonly number[], count = 4): ValueDomain {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === 0 && most === 0) return { low: 0, high: 1, ticks: [0], labels: ['0'] };
  const { scale, ticks: chosen } = chooseScale(least, most, count);
  const [low = 0, high = 1] = scale.domain();
  const whole = values.every(Number.isInteger);
  const ticks = chosen.filter((tick) => !whole || Number.isInteger(tick));
  const longest = Math.max(Math.abs(low), Math.abs(high));
  return { low, high, ticks, labels: ticks.map((tick) => formatTick(language, tick, longest)) };
}

/** Nothing but zeros needs no room above the base line. */
export const isFlat = ({ ticks }: ValueDomain): boolean => ticks.length === 1;

/** Room for the labels left of the plot. */
export const widthOfTicks = ({ labels }: ValueDomain): number =>
  Math.max(...labels.map((label) => measureText(label, textSizes.tick)));

/** A value → where it stands. */
export type ScaleValue = (value: number) => number;

/** `from` is where the low end of the domain stands. */
export const scaleValues = ({ low, high }: ValueDomain, from: number, to: number): ScaleValue =>
  scaleLinear().domain([low, high]).range([from, to]);

/** Hairlines with their values on the left; none at zero, where the base line is. */
export function drawGrid({ ticks, labels }: ValueDomain, scale: ScaleValue, left: number, right: number): MarkShape[] {
  return ticks.flatMap((tick, index) => {
    const y = scale(tick);
    const label = drawText('tick', labels[index] ?? '', left - 6, y + 3.8, 'end');
    return tick === 0 ? [label] : [drawLine('gridline', left, y, right, y), label];
  });
}
