// What the catalogue notes of a metric → words: its place, its forms, the head of its column.

import { type FamilyId, type Metric, nameMetricUnit } from '../../forms/catalogue.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';

const places: Readonly<Record<FamilyId, WordKey>> = {
  active: 'metrics.whereActive',
  requests: 'metrics.whereRequests',
  appeals: 'metrics.whereAppeals',
  narrative: 'metrics.whereText',
  stat2014: 'metrics.whereStat2014',
  stat2008: 'metrics.whereStat2008',
};

const digits = '一二三四五六七八九';

/** 第二十条第（五）项: as printed, or article 20 (5). */
function nameArticle(language: Language, article: string): string {
  const item = /（(.)）/.exec(article)?.[1] ?? '';
  return translate(language, 'metrics.article', { article, item: digits.indexOf(item) + 1 });
}

export function nameMetricPlace(language: Language, { family, where }: Pick<Metric, 'family' | 'where'>): string {
  const [, article] = where.split('/');
  return translate(language, places[family], article === undefined ? {} : { article: nameArticle(language, article) });
}

/** 数值（件） */
export const nameValueColumn = (language: Language, metric: Pick<Metric, 'id' | 'unit'>): string =>
  translate(language, 'metrics.columnValue', { unit: nameMetricUnit(metric)[language] });
