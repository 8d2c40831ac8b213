// content/reports and content/findings → the store that all later steps read, so that none of them parses a report again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeStore } from '../../src/store/write-store.ts';
import { done, type Step } from './step.ts';

export const storeStep: Step = {
  name: 'store',
  async run({ content, store }) {
    const folder = join(content, 'reports');
    if (!existsSync(folder)) {
      return { status: 'failed', summary: `there is no folder ${folder}: run npm run normalize first` };
    }
    const { reports, parts } = writeStore(content, store);
    if (reports === 0) {
      return { status: 'failed', summary: `there is no report in ${folder}: a site needs one at least` };
    }
    return done(`${reports} reports of ${parts.length} provinces`);
  },
};
