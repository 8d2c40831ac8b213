// A batch under way in a thread → a signal that ends the thread once a single task takes too long or too much memory.
import { Worker } from 'node:worker_threads';
import type { Rejection } from '../report/model/rejection.ts';
import { limits } from './limits.ts';
import { rejectTooHungry, rejectTooSlow } from './reject.ts';

export interface WatchOptions {
  /** How many tasks are finished. */
  countFinished(): number;
  /** Whether it works on the first task, and is no longer loading the reader. */
  hasBegun(): boolean;
  /** The thread, once it has said which one it is. */
  findThread(): unknown;
  milliseconds: number;
  /** Of buffers. */
  megabytes: number;
}

export interface Watch {
  /** Aborted with the rejection of the task. */
  signal: AbortSignal;
  stop(): void;
}

/** Memory is asked for only then: most tasks are long finished. */
const patience = 250;
const mebibyte = 1024 * 1024;

/** Buffers lie outside the heap, whose own limit does not count them. A thread that is stuck in a loop answers all the same. */
async function measureBuffers(thread: unknown): Promise<number> {
  if (!(thread instanceof Worker)) return 0;
  const { external_memory: bytes } = await thread.getHeapStatistics();
  return bytes / mebibyte;
}

export function watchThread({ countFinished, hasBegun, findThread, milliseconds, megabytes }: WatchOptions): Watch {
  const abort = new AbortController();
  const end = (rejection: Rejection): void => abort.abort(rejection);
  let [seen, begun, since] = [0, false, performance.now()];
  const look = async (): Promise<void> => {
    const finished = countFinished();
    if (finished !== seen || begun !== hasBegun()) [seen, begun, since] = [finished, hasBegun(), performance.now()];
    const took = performance.now() - since;
    // A busy machine may take long to load the reader, but not for ever.
    if (took > (begun ? milliseconds : Math.max(milliseconds, limits.milliseconds))) end(rejectTooSlow());
    else if (took > patience) {
      // The thread may end while it is asked.
      const used = await measureBuffers(findThread()).catch(() => 0);
      if (used > megabytes && countFinished() === seen) end(rejectTooHungry(megabytes));
    }
  };
  const timer = setInterval(look, Math.min(patience, milliseconds / 20));
  return { signal: abort.signal, stop: () => clearInterval(timer) };
}
