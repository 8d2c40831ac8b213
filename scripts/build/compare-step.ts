// The reports → what the compare page asks for, beside the pages.
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { writeCompareData } from '../compare/write-compare-data.ts';
import { done, type Step } from './step.ts';

export const compareStep: Step = {
  name: 'compare',
  async run({ store, out }) {
    return done(`${writeCompareData(openStore(store, loadRegistry()), out)} bodies, places and kinds`);
  },
};
