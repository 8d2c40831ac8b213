// A number, how exact it is and its unit → words for sentences and short signs for labels.

import { nameState as nameAbsence } from '../i18n/state-words.ts';
import { formatNumber, type Language, translate } from '../i18n/translate.ts';
import type { PointState } from '../report/analysis/series-point.ts';
import type { Qualifier } from '../report/model/figure.ts';
import type { ChartPoint, UnitWords } from './chart-input.ts';
import { readValue } from './points.ts';

const chinese = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’]';
const gap = new RegExp(`(?<=${chinese}) +(?=${chinese})`, 'g');

/** `年的 约 100 件` → `年的约 100 件`: a space belongs beside figures only. */
export const closeGaps = (text: string): string => text.replace(gap, '');

/** `reported` without a number cannot come from the core; should it come, it is unreadable and not a zero. */
export const nameMissingValue = (language: Language, state: PointState): string =>
  nameAbsence(language, state === 'reported' ? 'unreadable' : state);

/** Signs at a number; `near`: the form of that year defines it closely, not identically. Notes below a drawing explain them. */
export const valueSigns = { doubt: '?', near: '≈', atLeast: '≥' } as const;

type Marked = Pick<ChartPoint, 'state' | 'value' | 'tie' | 'doubt'>;

export const isDoubted = (point: Marked): boolean => point.doubt === true && readValue(point) !== undefined;

export const isNear = (point: Marked): boolean => point.tie === 'near' && readValue(point) !== undefined;

/** Read from the running text or elsewhere, where no form defines it: it stands beside no number of a table. */
export const isFromText = (point: Marked): boolean => point.tie === 'other_source' && readValue(point) !== undefined;

export const chooseUnit = ({ one, other }: UnitWords, value: number): string => (value === 1 ? one : other);

/** `3 件`, `约 140,000 条`, `at least 1,000 items`. */
export function writeValue(language: Language, value: number, qualifier: Qualifier | null, unit: UnitWords): string {
  const plain = formatNumber(value);
  const name = chooseUnit(unit, value);
  const counted = name ? translate(language, 'charts.valueWithUnit', { value: plain, unit: name }) : plain;
  if (qualifier === 'approx') return translate(language, 'charts.approxValue', { value: counted });
  if (qualifier === 'at_least') return translate(language, 'charts.atLeastValue', { value: counted });
  return counted;
}

/** For labels in the drawing: `约 140,000`, `≥1,000`, `≈3`, `1?`. */
export function shortValue(language: Language, point: Marked & Pick<ChartPoint, 'qualifier'>): string {
  const number = readValue(point);
  if (number === undefined) return '';
  const plain = formatNumber(number);
  const { qualifier } = point;
  const worded = qualifier === 'approx' ? translate(language, 'charts.approxValue', { value: plain }) : plain;
  const least = qualifier === 'at_least' ? valueSigns.atLeast : '';
  return `${isNear(point) ? valueSigns.near : ''}${least}${worded}${isDoubted(point) ? valueSigns.doubt : ''}`;
}

/** The same where one drawing has numbers of both kinds: `3（文）`. */
export function signedValue(language: Language, point: Marked & Pick<ChartPoint, 'qualifier'>): string {
  const value = shortValue(language, point);
  return isFromText(point) ? translate(language, 'charts.textValue', { value }) : value;
}

export const isInexact = ({ qualifier }: Pick<ChartPoint, 'qualifier'>): boolean =>
  qualifier === 'approx' || qualifier === 'at_least';
