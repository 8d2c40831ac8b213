// The reports and findings → the full-text index, beside the pages.
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { writeFulltext } from '../fulltext/write-fulltext.ts';
import { done, type Step } from './step.ts';

export const fulltextStep: Step = {
  name: 'full text',
  async run({ store, out }) {
    const count = await writeFulltext(openStore(store, loadRegistry()), out);
    return done(`${count} reports`);
  },
};
