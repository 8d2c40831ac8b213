// A Chinese numeral (三, 四十, 一百二十, 三千零五, 二〇) → its value.
const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a numeral written with or without units; undefined if the characters do not form one. */
export function readNumeral(numeral: string): number | undefined {
  if (numeral === '') return undefined;
  if (!/[十百千万]/.test(numeral)) return readPlainDigits(numeral);
  const [high = '', low, ...rest] = numeral.split('万');
  if (rest.length > 0) return undefined;
  if (low === undefined) return readBelowTenThousand(high);
  const thousands = readBelowTenThousand(high);
  const remainder = low === '' ? 0 : readBelowTenThousand(low);
  return thousands === undefined || remainder === undefined ? undefined : thousands * 1e4 + remainder;
}

function readPlainDigits(numeral: string): number | undefined {
  // 三四 is "three or four", not 34; only with a zero inside are bare digits read one by one.
  if (numeral.length > 1 && !/[零〇]/.test(numeral)) return undefined;
  return Number([...numeral].map((digit) => DIGITS[digit]).join(''));
}

function readBelowTenThousand(numeral: string): number | undefined {
  if (
    !/^(?:[一二两三四五六七八九]千)?零?(?:[一二两三四五六七八九]百)?零?(?:[一二两三四五六七八九]?十)?零?[一二三四五六七八九]?$/.test(
      numeral,
    )
  )
    return undefined;
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS[character] ?? 0;
    else total += (digit || 1) * unit;
    if (unit !== undefined) digit = 0;
  }
  return numeral === '' ? undefined : total + digit;
}
