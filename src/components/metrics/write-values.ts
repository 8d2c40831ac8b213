// Numbers of many bodies → words: rounded to hundredths, or all of them in a row.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';

export const writeRounded = (value: number): string => formatNumber(Math.round(value * 100) / 100);

export const listValues = (language: Language, values: readonly number[]): string =>
  values.map(writeRounded).join(translate(language, 'common.listSeparator'));
