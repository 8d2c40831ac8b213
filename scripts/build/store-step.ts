// content/reports and content/findings → the store that all later steps read, so that none of them parses a report again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintRooms } from '../../src/pipeline/core.ts';
import { hashOf } from '../../src/pipeline/read-bytes.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { storeVersion } from '../../src/store/part.ts';
import { writeStore } from '../../src/store/write-store.ts';
import { done, type Step } from './step.ts';

export const storeStep: Step = {
  name: 'store',
  async run({ content, store, cache }) {
    const folder = join(content, 'reports');
    if (!existsSync(folder)) {
      return { status: 'failed', summary: `there is no folder ${folder}: run npm run normalize first` };
    }
    // What is said of figures is in the tables too: a rate or a rule that changed makes others of the same packs.
    const key = hashOf(fingerprintRooms(['forms', 'report', 'store']), String(storeVersion));
    const kept = { folder: join(cache, 'packs'), key };
    const { parts, whole } = writeStore(content, store, loadRegistry(), kept);
    if (whole.reports === 0) {
      return { status: 'failed', summary: `there is no report in ${folder}: a site needs one at least` };
    }
    return done(`${whole.reports} reports in ${parts.length} parts`);
  },
};
