// A figure → its unit in the reader's language.
import { metricById } from '../../forms/catalogue.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { Figure } from '../../report/model/figure.ts';

/** 1 request, 2 requests; as printed where the catalogue does not know the metric. */
export function nameFigureUnit(language: Language, { metric: id, unit, value }: Figure): string {
  const metric = metricById.get(id);
  if (unit === null) return translate(language, 'common.stateUnitNotStated');
  if (!metric) return unit;
  const { one, other } = nameUnits(language, metric);
  return value === 1 ? one : other;
}
