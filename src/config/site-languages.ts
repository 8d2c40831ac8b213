// The configuration → the languages of this site.
import type { Language } from '../i18n/translate.ts';
import { currentConfig } from './config.ts';

/** The one that leads first. */
export const listSiteLanguages = (): readonly [Language, ...Language[]] => {
  const [leading = 'zh', ...others] = currentConfig().languages;
  return [leading, ...others];
};
