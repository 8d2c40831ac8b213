// content/sources → content/reports and content/findings, by the `normalize` command.
import { mingbaiProgram } from '../command/command.ts';
import { runNode } from './run-node.ts';
import { done, type Step } from './step.ts';

export const normalizeStep: Step = {
  name: 'normalise',
  async run({ root }) {
    const code = await runNode({ root, program: mingbaiProgram, args: ['normalize', '--quiet'] });
    if (code === 0) return done('content/sources is read');
    // 1: some documents were rejected, which `normalize` has listed; the site is built from the others.
    if (code === 1) return { status: 'incomplete', summary: 'some documents were rejected (listed above)' };
    return { status: 'failed', summary: `normalize ended with ${code}` };
  },
};
