// What the JSON-LD of a page needs to know of the site: its language and the whole address of each page.
import { currentConfig, nameSite } from '../../../config/config.ts';
import { linkFile, linkPage } from '../../../i18n/link.ts';
import { factsOf, type Language } from '../../../i18n/translate.ts';

export interface LinkedContext {
  language: Language;
  /** `Astro.site`; undefined where nobody said what the address of the site will be. */
  site: URL | undefined;
}

/** A node of schema.org; `Page` adds the `@context`. */
export type LinkedNode = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** Addresses from the root of the host are read as relative to the page, which is right under every origin. */
const complete = (site: URL | undefined, address: string): string => (site ? new URL(address, site).href : address);

/** Path without language: `/agency/371000-kjj/`. */
export const pageAddress = ({ language, site }: LinkedContext, path: string): string =>
  complete(site, linkPage(language, path));

export const fileAddress = ({ site }: LinkedContext, path: string): string => complete(site, linkFile(path));

export const nameLanguage = (language: Language): string => factsOf(language).tag;

/** Who publishes the compiled data. */
export function describePublisher(context: LinkedContext): LinkedNode {
  const { operator } = currentConfig();
  return {
    '@type': 'Organization',
    name: operator?.name[context.language] ?? nameSite(context.language),
    url: operator?.url ?? pageAddress(context, '/'),
  };
}
