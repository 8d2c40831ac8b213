// A language, a key and values → the words of the interface.
import { dictionaries } from './dictionaries.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

type Words = (typeof dictionaries)['zh'];
/** `area.key`; the Chinese files say which keys there are. */
export type WordKey = { [Area in keyof Words]: `${Area}.${Extract<keyof Words[Area], string>}` }[keyof Words];

/** Whether there are words for it. */
export function isWordKey(key: string): key is WordKey {
  const [area = '', name = ''] = key.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = dictionaries.zh;
  return words[area]?.[name] !== undefined;
}

type Values = Readonly<Record<string, string | number>>;

/** The words with their places `{name}` left open, for a script that fills them in. */
export function findWords(language: Language, key: WordKey): string {
  const [area = '', name = ''] = key.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = dictionaries[language];
  const found = words[area]?.[name];
  if (found === undefined) throw new Error(`no words for ${key} in ${language}`);
  return found;
}

/** Puts `values` in the places `{name}`; a place without a value throws, so that no page shows a brace. */
export function translate(language: Language, key: WordKey, values: Values = {}): string {
  return findWords(language, key).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants a value for ${name}`);
    return String(value);
  });
}

/** The words for a number of things: key `xOne` for 1 in English, else `x`; `{count}` is filled in with separators. */
export function translateCount(language: Language, key: WordKey, count: number, values: Values = {}): string {
  const singular = `${key}One` as WordKey;
  const [area = '', name = ''] = singular.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = dictionaries[language];
  const chosen = count === 1 && words[area]?.[name] !== undefined ? singular : key;
  return translate(language, chosen, { count: formatNumber(count), ...values });
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** 1379 → `1,379`; the same in both languages; a true minus sign. */
export function formatNumber(value: number): string {
  return numberFormat.format(value).replace('-', '−');
}
