// The store → the pages, written by threads that each hold the renderer, and what pages load.
import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import { findRenderer } from './find-renderer.ts';
import type { RenderTask } from './render-worker.ts';
import { done, type Step } from './step.ts';

/** Each holds the figures of all reports. */
const mostThreads = 4;

export const pagesStep: Step = {
  name: 'pages',
  async run(plan) {
    const { root, content, store, out, address } = plan;
    const { entry, client } = await findRenderer(plan);
    cpSync(client, out, { recursive: true });
    const threads = Math.min(availableParallelism(), mostThreads);
    const pool = new Tinypool({
      filename: new URL('./render-worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
    try {
      const task: RenderTask = {
        entry,
        content: { content, store, registry: join(root, 'content', 'registry') },
        site: address.site,
        out,
        taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
      };
      const written: number[] = await Promise.all(Array.from({ length: threads }, () => pool.run(task)));
      return done(`${written.reduce((sum, count) => sum + count, 0)} written`);
    } finally {
      await pool.destroy();
    }
  },
};
