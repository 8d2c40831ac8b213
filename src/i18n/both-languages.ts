// What is published in Chinese and English side by side, whatever other languages the site has.
import type { Language } from './translate.ts';

export interface BothLanguages {
  zh: string;
  en: string;
}

export const inBothLanguages = (word: (language: Language) => string): BothLanguages => ({
  zh: word('zh'),
  en: word('en'),
});
