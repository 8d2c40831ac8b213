// SVG → PNG, or the PNG that an earlier build made of the same SVG; drawn in processes that are replaced.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import Tinypool from 'tinypool';
import { hashOf } from '../../../src/pipeline/read-bytes.ts';
import type { Drawing } from './draw-worker.ts';

/** Part of the key: another version of the library may draw other pixels, and another way of writing them gives other bytes. */
const rendererVersion = 'resvg-js 2, palette';

/**
 * The library frees the pixels of a picture (3 MB) only when the engine collects the object that stands for it, which it
 * takes for a few bytes and therefore keeps: all pictures of a process stay until it ends, and what a thread leaves stays
 * with the process. So no process draws more.
 */
const picturesOfProcess = 12;

/** More would hold the pixels of more pictures at once, on a machine with many cores. */
const mostProcesses = 2;

export interface Picture {
  svg: string;
  /** The file it becomes. */
  target: string;
}

export interface Drawn {
  drawn: number;
  kept: number;
  /** The most memory that a process took which drew. */
  peakMegabytes: number;
}

/** Pictures are asked for as they are drawn, so the texts of a large site are never held at once. */
export async function drawPictures(pictures: Iterable<Picture>, cache: string): Promise<Drawn> {
  mkdirSync(cache, { recursive: true });
  const processes = Math.min(availableParallelism(), mostProcesses);
  const pool = new Tinypool({
    filename: new URL('./draw-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: processes,
    isolateWorkers: true,
    runtime: 'child_process',
  });
  const running = new Set<Promise<void>>();
  const start = (batch: Drawing[]) => {
    const run = pool.run(batch).then((peak: number) => {
      count.peakMegabytes = Math.max(count.peakMegabytes, peak);
      running.delete(run);
    });
    running.add(run);
  };
  const count = { drawn: 0, kept: 0, peakMegabytes: 0 };
  try {
    let batch: Drawing[] = [];
    for (const { svg, target } of pictures) {
      const kept = join(cache, `${hashOf(rendererVersion, svg)}.png`);
      mkdirSync(dirname(target), { recursive: true });
      if (existsSync(kept)) {
        copyFileSync(kept, target);
        count.kept += 1;
        continue;
      }
      batch.push({ svg, target, kept });
      count.drawn += 1;
      if (batch.length < picturesOfProcess) continue;
      start(batch);
      batch = [];
      if (running.size >= processes) await Promise.race(running);
    }
    if (batch.length > 0) start(batch);
    await Promise.all(running);
  } finally {
    await pool.destroy();
  }
  return count;
}
