// A number, how exact it is and its unit → words for sentences and short signs for labels; or why there is no number.
import { nameState } from '../i18n/state-words.ts';
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { PointState } from '../report/analysis/series-point.ts';
import type { Qualifier } from '../report/model/figure.ts';
import type { ChartPoint, UnitWords } from './chart-input.ts';
import { isDoubted, isFromText, isNear, isWeak, type MarkedPoint, readValue } from './points.ts';

/** Why there is no number, as tables say it. `reported` without a number cannot come from the core; should it come, it is unreadable and not a zero. */
export const nameMissingValue = (language: Language, state: PointState): string =>
  nameState(language, state === 'reported' ? 'unreadable' : state);

/**
 * Signs at a number; `near`: the form of that year defines it closely, not identically; `weak`: it counts more or less than
 * the same thing. Notes below a drawing explain them.
 */
export const valueSigns = { near: '*', weak: '*' } as const;

/** The same word as in tables and sentences. */
export const signDoubt = (language: Language): string => translate(language, 'charts.doubtMark');

/** The sign of a number that its form defines otherwise. */
export const signTie = (point: MarkedPoint): string => {
  if (isNear(point)) return valueSigns.near;
  return isWeak(point) ? valueSigns.weak : '';
};

/** For a number whose unit the sentence names elsewhere. */
export const noUnit: UnitWords = { one: '', other: '' };

/** One item, several items. */
export const pickUnit = ({ one, other }: UnitWords, value: number): string => (value === 1 ? one : other);

/** `3 件`, `约 140,000 条`, `at least 1,000 items`, `70.0%`. */
export function writeValue(language: Language, value: number, qualifier: Qualifier | null, unit: UnitWords): string {
  const plain = formatNumber(value);
  const name = pickUnit(unit, value);
  const named = name ? translate(language, 'charts.valueWithUnit', { value: plain, unit: name }) : plain;
  const counted = name === '%' ? `${value.toFixed(1)}%` : named;
  if (qualifier === 'approx') return translate(language, 'charts.approxValue', { value: counted });
  if (qualifier === 'at_least') return translate(language, 'charts.atLeastValue', { value: counted });
  return counted;
}

/** For labels in the drawing: `约 140,000`, `至少 1,000`, `3*`, `1 存疑`. */
export function shortValue(language: Language, point: MarkedPoint & Pick<ChartPoint, 'qualifier'>): string {
  const number = readValue(point);
  if (number === undefined) return '';
  const plain = formatNumber(number);
  const { qualifier } = point;
  const worded =
    qualifier === 'approx' || qualifier === 'at_least'
      ? translate(language, qualifier === 'approx' ? 'charts.approxValue' : 'charts.atLeastValue', { value: plain })
      : plain;
  return `${worded}${signTie(point)}${isDoubted(point) ? ` ${signDoubt(language)}` : ''}`;
}

/** The same where one drawing has numbers of both kinds: `3（文）`. */
export function signedValue(language: Language, point: MarkedPoint & Pick<ChartPoint, 'qualifier'>): string {
  const value = shortValue(language, point);
  return isFromText(point) ? translate(language, 'charts.textValue', { value }) : value;
}
