// The characters of a printed number → its value, or nothing where they form none; and which values a figure may have.
// Cells and sentences share this test: what is no number in one is none in the other.
import type { FigureKind as MetricKind } from '../../forms/record.ts';

/** More digits than any report counts: numbers run together. */
const LONGEST = 15;
/** Separators stand in every group of three or in none; nothing but 0 begins with 0. */
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?$/;
const SCALES: Readonly<Record<string, number>> = { '': 1, 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Scaling by powers of ten leaves binary dust (160.5964 × 10000) behind the fifteenth digit. */
export const scale = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** Half-width digits with their separators, and the 万 or 亿 behind them. */
export function readDigits(digits: string, multiple = ''): number | undefined {
  const factor = SCALES[multiple];
  if (factor === undefined || !WELL_FORMED.test(digits) || /^0[\d, ]/.test(digits)) return undefined;
  const plain = digits.replace(/[, ]/g, '');
  return plain.replace('.', '').length > LONGEST ? undefined : scale(Number(plain), factor);
}

/**
 * Whether a figure of a kind may have a value that is `printed` so: nothing is counted below zero or by halves.
 * `1.500` may be meant as one and a half or, with a foreign separator, as 1500; so may `1.000`.
 */
export function isPossible(kind: MetricKind, value: number, printed: string): boolean {
  if (kind !== 'signed' && value < 0) return false;
  return (
    kind === 'amount' ||
    (Number.isSafeInteger(value) && !/[.．]\s*[\d０-９](?:\s*[\d０-９]){2,}(?![\s\d０-９万亿萬億])/.test(printed))
  );
}

const DIGITS = '零一二三四五六七八九';
const PLACES = ['千', '百', '十', ''];

/** The value of a Chinese numeral (三, 四十, 一百二十, 三千零五, 二〇); undefined if the characters do not form one. */
export function readNumeral(numeral: string): number | undefined {
  const spelt = numeral.replaceAll('〇', '零');
  if (!/[十百千万]/.test(spelt)) return readPlainDigits(spelt);
  const value = addUp(spelt);
  // 三百五 is said for 350 and written for 305: only the spelling that the value itself would have is one.
  return value !== undefined && spellings(value).includes(spelt.replaceAll('两', '二')) ? value : undefined;
}

function readPlainDigits(numeral: string): number | undefined {
  // 三四 is "three or four", not 34; only with a zero inside are bare digits read one by one.
  if (numeral === '' || (numeral.length > 1 && !numeral.includes('零'))) return undefined;
  const digits = [...numeral.replaceAll('两', '二')].map((digit) => DIGITS.indexOf(digit));
  return digits.includes(-1) || (digits.length > 1 && digits[0] === 0) ? undefined : Number(digits.join(''));
}

/** The sum of digits times places, whatever their order. */
function addUp(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral.replaceAll('两', '二')) {
    const at = DIGITS.indexOf(character);
    if (at >= 0) digit = at;
    else if (character === '万') [total, section, digit] = [(section + digit) * 1e4, 0, 0];
    else [section, digit] = [section + (digit || 1) * (SCALES[character] ?? Number.NaN), 0];
  }
  const value = total + section + digit;
  return Number.isSafeInteger(value) && value < 1e8 ? value : undefined;
}

/** 12 is 十二 and 一十二; 1050 is 一千零五十. */
function spellings(value: number): string[] {
  const [high, low] = [Math.floor(value / 1e4), value % 1e4];
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const full = `${high > 0 ? `${spellBelowTenThousand(high)}万` : ''}${gap}${spellBelowTenThousand(low)}`;
  return full.startsWith('一十') ? [full, full.slice(1)] : [full];
}

function spellBelowTenThousand(value: number): string {
  const digits = [...String(value).padStart(4, '0')];
  const spelt = digits.map((digit, at) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[at]}`)).join('');
  return spelt.replace(/^零+|零+$/g, '').replace(/零+/g, '零');
}
