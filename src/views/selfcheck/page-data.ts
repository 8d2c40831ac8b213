// A language → what the scripts of the self-check page know from their page.
import { linkFile, linkPage } from '../../i18n/link.ts';
import type { Language } from '../../i18n/translate.ts';
import { translations } from '../../i18n/translations.ts';
import { selfcheckFiles } from './worker-files.ts';

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
