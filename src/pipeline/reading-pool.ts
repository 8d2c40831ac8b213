// Tasks of reading documents → their results from worker threads, which may hang, run out of memory or die over one.
import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import type { Rejection } from '../report/model/rejection.ts';
import { limits } from './limits.ts';
import { rejectCrash } from './reject.ts';
import { type Watch, watchThread } from './watch-thread.ts';

/** What a worker is sent. */
export interface Batch<Task> {
  tasks: Task[];
  /**
   * Two shared numbers. The worker raises the first after each task, so that we know which one it hangs on or died over,
   * and puts its thread's number into the second, so that we know whose memory to look at.
   */
  finished: Int32Array;
}

const finishedSlot = 0;
const threadSlot = 1;

/** To be called by a worker when it begins a batch, once it has loaded what it needs: that is no document's time. */
export function announceThread(finished: Int32Array): void {
  Atomics.store(finished, threadSlot, threadId);
}

export interface PoolOptions<Task, Result> {
  /** Name of the worker's function that takes a batch. */
  name: string;
  threads: number;
  /** The result of a task that cost its thread. */
  reject(task: Task, rejection: Rejection): Result;
  /** Another worker and other limits: only for tests of dying threads. */
  worker?: URL;
  milliseconds?: number;
  megabytes?: number;
  bufferMegabytes?: number;
}

export class ReadingPool<Task, Result> {
  readonly #options: PoolOptions<Task, Result>;
  readonly #pool: Tinypool;

  constructor(options: PoolOptions<Task, Result>) {
    this.#options = options;
    this.#pool = new Tinypool({
      filename: (options.worker ?? new URL('./read-worker.ts', import.meta.url)).href,
      name: options.name,
      minThreads: options.threads,
      maxThreads: options.threads,
      resourceLimits: { maxOldGenerationSizeMb: options.megabytes ?? limits.megabytes },
    });
    // A thread that fails between two batches is replaced and has lost nothing; unheard, its error would end the run.
    this.#pool.on('error', () => {});
  }

  /** A thread that dies takes its results with it: all but the culprit are read again. Call at most once a thread at a time. */
  async run(tasks: Task[]): Promise<Result[]> {
    const finished = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const watch = this.#watch(finished);
    try {
      return await this.#pool.run({ tasks, finished } satisfies Batch<Task>, { signal: watch.signal });
    } catch (error) {
      watch.stop();
      const rejection = watch.signal.aborted ? watch.signal.reason : rejectCrash(error);
      const culprit = Math.min(Atomics.load(finished, finishedSlot), tasks.length - 1);
      const rejected = tasks.slice(culprit, culprit + 1).map((task) => this.#options.reject(task, rejection));
      const others = tasks.toSpliced(culprit, 1);
      return others.length === 0 ? rejected : [...rejected, ...(await this.run(others))];
    } finally {
      watch.stop();
    }
  }

  #watch(finished: Int32Array): Watch {
    return watchThread({
      countFinished: () => Atomics.load(finished, finishedSlot),
      hasBegun: () => Atomics.load(finished, threadSlot) !== 0,
      findThread: () => this.#findThread(Atomics.load(finished, threadSlot)),
      milliseconds: this.#options.milliseconds ?? limits.milliseconds,
      megabytes: this.#options.bufferMegabytes ?? limits.bufferMegabytes,
    });
  }

  #findThread(id: number): unknown {
    const worker = this.#pool.threads.find(({ threadId }) => threadId === id);
    return worker && 'thread' in worker ? worker.thread : undefined;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
