// What the catalogue notes of a metric → words: its place, its forms, the head of its column.

import type { Metric } from '../../forms/catalogue.ts';
import { nameMetricUnit } from '../../forms/catalogue.ts';
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Template } from '../../report/model/template.ts';

const places: Readonly<Record<string, WordKey>> = {
  三: 'metrics.whereRequests',
  四: 'metrics.whereAppeals',
  正文: 'metrics.whereText',
  '附表 统计表': 'metrics.whereStat2014',
  '附表 省级统计表': 'metrics.whereStat2008',
};

const digits = '一二三四五六七八九';

/** 第二十条第（五）项 → article 20 (5) */
function nameArticle(language: Language, article: string): string {
  const item = /（(.)）/.exec(article)?.[1] ?? '';
  return language === 'zh' ? article : `article 20 (${digits.indexOf(item) + 1})`;
}

export function nameMetricPlace(language: Language, { where }: Pick<Metric, 'where'>): string {
  const key = places[where];
  if (key) return translate(language, key);
  const [, article = where] = where.split('/');
  return translate(language, 'metrics.whereActive', { article: nameArticle(language, article) });
}

export const formWords: Readonly<Record<Template, WordKey>> = {
  '2008': 'metrics.form2008',
  '2014': 'metrics.form2014',
  '2019': 'metrics.form2019',
  '2021': 'metrics.form2021',
};

/** 数值（件） */
export const nameValueColumn = (language: Language, metric: Pick<Metric, 'id' | 'unit'>): string =>
  translate(language, 'metrics.columnValue', { unit: nameMetricUnit(metric)[language] });
