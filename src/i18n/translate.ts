// A language, a key and values → the words of the interface.
import type { LanguageFacts } from './language-facts.ts';
import { translations } from './translations.ts';

export type Language = keyof typeof translations;

/** All languages, the one that leads first. */
export const languages = Object.keys(translations) as [Language, ...Language[]];

export const isLanguage = (word: string | undefined): word is Language => languages.includes(word as Language);

/** What pages need to know of a language beside its words. */
export const factsOf = (language: Language): LanguageFacts => translations[language].facts;

/** The `lang` of what reports print; undefined on pages of their own language. */
export const reportTag = (language: Language): string | undefined =>
  factsOf(language).ofReports ? undefined : languages.map(factsOf).find(({ ofReports }) => ofReports)?.tag;

type Words = (typeof translations)['zh']['words'];
/** `area.key`; the Chinese files say which keys there are. */
export type WordKey = { [Area in keyof Words]: `${Area}.${Extract<keyof Words[Area], string>}` }[keyof Words];

function indexWords(language: Language): ReadonlyMap<string, string> {
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = translations[language].words;
  return new Map(
    Object.entries(areas).flatMap(([area, words]) =>
      Object.entries(words).map(([key, own]): [string, string] => [`${area}.${key}`, own]),
    ),
  );
}

/** A page asks for hundreds of words, most of them several times. */
const indexes = new Map<Language, ReadonlyMap<string, string>>();

/** The words with their places left open; undefined where the language has none. */
export function lookUp(language: Language, key: string): string | undefined {
  const known = indexes.get(language) ?? indexWords(language);
  indexes.set(language, known);
  return known.get(key);
}

/** Whether there are words for it. */
export const isWordKey = (key: string): key is WordKey =>
  languages.some((language) => lookUp(language, key) !== undefined);

type Values = Readonly<Record<string, string | number>>;

/** The words with their places `{name}` left open, for a script that fills them in. */
export function findWords(language: Language, key: WordKey): string {
  const found = lookUp(language, key);
  if (found === undefined) throw new Error(`no words for ${key} in ${language}`);
  return found;
}

/** Puts `values` in the places `{name}`; a place without a value throws, so that no page shows a brace. */
export function translate(language: Language, key: WordKey, values: Values = {}): string {
  const words = findWords(language, key);
  if (!words.includes('{')) return words;
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants a value for ${name}`);
    return String(value);
  });
}

/** The words for a number of things: key `xOne` for 1 where the language has it, else `x`; `{count}` is filled in with separators. */
export function translateCount(language: Language, key: WordKey, count: number, values: Values = {}): string {
  const singular = `${key}One` as WordKey;
  const chosen = count === 1 && lookUp(language, singular) !== undefined ? singular : key;
  return translate(language, chosen, { count: formatNumber(count), ...values });
}

/** The name that a language shows of what has an official one and one in English. */
export const nameIn = (language: Language, names: { readonly zh: string; readonly en: string }): string =>
  setName(names[factsOf(language).names]);

/** `Xi'an`, as data has it → `Xi’an`, as text is set. */
const setName = (name: string): string => name.replaceAll("'", '’');

/** The name that a language shows of a body, and the other one. */
export function namesOf(
  language: Language,
  body: { readonly name: string; readonly en: string },
): {
  shown: string;
  other: string;
} {
  const en = setName(body.en);
  return factsOf(language).names === 'zh' ? { shown: body.name, other: en } : { shown: en, other: body.name };
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** 1379 → `1,379`; the same in both languages; a true minus sign. */
export function formatNumber(value: number): string {
  return numberFormat.format(value).replace('-', '−');
}
