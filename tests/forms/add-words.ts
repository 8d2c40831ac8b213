// The words that an invented form brings along → the languages with these words beside their own, for `vi.mock` of translations.ts.

/** Ids → words: labels in English, and what `forms.json` has of them in both languages. */
export interface FormWords {
  labels: Readonly<Record<string, string>>;
  zh: Readonly<Record<string, string>>;
  en: Readonly<Record<string, string>>;
}

type Module = typeof import('../../src/i18n/translations.ts');

export function addWords({ translations: { zh, en } }: Module, added: FormWords) {
  return {
    translations: {
      zh: { ...zh, words: { ...zh.words, forms: { ...zh.words.forms, ...added.zh } } },
      en: {
        ...en,
        labels: { ...en.labels, ...added.labels },
        words: { ...en.words, forms: { ...en.words.forms, ...added.en } },
      },
    },
  };
}
