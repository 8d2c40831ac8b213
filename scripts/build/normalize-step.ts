// The sources in the content folder → its reports and findings, by the `normalize` command.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mingbaiProgram, workFolder } from '../command/command.ts';
import { runNode } from './run-node.ts';
import { done, type Step } from './step.ts';

export const normalizeStep: Step = {
  name: 'normalise',
  async run({ content }) {
    const sources = join(content, 'sources');
    if (!existsSync(sources)) return done(`there is no folder ${sources}: the reports are taken as they are`);
    const folders = ['--sources', sources, '--out', join(content, 'reports'), '--findings', join(content, 'findings')];
    const code = await runNode({
      root: workFolder,
      program: mingbaiProgram,
      args: ['normalize', '--quiet', ...folders],
    });
    if (code === 0) return done(`${sources} is read`);
    // 1: some documents were rejected, which `normalize` has listed; the site is built from the others.
    if (code === 1) return { status: 'incomplete', summary: 'some documents were rejected (listed above)' };
    return { status: 'failed', summary: `normalize ended with ${code}` };
  },
};
