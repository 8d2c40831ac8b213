// A language → the words of the self-check page, those that its worker loads before it reads, and where a build puts them.
import type { Language } from '../../i18n/translate.ts';
import { translations } from '../../i18n/translations.ts';

/** Where a build puts what the worker fetches; scripts/build/selfcheck-step.ts writes it. */
export const selfcheckFiles = {
  folder: '/selfcheck-data/',
  registry: 'registry.json',
  pdf: 'pdf-files.zip',
  words: (language: string): string => `words-${language}.json`,
} as const;

/** All that the core says, in one language: what the worker loads before it loads the core. */
export function listWorkerWords(language: Language): object {
  const { facts, labels, words } = translations[language];
  const { common, forms, metrics, places, reading, report, rules, selfcheck, sentences } = words;
  return { facts, labels, words: { common, forms, metrics, places, reading, report, rules, selfcheck, sentences } };
}

/** What the page's own script says. */
export function listPageWords(language: Language): object {
  const { facts, words } = translations[language];
  const { common, selfcheck, report } = words;
  const { levelError, levelWarning, levelInfo } = report;
  return { facts, words: { common, selfcheck, report: { levelError, levelWarning, levelInfo } } };
}
