// A renderer and a folder for its pages → pages on request, rendered by threads that are replaced when they hang.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { RendererPlace } from '../build/open-renderer.ts';
import { type LivePages, openLivePages } from './live-pages.ts';
import type { LiveTask } from './live-worker.ts';

/** Each holds what pages need of all bodies. */
const mostThreads = 4;

/** A page takes a fiftieth of a second; what takes this long hangs. */
const mostMilliseconds = 10_000;

export interface LiveSite {
  pages: LivePages;
  close(): Promise<void>;
}

export async function startLive(place: RendererPlace, folder: string): Promise<LiveSite> {
  const threads = Math.min(availableParallelism(), mostThreads);
  const pool = new Tinypool({
    filename: new URL('./live-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  const ask = async (path: string): Promise<Uint8Array | null> => {
    const task: LiveTask = { place, path };
    return pool.run(task, { signal: AbortSignal.timeout(mostMilliseconds) });
  };
  // What each thread has to read first is read before anybody waits for it; that may take longer than a page.
  const warm: LiveTask = { place, path: '/404/' };
  const [missing]: (Uint8Array | null)[] = await Promise.all(Array.from({ length: threads }, () => pool.run(warm)));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '404.html'), missing ?? '');
  const render = async (path: string): Promise<Uint8Array | undefined> => (await ask(path)) ?? undefined;
  return { pages: openLivePages({ folder, render }), close: () => pool.destroy() };
}
