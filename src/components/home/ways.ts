// The ways from the front page into the site.
import type { WordKey } from '../../i18n/translate.ts';

interface Way {
  path: string;
  words: WordKey;
  text: WordKey;
}

export const ways: readonly Way[] = [
  { path: '/agencies/', words: 'home.wayAgencies', text: 'home.wayAgenciesText' },
  { path: '/region/', words: 'home.wayRegions', text: 'home.wayRegionsText' },
  { path: '/sector/', words: 'home.waySectors', text: 'home.waySectorsText' },
  { path: '/metric/', words: 'home.wayMetrics', text: 'home.wayMetricsText' },
  { path: '/compare/', words: 'home.wayCompare', text: 'home.wayCompareText' },
  { path: '/checks/', words: 'home.wayChecks', text: 'home.wayChecksText' },
  { path: '/data/', words: 'home.wayData', text: 'home.wayDataText' },
];
