// A stored value and its number format → what the cell shows, or a mark where that cannot be taken for the value.
import { SSF } from '@e965/xlsx';
import { NO_TEXT } from '../../text/shown-text.ts';
import { blotNumerals } from '../sight.ts';

/** What is used of the package's writer of number formats, which comes without types. */
const numberFormats: {
  format: (format: string, value: number, options: { date1904: boolean }) => string;
  is_date: (format: string) => boolean;
  get_table: () => Readonly<Record<number, string>>;
} = SSF;
/** Those that files name by number; reading a file may change the package's own. */
const known: Readonly<Record<number, string>> = { ...numberFormats.get_table() };

/** Digits that spreadsheets keep of a number. */
const kept = 15;
/** Shown digits beyond these are noise of binary fractions. */
const precision = 1e-9;
const plain = /^[+\-−]?[\d,]*(?:\.\d+|\d)(?:E[+-]?\d+)?$/u;

export const findFormat = (number: number): string => known[number] ?? 'General';

export function printValue(value: number, format: string, isFrom1904: boolean): string {
  if (format === 'General') return printGeneral(value);
  const shown = writeValue(value, format, isFrom1904);
  if (numberFormats.is_date(format)) return plain.test(shown) ? blotNumerals(shown) : shown;
  if (!plain.test(shown)) return shown;
  return isSame(shown.replaceAll(',', ''), value) ? shown : NO_TEXT;
}

/** How many digits are shown depends on how wide the column is; all that the program keeps are printed. */
function printGeneral(value: number): string {
  const shown = String(Number(value.toPrecision(kept)));
  return shown.includes('e') ? NO_TEXT : shown;
}

function writeValue(value: number, format: string, isFrom1904: boolean): string {
  try {
    return numberFormats.format(format, value, { date1904: isFrom1904 }).trim();
  } catch {
    return NO_TEXT;
  }
}

/** Rounded to the decimals that are shown it is the same; a whole number that stands for a fraction is not. */
function isSame(shown: string, value: number): boolean {
  const difference = Math.abs(Number(shown) - value);
  const decimals = /\.(\d+)$/u.exec(shown)?.[1]?.length ?? 0;
  const rounding = decimals > 0 ? 0.500001 * 10 ** -decimals : 0;
  return difference <= Math.max(rounding, precision * Math.abs(value));
}
