// The parts of the site: in the header, in the footer, and as ways from the front page.
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
  { words: 'findings.title', path: '/findings/' },
  { words: 'explain.title', path: '/explain/' },
  { words: 'common.coverage', path: '/coverage/' },
  { words: 'selfcheck.pageTitle', path: '/selfcheck/' },
  { words: 'search.pageTitle', path: '/search/' },
];

interface Way {
  path: string;
  words: WordKey;
  text: WordKey;
}

/** The ways from the front page into the site. */
export const siteWays: readonly Way[] = [
  { path: '/agencies/', words: 'home.wayAgencies', text: 'home.wayAgenciesText' },
  { path: '/region/', words: 'home.wayRegions', text: 'home.wayRegionsText' },
  { path: '/sector/', words: 'home.waySectors', text: 'home.waySectorsText' },
  { path: '/metric/', words: 'home.wayMetrics', text: 'home.wayMetricsText' },
  { path: '/compare/', words: 'home.wayCompare', text: 'home.wayCompareText' },
  { path: '/findings/', words: 'home.wayChecks', text: 'home.wayChecksText' },
  { path: '/data/', words: 'home.wayData', text: 'home.wayDataText' },
];
