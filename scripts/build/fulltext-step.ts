// The reports and findings → the full-text index, beside the pages.
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { writeFulltext } from '../fulltext/write-fulltext.ts';
import { done, type Step } from './step.ts';

export const fulltextStep: Step = {
  name: 'full text',
  async run({ content, out }) {
    const place = { reports: join(content, 'reports'), findings: join(content, 'findings') };
    const count = await writeFulltext(place, loadRegistry(), out);
    return done(`${count} reports`);
  },
};
