// Ascending whole numbers ↔ a short text that packs well; years ↔ one number.

/** Without the quote and the backslash, which JSON would double. */
const digits = Array.from({ length: 126 - 35 }, (_, index) => String.fromCharCode(35 + index)).filter(
  (character) => character !== '\\',
);
const values = new Map(digits.map((character, index) => [character, index]));
/** The last digit says: add all of it and go on. */
const most = digits.length - 1;

/** The gaps between the numbers, mostly one character each. */
export function encodeNumbers(numbers: readonly number[]): string {
  let last = -1;
  let text = '';
  for (const number of numbers) {
    if (number <= last) throw new Error(`${number} does not follow ${last}: the numbers must ascend`);
    let gap = number - last - 1;
    for (; gap >= most; gap -= most) text += digits[most];
    text += digits[gap];
    last = number;
  }
  return text;
}

/** The numbers of such a text. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let gap = 0;
  for (const character of text) {
    const value = values.get(character);
    if (value === undefined) throw new Error(`${character} is no digit of a list of numbers`);
    gap += value;
    if (value === most) continue;
    last += gap + 1;
    numbers.push(last);
    gap = 0;
  }
  return numbers;
}

/** Years as one whole number with a bit for each, counted from a first year. */
export function maskYears(years: readonly number[], firstYear: number): number {
  return years.reduce((mask, year) => mask | (1 << (year - firstYear)), 0);
}

/** The years of such a number. */
export function unmaskYears(mask: number, firstYear: number): number[] {
  const bits = Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => mask & (1 << bit));
  return bits.map((bit) => firstYear + bit);
}
