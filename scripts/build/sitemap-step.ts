// The pages of the site, built or to be rendered on request → `sitemap.xml` and `robots.txt` beside them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, datePages, readPagePath, writeRobots, writeSitemaps } from '../../src/publish/site/sitemap.ts';
import { openAsked } from '../../src/store/asked-corpus.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { BuildPlan } from './build-plan.ts';
import { findRenderer } from './find-renderer.ts';
import { listBuiltPages } from './list-built-pages.ts';
import { openBuiltRenderer, placeContent } from './open-renderer.ts';
import { done, type Step } from './step.ts';

/** Where none was written. */
async function listLivePages(plan: BuildPlan): Promise<BuiltPage[]> {
  const { entry } = await findRenderer(plan);
  const renderer = await openBuiltRenderer({ entry, content: placeContent(plan), site: plan.address.site });
  const files = [...renderer.listBodyPages(), ...renderer.listSharedPages()].flat().map(({ file }) => file);
  return files.flatMap((file) => readPagePath(file) ?? []);
}

export const sitemapStep: Step = {
  name: 'sitemap',
  async run(plan) {
    const { store, out, address } = plan;
    writeFileSync(join(out, 'robots.txt'), writeRobots(address));
    const { site } = address;
    if (site === null) return done('robots.txt; no sitemap.xml, since it needs whole addresses: give --site for one');
    const built = listBuiltPages(out);
    const pages = built.length > 0 ? built : await listLivePages(plan);
    const corpus = openAsked(openStore(store, loadRegistry())).read({});
    const files = writeSitemaps(pages, datePages(corpus), { ...address, site });
    for (const [name, text] of files) writeFileSync(join(out, name), text);
    return done(`robots.txt, sitemap.xml with ${pages.length} pages`);
  },
};
