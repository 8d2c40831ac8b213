// The id of a metric → its name in the reader's language.
import type { Language } from '../../i18n/translate.ts';
import { metricById } from '../../report/model/catalogue/index.ts';
import { units } from '../../report/model/glossary.ts';

export function nameMetric(language: Language, id: string): string {
  const metric = metricById.get(id);
  return (language === 'zh' ? metric?.zh : metric?.en) ?? id;
}

/** The unit's English words where the catalogue knows it. */
export function nameUnit(language: Language, unit: string): string {
  const known = Object.hasOwn(units, unit) ? units[unit as keyof typeof units] : undefined;
  return language === 'en' && known ? known.en : unit;
}
