// The reports and findings → the static API, the bulk data and the feeds, beside the pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { runExport } from '../export/run-export.ts';
import { done, type Step } from './step.ts';

export const exportStep: Step = {
  name: 'data',
  async run({ root, content, out, address }) {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const place = {
      reports: join(content, 'reports'),
      findings: join(content, 'findings'),
      published: join(content, 'published.json'),
      out,
    };
    const { files, figures, data } = runExport({ place, address, registry: loadRegistry(), version });
    return done(`${figures} figures; ${files} files of the API and feeds, ${data.length} of bulk data`);
  },
};
