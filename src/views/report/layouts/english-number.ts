// The numbering of the form → the same level in English: 三、 → III.  （三） → (3)  1. → 1.
const digits = '一二三四五六七八九';
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** 一 to 十九. */
function readNumeral(numeral: string): number {
  const tens = numeral.startsWith('十') ? 10 : 0;
  const ones = tens > 0 ? numeral.slice(1) : numeral;
  return tens + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}

export function spellNumber(number: string): string {
  const [, numeral = '', mark = ''] = /^[（(]?([一二三四五六七八九十]+|\d+)([、）).．]*)$/.exec(number) ?? [];
  if (numeral === '') return '';
  if (/^\d/.test(numeral)) return `${numeral}. `;
  const value = readNumeral(numeral);
  return mark.startsWith('、') ? `${romans[value - 1] ?? value}. ` : `(${value}) `;
}
