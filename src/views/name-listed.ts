// A figure in a list → what the list calls it and its unit: the words of the interface that end as its record says, else its own name.
import { type Metric, nameMetricUnit } from '../forms/catalogue.ts';
import type { ListedFigure } from '../forms/listings.ts';
import { isWordKey, type Language, translate } from '../i18n/translate.ts';

/** How the words of a list begin. */
type Beginning = 'agency.row' | 'agency.series' | 'compare.measure' | 'hosting.picture' | 'places.total';

/** In the reader's language. */
export type Name = (language: Language) => string;

export function nameListed(
  beginning: Beginning,
  { metric, words }: ListedFigure,
  values: Readonly<Record<string, string | number>> = {},
): Name {
  if (words === undefined) return (language) => metric[language];
  const key = `${beginning}${words}`;
  if (!isWordKey(key)) throw new Error(`no words for ${metric.id} under ${key}`);
  return (language) => translate(language, key, values);
}

/** A unit in one language; Chinese has one word for both. */
export interface UnitNames {
  one: string;
  other: string;
}

export function nameUnits(language: Language, metric: Pick<Metric, 'unit' | 'thing'>): UnitNames {
  const { zh, en, enOne } = nameMetricUnit(metric);
  return { zh: { one: zh, other: zh }, en: { one: enOne, other: en } }[language];
}
