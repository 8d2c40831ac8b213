// A figure and what bounds it → whether it is no more than that.
import type { Bound } from '../../../forms/sums.ts';
import type { Outcome } from '../rule.ts';
import { type FigureMap, findExact } from './figure-map.ts';
import { nameMetric } from './name-metric.ts';

/** No outcome where a figure is not known. */
export function compareBound(figures: FigureMap, { part, wholes }: Bound): Outcome[] {
  const known = [part, ...wholes].flatMap((id) => findExact(figures, id) ?? []);
  const [first, ...others] = known;
  if (!first || others.length < wholes.length) return [];
  const bound = others.reduce((sum, figure) => sum + figure.value, 0);
  if (first.value <= bound) return [{ pass: true }];
  const names = wholes.map(nameMetric);
  const name = nameMetric(part);
  const message = {
    zh: `${name.zh}为 ${first.value}，多于${names.map((it) => it.zh).join('加')}（${bound}）。`,
    en: `${name.en}: ${first.value}, more than ${names.map((it) => it.en).join(' plus ')} (${bound}).`,
  };
  const at = known.map((figure) => figure.at);
  return [{ pass: false, message, left: first.value, right: bound, difference: first.value - bound, at }];
}
