// A metric → whether its table has another one of the same name, as the rows 其他情形数 of the long table are.

import type { Metric } from '../../forms/catalogue.ts';
import { metrics } from '../../forms/catalogue.ts';
import type { Language } from '../../i18n/translate.ts';

const keyOf = (metric: Metric, language: Language): string => `${language} ${metric.family} ${metric[language]}`;

const counts = new Map<string, number>();
for (const metric of metrics) {
  for (const language of ['zh', 'en'] as const) {
    const key = keyOf(metric, language);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

export const isNamedAlike = (metric: Metric, language: Language): boolean =>
  (counts.get(keyOf(metric, language)) ?? 0) > 1;
