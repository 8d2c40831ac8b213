// The built pages → `sitemap.xml` and `robots.txt` beside them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datePages, writeRobots, writeSitemaps } from '../../src/publish/site/sitemap.ts';
import { readCorpus } from '../../src/store/corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { listBuiltPages } from './list-built-pages.ts';
import { done, type Step } from './step.ts';

export const sitemapStep: Step = {
  name: 'sitemap',
  async run({ store, out, address }) {
    writeFileSync(join(out, 'robots.txt'), writeRobots(address));
    const { site } = address;
    if (site === null) return done('robots.txt; no sitemap.xml, since it needs whole addresses: give --site for one');
    const pages = listBuiltPages(out);
    const corpus = readCorpus(openStore(store, loadRegistry()), { keepFindings: null });
    const files = writeSitemaps(pages, datePages(corpus), { ...address, site });
    for (const [name, text] of files) writeFileSync(join(out, name), text);
    return done(`robots.txt, sitemap.xml with ${pages.length} pages`);
  },
};
