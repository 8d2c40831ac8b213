// content/reports and content/findings → the pages, by `astro build`.
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../src/pipeline/errors.ts';
import type { BuildPlan } from './build-plan.ts';
import { makeWorkFolder, sweepBuilds } from './exchange.ts';
import { runNode } from './run-node.ts';
import { done, type Step, type StepResult } from './step.ts';

/**
 * Astro builds within the project and in folders of its own: elsewhere it takes `.astro` for a part of the way, which
 * another build would share, and which lies on another disk perhaps.
 */
export const pagesWork = (cache: string): string => join(cache, 'pages');

/** The output may lie on another disk. */
function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

async function buildPages({ root, content, store, out, address }: BuildPlan, work: string): Promise<StepResult> {
  const code = await runNode({
    root,
    program: 'node_modules/astro/bin/astro.mjs',
    args: ['build', '--silent'],
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGBAI_SITE: address.site ?? '',
      MINGBAI_BASE: address.base,
      MINGBAI_OUT: join(work, 'site'),
      MINGBAI_CONTENT: content,
      MINGBAI_STORE: store,
      MINGBAI_CACHE: join(work, 'astro'),
    },
  });
  if (code !== 0) return { status: 'failed', summary: `astro build ended with ${code}` };
  moveFolder(join(work, 'site'), out);
  return done('written');
}

export const pagesStep: Step = {
  name: 'pages',
  async run(plan) {
    const place = pagesWork(plan.cache);
    await sweepBuilds(place);
    try {
      return await buildPages(plan, makeWorkFolder(place));
    } finally {
      await sweepBuilds(place);
    }
  },
};
