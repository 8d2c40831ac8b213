// The id of a metric → its name in the reader's language.

import { metricById, nameMetricUnit } from '../../forms/catalogue.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';

export function nameMetric(language: Language, id: string): string {
  const metric = metricById.get(id);
  return (language === 'zh' ? metric?.zh : metric?.en) ?? id;
}

/** The figure's unit in English where the catalogue knows it: 1 request, 2 requests. */
export function nameFigureUnit(language: Language, { metric: id, unit, value }: Figure): string {
  const metric = metricById.get(id);
  if (unit === null) return translate(language, 'common.stateUnitNotStated');
  if (language === 'zh' || !metric) return unit;
  const { en, enOne } = nameMetricUnit(metric);
  return value === 1 ? enOne : en;
}
