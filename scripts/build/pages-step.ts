// content/reports and content/findings → the pages, by `astro build`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-node.ts';
import { done, type Step } from './step.ts';

export const pagesStep: Step = {
  name: 'pages',
  async run({ root, content, out, work, address }) {
    // Astro keeps files of former builds whose names it no longer writes.
    rmSync(out, { recursive: true, force: true });
    const code = await runNode({
      root,
      program: 'node_modules/astro/bin/astro.mjs',
      args: ['build', '--silent'],
      env: {
        ASTRO_TELEMETRY_DISABLED: '1',
        MINGBAI_SITE: address.site ?? '',
        MINGBAI_BASE: address.base,
        MINGBAI_OUT: out,
        MINGBAI_CONTENT: content,
        MINGBAI_CACHE: join(work, 'astro'),
      },
    });
    return code === 0 ? done('written') : { status: 'failed', summary: `astro build ended with ${code}` };
  },
};
