// A metric and its figures → words of its page: its place in reports, the head of its column, numbers in a row.
import type { FamilyId, Metric } from '../../forms/catalogue.ts';
import { nameArticle, nameUnits } from '../../i18n/labels.ts';
import { nameValue, type Valued } from '../../i18n/state-words.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';

/** A number of a list, which says itself that it is in doubt. */
export const markListed = (language: Language, value: string, doubted: boolean): string =>
  doubted ? translate(language, 'metrics.doubtedValue', { value }) : value;

/** Figures of several bodies → words, all of them in a row, each as the tables write it: nothing is rounded. */
export const listValues = (language: Language, values: readonly (Valued & { doubted: boolean })[]): string =>
  values
    .map((value) => markListed(language, nameValue(language, value), value.doubted))
    .join(translate(language, 'common.listSeparator'));

const places: Readonly<Record<FamilyId, WordKey>> = {
  active: 'metrics.whereActive',
  requests: 'metrics.whereRequests',
  appeals: 'metrics.whereAppeals',
  narrative: 'metrics.whereText',
  stat2014: 'metrics.whereStat2014',
  stat2008: 'metrics.whereStat2008',
};

export function nameMetricPlace(language: Language, { family, where }: Pick<Metric, 'family' | 'where'>): string {
  const [, article] = where.split('/');
  return translate(language, places[family], article === undefined ? {} : { article: nameArticle(language, article) });
}

/** 数值（件） */
export const nameValueColumn = (language: Language, metric: Pick<Metric, 'unit' | 'thing'>): string =>
  translate(language, 'metrics.columnValue', { unit: nameUnits(language, metric).other });
