// The heads of the reports → the index of names that the search box asks, beside the pages.
import { join } from 'node:path';
import { listNamesOf } from '../../src/store/describe-body.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listSearchEntries, type SearchableBody } from '../../src/views/search/list-entries.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { done, type Step } from './step.ts';

function* listBodies({ bodies }: Store): Generator<SearchableBody> {
  for (const { body, reports } of bodies()) {
    const years = reports.map(({ file }) => file.report.year);
    const full = reports.filter(({ file }) => file.completeness === 'full').length;
    yield { ...body, names: listNamesOf(body), years, full };
  }
}

export const searchStep: Step = {
  name: 'search index',
  async run({ store, out }) {
    const opened = openStore(store, loadRegistry());
    const entries = listSearchEntries([...listBodies(opened)], opened.registry);
    writeSearchIndex(entries, join(out, 'search-index'));
    return done(`${entries.length} names`);
  },
};
