// A renderer and a folder for its pages → pages on request, rendered by threads that are replaced when they hang.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { RendererPlace } from '../build/open-renderer.ts';
import { type LivePages, openLivePages } from './live-pages.ts';
import type { LiveTask } from './live-worker.ts';

/** For pages of one body, which are most of those asked for. */
const mostThreads = 4;

/** A page takes a fiftieth of a second; what takes this long hangs. */
const mostMilliseconds = 10_000;

/** Pages about many bodies may have to wait until all reports are read again. */
const mostForShared = 120_000;

const ofBody = /^\/(?:[a-z-]+\/)?agency\//;

export interface LiveSite {
  pages: LivePages;
  close(): Promise<void>;
}

export async function startLive(place: RendererPlace, folder: string): Promise<LiveSite> {
  const openPool = (threads: number): Tinypool =>
    new Tinypool({
      filename: new URL('./live-worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
  const threads = Math.min(availableParallelism(), mostThreads);
  const bodies = openPool(threads);
  // One thread alone has all reports in memory.
  const shared = openPool(1);
  const ask = (pool: Tinypool, path: string, milliseconds?: number): Promise<Uint8Array | null> => {
    const task: LiveTask = { place, path };
    return pool.run(task, milliseconds === undefined ? {} : { signal: AbortSignal.timeout(milliseconds) });
  };
  // What has to be read first is read before anybody waits for it.
  const [missing] = await Promise.all([
    ask(shared, '/').then(() => ask(shared, '/404/')),
    ...Array.from({ length: threads }, () => ask(bodies, '/404/')),
  ]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '404.html'), missing ?? '');
  return {
    pages: openLivePages({
      folder,
      render: async (path) => {
        const page = ofBody.test(path) ? ask(bodies, path, mostMilliseconds) : ask(shared, path, mostForShared);
        return (await page) ?? undefined;
      },
    }),
    async close() {
      await Promise.all([bodies.destroy(), shared.destroy()]);
    },
  };
}
