// The store → the pages, written by threads that each hold the renderer, and what pages load.
import { cpSync, globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import { currentConfig } from '../../src/config/config.ts';
import { hashOf } from '../../src/pipeline/read-bytes.ts';
import type { BuildPlan } from './build-plan.ts';
import { findRenderer } from './find-renderer.ts';
import { listOfPages, saveWritten, type WrittenPages } from './kept-pages.ts';
import { placeContent } from './open-renderer.ts';
import type { RenderedShares, RenderTask } from './render-worker.ts';
import { done, type Step } from './step.ts';

/** One of them holds the figures of all reports. */
const mostThreads = 4;

/** What every page is made of beside the store: the code with its words and styles, settings, the registry. */
function stampOfRun({ address }: BuildPlan, folder: string, renderer: string): string {
  const names = globSync('*.yml', { cwd: folder }).sort();
  const registry = names.map((name) => readFileSync(join(folder, name), 'latin1'));
  return hashOf(renderer, address.site ?? '', JSON.stringify(currentConfig()), ...registry);
}

export const pagesStep: Step = {
  name: 'pages',
  async run(plan) {
    const { out, standing, cache, address } = plan;
    const content = placeContent(plan);
    const { key, entry, client } = await findRenderer(plan);
    cpSync(client, out, { recursive: true });
    const threads = Math.min(availableParallelism(), mostThreads);
    const pool = new Tinypool({
      filename: new URL('./render-worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
    const list = listOfPages(cache, standing);
    const task: RenderTask = {
      entry,
      content,
      site: address.site,
      out,
      standing,
      list,
      common: stampOfRun(plan, join(plan.root, 'content', 'registry'), key),
      taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    };
    try {
      const shares: RenderedShares[] = await Promise.all(Array.from({ length: threads }, () => pool.run(task)));
      const pages: WrittenPages = Object.assign({}, ...shares.map((share) => share.pages));
      saveWritten(list, pages);
      const kept = shares.reduce((sum, share) => sum + share.kept, 0);
      return done(`${Object.keys(pages).length - kept} rendered, ${kept} as they stood`);
    } finally {
      await pool.destroy();
    }
  },
};
