// Chinese characters → pinyin without tones; readings of places that the dictionary gets wrong are listed here.
import { pinyin } from 'pinyin-pro';

const readings: readonly (readonly [characters: string, syllables: string])[] = [
  ['乐山', 'le shan'],
  ['珲春', 'hun chun'],
  ['繁峙', 'fan shi'],
  ['洪洞', 'hong tong'],
  ['单县', 'shan xian'],
  ['蔚县', 'yu xian'],
  ['六安', 'lu an'],
  ['陕西', 'shaan xi'],
  ['陕县', 'shan xian'],
  ['信都', 'xin du'],
  ['喀什', 'ka shi'],
  ['什邡', 'shi fang'],
  ['分行', 'fen hang'],
  ['支行', 'zhi hang'],
];
const fixed = new Map(readings);
const listed = new RegExp(`(${[...fixed.keys()].join('|')})`);

/** Syllables of a text, one a character; what is not Chinese stays as it is. */
export function listSyllables(text: string): string[] {
  return text.split(listed).flatMap((part) => {
    const known = fixed.get(part)?.split(' ');
    if (known || part === '') return known ?? [];
    return pinyin(part, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  });
}

/** Pinyin in one word for an id: 背荫河镇 → beiyinhezhen. */
export function spellId(text: string): string {
  return listSyllables(text)
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Pinyin in one capitalised word, with an apostrophe where a syllable would run into the one before: Xi'an. */
export function spellWord(text: string): string {
  const word = listSyllables(text).reduce(
    (left, syllable) => left + (left && /^[aeo]/.test(syllable) ? `'` : '') + syllable,
    '',
  );
  return word.charAt(0).toUpperCase() + word.slice(1);
}
