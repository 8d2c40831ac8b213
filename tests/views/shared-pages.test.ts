// Pages about many bodies say the same whether all is in memory or only what each of them asks for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rateDefinitions } from '../../src/forms/rates.ts';
import type { Language } from '../../src/i18n/translate.ts';
import { describeData } from '../../src/layouts/describe-head.ts';
import { listPublished } from '../../src/publish/describe/list-downloads.ts';
import { openAsked } from '../../src/store/asked-corpus.ts';
import { type Corpus, readCorpus } from '../../src/store/corpus.ts';
import { showLedgers } from '../../src/store/ledger/summary.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { viewAgencies } from '../../src/views/agencies/agencies-page.ts';
import { viewChecks, viewRule } from '../../src/views/checks/checks-page.ts';
import { listPageData, viewCompare } from '../../src/views/compare/compare-page.ts';
import { viewCollected } from '../../src/views/coverage/collected-part.ts';
import { viewCoverage } from '../../src/views/coverage/coverage-page.ts';
import { viewData } from '../../src/views/data/data-page.ts';
import { viewExplainer } from '../../src/views/explain/explain-page.ts';
import { explainTopics } from '../../src/views/explain/topics.ts';
import { viewFindingsPage } from '../../src/views/explorer/findings-page.ts';
import { viewHome } from '../../src/views/home/home-page.ts';
import { viewMetricIndex } from '../../src/views/metric/metric-index.ts';
import { viewMetricPage } from '../../src/views/metric/metric-page.ts';
import { viewRatePage } from '../../src/views/metric/rate-page.ts';
import { listProseValues } from '../../src/views/prose/prose-view.ts';
import { viewRegionIndex, viewRegionPage } from '../../src/views/region/region-page.ts';
import { viewRoundUp } from '../../src/views/round-up/round-up-page.ts';
import { listSearchFilters } from '../../src/views/search/facets.ts';
import { viewSectorIndex, viewSectorPage } from '../../src/views/sector/sector-page.ts';
import { findPage, listSharedPaths, type SitePage } from '../../src/views/site-pages.ts';
import { makeFolder } from '../scripts/export/make-content.ts';

const folder = makeFolder();
const at = join(folder.path, 'store');
const content = join(import.meta.dirname, '..', '..', 'content');
let store: Store;

beforeAll(() => {
  mkdirSync(at);
  writeStore(content, at, loadRegistry());
  store = openStore(at, loadRegistry());
}, 120_000);
afterAll(() => {
  store.close();
  folder.remove();
});

const site = new URL('https://example.org');
const ledgers = showLedgers(join(folder.path, 'none'), () => undefined);

/** What a page is given, each as its route gives it. */
const views: {
  readonly [Kind in SitePage['kind']]?: (language: Language, corpus: Corpus, subject: string) => unknown;
} = {
  about: listProseValues,
  agencies: viewAgencies,
  checks: viewChecks,
  compare: viewCompare,
  coverage: (language, corpus) => [viewCoverage(language, corpus), viewCollected(language, ledgers, corpus)],
  data: (language, corpus) => [
    viewData(language, corpus, []),
    listPublished(corpus),
    describeData({ language, site }, corpus),
  ],
  embed: listPageData,
  explain: (_, corpus) => corpus.reports.map(({ report }) => report.year),
  explainer: (language, corpus, id) => {
    const topic = explainTopics.find((one) => one === id);
    return topic && viewExplainer(language, corpus, topic);
  },
  findings: viewFindingsPage,
  home: viewHome,
  methodology: listProseValues,
  metric: (language, corpus, id) => {
    const rate = rateDefinitions.find((candidate) => `rate.${candidate.id}` === id);
    return rate ? viewRatePage(language, corpus, rate) : viewMetricPage(language, corpus, id);
  },
  metrics: viewMetricIndex,
  region: viewRegionPage,
  regions: viewRegionIndex,
  rule: viewRule,
  search: listSearchFilters,
  sector: viewSectorPage,
  sectors: viewSectorIndex,
  year: (language, corpus, year) => viewRoundUp(language, corpus, Number(year)),
};

/** Maps print as their entries; a body that a view passes on, whose page nobody reads further than its name, as its id. */
const print = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'object' && one !== null && 'beside' in one && 'id' in one) return one.id;
    return one instanceof Map || one instanceof Set ? [...one] : one;
  }) ?? '';

test.each(['zh', 'en'] as const)(
  '%s',
  (language) => {
    const corpus = readCorpus(store);
    const reader = openAsked(store);
    const source = { whole: store.whole, keys: store.keys, body: () => undefined };
    const seen = new Set<string>();
    for (const { path, asks } of listSharedPaths(source)) {
      const page = findPage(source, path);
      const view = page && views[page.kind];
      if (!page || !view) {
        expect(['refused', 'selfcheck']).toContain(page?.kind);
        continue;
      }
      expect(page.asks).toEqual(asks);
      seen.add(page.kind);
      const subject = typeof page.subject === 'object' ? '' : String(page.subject);
      expect(print(view(language, reader.read(asks), subject)), path).toBe(print(view(language, corpus, subject)));
    }
    expect([...seen].sort()).toEqual(Object.keys(views).sort());
  },
  120_000,
);
