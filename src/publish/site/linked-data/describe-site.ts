// The home page → a schema.org `WebSite`, with the address of the search where there is one.
import { translate } from '../../../i18n/translate.ts';
import { describePublisher, type LinkedContext, type LinkedNode, nameLanguage, pageAddress } from './context.ts';

interface SitePages {
  /** Path of the search page and the name of its parameter: `{ path: '/search/', parameter: 'q' }`. */
  search?: { path: string; parameter: string };
}

export function describeWebSite(context: LinkedContext, { search }: SitePages = {}): LinkedNode {
  const { language } = context;
  return {
    '@type': 'WebSite',
    name: translate(language, 'common.site'),
    alternateName: translate(language === 'zh' ? 'en' : 'zh', 'common.site'),
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
