// The reports → the index of names that the search box asks, beside the pages.
import { join } from 'node:path';
import { completenessOf } from '../../src/store/coverage/completeness-of.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { readContent } from '../../src/store/read-content.ts';
import { listSearchEntries, type SearchableBody } from '../../src/views/search/list-entries.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { done, type Step } from './step.ts';

function* listBodies(content: string): Generator<SearchableBody> {
  const place = { reports: join(content, 'reports'), findings: join(content, 'findings') };
  for (const { body, reports } of readContent(place, loadRegistry())) {
    const years = reports.map(({ file }) => file.report.year);
    const full = reports.filter(({ file }) => completenessOf(file) === 'full').length;
    yield { ...body, years, full };
  }
}

export const searchStep: Step = {
  name: 'search index',
  async run({ content, out }) {
    const entries = listSearchEntries([...listBodies(content)], loadRegistry());
    writeSearchIndex(entries, join(out, 'search-index'));
    return done(`${entries.length} names`);
  },
};
