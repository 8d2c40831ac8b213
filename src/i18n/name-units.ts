// A metric → its unit in the reader's language, for one and for several; Chinese has one word for both.
import { type Metric, nameMetricUnit } from '../forms/catalogue.ts';
import type { Language } from './translate.ts';

export interface UnitNames {
  one: string;
  other: string;
}

export function nameUnits(language: Language, metric: Pick<Metric, 'unit' | 'thing'>): UnitNames {
  const { zh, en, enOne } = nameMetricUnit(metric);
  return { zh: { one: zh, other: zh }, en: { one: enOne, other: en } }[language];
}
