// A figure in a list → what the list calls it: the words of the interface that end as its record says, else its own name.
import type { ListedFigure } from '../forms/listings.ts';
import type { Name } from './labels.ts';
import { nameMetric } from './name-metric.ts';
import { isWordKey, translate } from './translate.ts';

/** How the words of a list begin. */
type Beginning = 'agency.row' | 'agency.series' | 'compare.measure' | 'hosting.picture' | 'places.total';

export function nameListed(
  beginning: Beginning,
  { metric, words }: ListedFigure,
  values: Readonly<Record<string, string | number>> = {},
): Name {
  if (words === undefined) return (language) => nameMetric(language, metric.id);
  const key = `${beginning}${words}`;
  if (!isWordKey(key)) throw new Error(`no words for ${metric.id} under ${key}`);
  return (language) => translate(language, key, values);
}
