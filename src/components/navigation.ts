// The parts of the site, in the order of the header and the footer.
import type { WordKey } from '../i18n/translate.ts';

export interface NavigationItem {
  words: WordKey;
  path: string;
}

export const headerItems: readonly NavigationItem[] = [
  { words: 'common.agencies', path: '/agencies/' },
  { words: 'common.regions', path: '/region/' },
  { words: 'common.sectors', path: '/sector/' },
  { words: 'common.metrics', path: '/metric/' },
  { words: 'common.compare', path: '/compare/' },
  { words: 'common.checks', path: '/checks/' },
  { words: 'common.data', path: '/data/' },
];

export const footerItems: readonly NavigationItem[] = [
  { words: 'common.about', path: '/about/' },
  { words: 'common.methodology', path: '/methodology/' },
  { words: 'common.coverage', path: '/coverage/' },
  { words: 'search.pageTitle', path: '/search/' },
];
