// The home page → a schema.org `WebSite` with the address of the search; the way down to a page → a `BreadcrumbList`.
import { nameSite } from '../../../config/config.ts';
import { listSiteLanguages } from '../../../config/site-languages.ts';
import { translate } from '../../../i18n/translate.ts';
import { describePublisher, type LinkedContext, type LinkedNode, nameLanguage, pageAddress } from './context.ts';

interface Crumb {
  label: string;
  /** Path without the language; absent for a step that has no page. */
  path?: string | undefined;
}

/** `own` is the page itself, which the visible breadcrumbs leave out. */
export function describeCrumbs(context: LinkedContext, crumbs: readonly Crumb[], own: Crumb): LinkedNode {
  // A step without an address is allowed for the last one only.
  const steps = [...crumbs.filter((crumb) => crumb.path !== undefined), own];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(path !== undefined && { item: pageAddress(context, path) }),
    })),
  };
}

interface SitePages {
  /** Path of the search page and the name of its parameter: `{ path: '/search/', parameter: 'q' }`. */
  search?: { path: string; parameter: string };
}

export function describeWebSite(context: LinkedContext, { search }: SitePages = {}): LinkedNode {
  const { language } = context;
  const [other, ...more] = listSiteLanguages()
    .filter((each) => each !== language)
    .map(nameSite);
  return {
    '@type': 'WebSite',
    name: nameSite(language),
    alternateName: more.length > 0 ? [other, ...more] : other,
    description: translate(language, 'hosting.siteDescription'),
    url: pageAddress(context, '/'),
    inLanguage: nameLanguage(language),
    publisher: describePublisher(context),
    ...(search && {
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${pageAddress(context, search.path)}?${search.parameter}={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}
