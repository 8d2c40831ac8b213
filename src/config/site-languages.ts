// The configuration → the languages of this site, and the values of the first part of a route: none for the language that leads.
import { factsOf, type Language } from '../i18n/translate.ts';
import { currentConfig } from './config.ts';

/** The one that leads first. */
export const listSiteLanguages = (): readonly [Language, ...Language[]] => {
  const [leading = 'zh', ...others] = currentConfig().languages;
  return [leading, ...others];
};

/** What `getStaticPaths` makes pages for. */
export const listLanguageRoutes = (): { language: Language; route: string | undefined }[] =>
  listSiteLanguages().map((language) => ({ language, route: factsOf(language).path.replace('/', '') || undefined }));
