// A message of the core, a code and its values → its words in a language.
import type { Message, MessageValue, Named } from '../report/model/message.ts';
import { nameMetric } from './name-metric.ts';
import { type Language, languages, translate } from './translate.ts';
import { translations } from './translations.ts';

function findMessage(language: Language, code: string): string | undefined {
  const words: Readonly<Record<string, string>> = translations[language].words.reading;
  return words[code];
}

/** The words for one thing where the language has some of their own. */
function chooseWords(language: Language, { code, values }: Message): string {
  const singular = values?.count === 1 ? findMessage(language, `${code}One`) : undefined;
  const words = singular ?? findMessage(language, code);
  if (words === undefined) throw new Error(`no words for ${code} in ${language}`);
  return words;
}

function nameThing(language: Language, named: Named): string {
  if ('metric' in named) return nameMetric(language, named.metric);
  throw new Error(`no name for ${JSON.stringify(named)}`);
}

function writeValue(language: Language, value: MessageValue): string {
  if (Array.isArray(value)) {
    const parts = value.map((single) => writeValue(language, single));
    return parts.join(translate(language, 'common.listSeparator'));
  }
  if (typeof value !== 'object') return String(value);
  return 'code' in value ? wordMessage(language, value) : nameThing(language, value);
}

/** Values stand in the places `{name}`: names are those of the language, several things are listed in its way. */
export function wordMessage(language: Language, message: Message): string {
  return chooseWords(language, message).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = message.values?.[name];
    if (value === undefined) throw new Error(`${message.code} wants a value for ${name}`);
    return writeValue(language, value);
  });
}

/** A message in every language, for those who print them all. */
export const wordEverywhere = (message: Message): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, wordMessage(language, message)])) as Record<
    Language,
    string
  >;
