// A page with search forms → the same with a link to the list of bodies in the place of each: a form needs its script.
import { type Language, translate } from '../../src/i18n/translate.ts';

const searchForm = /<form\b[^>]*\sdata-(?:search-box|text-search)\b[\s\S]*?<\/form>/gi;

/** The link begins at the root of the site, like all others before they are rewritten. */
export function replaceSearch(html: string, base: string): string {
  const language: Language = /<html\b[^>]*\slang="en"/i.test(html) ? 'en' : 'zh';
  const address = `${base}${language === 'en' ? 'en/' : ''}agencies/`;
  const link = `<a class="small" href="${address}">${translate(language, 'export.pageOfflineList')}</a>`;
  return html.replace(searchForm, link);
}
