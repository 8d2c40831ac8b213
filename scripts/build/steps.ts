// The steps of a build, in their order.
import { compareStep } from './compare-step.ts';
import { exportStep } from './export-step.ts';
import { fulltextStep } from './fulltext-step.ts';
import { iconsStep } from './icons-step.ts';
import { normalizeStep } from './normalize-step.ts';
import { pagesStep } from './pages-step.ts';
import { picturesStep } from './pictures-step.ts';
import { searchStep } from './search-step.ts';
import { selfcheckStep } from './selfcheck-step.ts';
import { sitemapStep } from './sitemap-step.ts';
import type { Step } from './step.ts';
import { storeStep } from './store-step.ts';

export const steps: readonly Step[] = [
  normalizeStep,
  storeStep,
  pagesStep,
  exportStep,
  compareStep,
  searchStep,
  fulltextStep,
  selfcheckStep,
  sitemapStep,
  iconsStep,
  picturesStep,
];
