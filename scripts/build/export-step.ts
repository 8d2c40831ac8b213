// The reports and findings → the static API, the bulk data and the feeds, beside the pages.
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readVersion } from '../command/command.ts';
import { runExport } from '../export/run-export.ts';
import { done, type Step } from './step.ts';

export const exportStep: Step = {
  name: 'data',
  async run({ content, store, out, address, cache }) {
    const { files, figures, data, kept } = runExport({
      store: openStore(store, loadRegistry()),
      published: join(content, 'published.json'),
      out,
      address,
      version: readVersion(),
      cache: join(cache, 'data'),
    });
    return done(
      `${figures} figures; ${files} files of the API and feeds, ${data.length} of bulk data; ${kept} folders as before`,
    );
  },
};
