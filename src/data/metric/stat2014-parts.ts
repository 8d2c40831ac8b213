// Data table: the parts of the statistics table of 2014 in six groups, each with the metric that it begins with.

import type { Metric } from '../../forms/catalogue.ts';
import { metricsOf } from '../../forms/catalogue.ts';
import type { WordKey } from '../../i18n/translate.ts';

const firsts: readonly (readonly [first: string, title: WordKey])[] = [
  ['stat2014.disclosed', 'metrics.stat2014Disclosure'],
  ['stat2014.responses', 'metrics.stat2014Responses'],
  ['stat2014.requests', 'metrics.stat2014Requests'],
  ['stat2014.reviews', 'metrics.stat2014Appeals'],
  ['stat2014.deposited', 'metrics.stat2014Places'],
  ['stat2014.fees', 'metrics.stat2014Means'],
];

export interface Stat2014Part {
  title: WordKey;
  metrics: readonly Metric[];
}

/** Small parts of the form that belong together are listed together. */
export const stat2014Parts: readonly Stat2014Part[] = firsts.map(([first, title], index) => {
  const from = metricsOf('stat2014').findIndex(({ id }) => id === first);
  const next = firsts[index + 1]?.[0];
  const to =
    next === undefined ? metricsOf('stat2014').length : metricsOf('stat2014').findIndex(({ id }) => id === next);
  return { title, metrics: metricsOf('stat2014').slice(from, to) };
});
