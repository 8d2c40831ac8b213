// A language → what the scripts of the self-check page know from their page.
import { linkFile, linkPage } from '../../i18n/link.ts';
import type { Language } from '../../i18n/translate.ts';
import { translations } from '../../i18n/translations.ts';

/** Where a build puts what the worker fetches; scripts/build/selfcheck-step.ts writes it. */
export const selfcheckFiles = {
  folder: '/selfcheck-data/',
  registry: 'registry.json',
  pdf: 'pdf-files.zip',
  words: (language: string): string => `words-${language}.json`,
} as const;

/** The attributes from which the script knows its page. */
export function listSelfcheckData(language: Language): Record<string, string> {
  const { facts, words } = translations[language];
  const { common, selfcheck, report } = words;
  const { levelError, levelWarning, levelInfo } = report;
  const own = { facts, words: { common, selfcheck, report: { levelError, levelWarning, levelInfo } } };
  const file = (name: string): string => linkFile(selfcheckFiles.folder + name);
  return {
    'data-language': language,
    'data-page-words': JSON.stringify(own),
    'data-words': file(selfcheckFiles.words(language)),
    'data-registry': file(selfcheckFiles.registry),
    'data-pdf-files': file(selfcheckFiles.pdf),
    'data-rules': linkPage(language, '/checks/'),
    'data-reports': linkFile('/api/v1/report/'),
  };
}

/** All that the core says, in one language: what the worker loads before it loads the core. */
export function listWorkerWords(language: Language): object {
  const { facts, labels, words } = translations[language];
  const { common, forms, metrics, places, reading, report, rules, selfcheck, sentences } = words;
  return { facts, labels, words: { common, forms, metrics, places, reading, report, rules, selfcheck, sentences } };
}
