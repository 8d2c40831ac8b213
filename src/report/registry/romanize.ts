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
];
const fixed = new Map(readings);

/** Syllables of a text, one a character; what is not Chinese stays as it is. */
export function listSyllables(text: string): string[] {
  const place = readings.find(([characters]) => text.startsWith(characters));
  if (!place) return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const rest = text.slice(place[0].length);
  return [...(fixed.get(place[0]) ?? '').split(' '), ...(rest ? listSyllables(rest) : [])];
}

/** Pinyin in one word for an id: 背荫河镇 → beiyinhezhen. */
export function spellId(text: string): string {
  return listSyllables(text).join('').toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Pinyin in one capitalised word, with an apostrophe where a syllable would run into the one before: Xi'an. */
export function spellWord(text: string): string {
  const word = listSyllables(text).reduce((left, syllable) => left + (left && /^[aeo]/.test(syllable) ? `'` : '') + syllable, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
