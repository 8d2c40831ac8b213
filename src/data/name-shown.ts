// A figure in a list → what the list calls it: the words of the interface that end as its record says, else its own name.
import type { ShownFigure } from '../forms/shown.ts';
import { isWordKey, type Language, translate } from '../i18n/translate.ts';

/** How the words of a list begin. */
type Beginning = 'agency.row' | 'agency.series' | 'compare.measure' | 'hosting.picture' | 'places.total';

/** In the reader's language. */
export type Name = (language: Language) => string;

export function nameShown(
  beginning: Beginning,
  { metric, words }: ShownFigure,
  values: Readonly<Record<string, string | number>> = {},
): Name {
  if (words === undefined) return (language) => metric[language];
  const key = `${beginning}${words}`;
  if (!isWordKey(key)) throw new Error(`no words for ${metric.id} under ${key}`);
  return (language) => translate(language, key, values);
}
