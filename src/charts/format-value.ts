// A number, how exact it is and its unit → words for sentences and short signs for labels.
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { Qualifier } from '../report/model/figure.ts';
import type { ChartPoint, Unit } from './chart-input.ts';
import { readValue } from './read-value.ts';

export const nameUnit = ({ one, other }: Unit, value: number): string => (value === 1 ? one : other);

/** `3 件`, `约 140,000 条`, `at least 1,000 items`. */
export function writeValue(language: Language, value: number, qualifier: Qualifier | null, unit: Unit): string {
  const plain = formatNumber(value);
  const name = nameUnit(unit, value);
  const counted = name ? translate(language, 'charts.valueWithUnit', { value: plain, unit: name }) : plain;
  if (qualifier === 'approx') return translate(language, 'charts.approxValue', { value: counted });
  if (qualifier === 'at_least') return translate(language, 'charts.atLeastValue', { value: counted });
  return counted;
}

/** For labels in the drawing: `≈140,000`, `≥1,000`. */
export function shortValue({ state, value, qualifier }: Pick<ChartPoint, 'state' | 'value' | 'qualifier'>): string {
  const number = readValue({ state, value });
  if (number === undefined) return '';
  const sign = qualifier === 'approx' ? '≈' : qualifier === 'at_least' ? '≥' : '';
  return sign + formatNumber(number);
}

export const isInexact = ({ qualifier }: Pick<ChartPoint, 'qualifier'>): boolean =>
  qualifier === 'approx' || qualifier === 'at_least';
