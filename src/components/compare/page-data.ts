// The corpus and a language → the attributes from which the scripts of comparisons know their page.

import { linkFile, linkPage } from '../../i18n/link.ts';
import type { Language } from '../../i18n/translate.ts';
import { translations } from '../../i18n/translations.ts';
import type { Corpus } from '../../store/corpus.ts';
import { listMeasures } from '../../views/compare/measures.ts';

/** The areas of words that the scripts use; see src/client/compare/page-words.ts. */
function listWords(language: Language): object {
  const { facts, words } = translations[language];
  const { charts, common, compare } = words;
  return { facts, words: { charts, common, compare } };
}

export function listPageData(language: Language, { years }: Corpus): Record<string, string> {
  return {
    'data-language': language,
    'data-page-words': JSON.stringify(listWords(language)),
    'data-measures': JSON.stringify(listMeasures(language)),
    'data-from': String(years?.from ?? 0),
    'data-to': String(years?.to ?? 0),
    'data-pages': linkPage(language, '/'),
    'data-data': linkFile('/compare-data/'),
    'data-index': linkFile('/search-index/'),
  };
}
