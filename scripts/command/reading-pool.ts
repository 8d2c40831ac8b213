// Tasks of reading documents → their results from worker threads, which may hang, run out of memory or die over one.
import Tinypool from 'tinypool';
import type { Rejection } from '../../src/report/model/rejection.ts';
import { limits } from './limits.ts';
import { rejectCrash, rejectTooSlow } from './reject.ts';

/** What a worker is sent. */
export interface Batch<Task> {
  tasks: Task[];
  /** One shared number, raised by the worker after each task: so we know which one it hangs on, or died over. */
  finished: Int32Array;
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
    const finished = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    try {
      return await this.#watch({ tasks, finished });
    } catch (error) {
      const culprit = Math.min(Atomics.load(finished, 0), tasks.length - 1);
      const rejected = tasks.slice(culprit, culprit + 1).map((task) => this.#options.reject(task, explain(error)));
      const others = tasks.toSpliced(culprit, 1);
      return others.length === 0 ? rejected : [...rejected, ...(await this.run(others))];
    }
  }

  /** Ends the thread if a single task takes too long. */
  async #watch(batch: Batch<Task>): Promise<Result[]> {
    const most = this.#options.milliseconds ?? limits.milliseconds;
    const abort = new AbortController();
    let [seen, since] = [0, performance.now()];
    const timer = setInterval(() => {
      const finished = Atomics.load(batch.finished, 0);
      if (finished !== seen) [seen, since] = [finished, performance.now()];
      else if (performance.now() - since > most) abort.abort();
    }, most / 20);
    try {
      return await this.#pool.run(batch, { signal: abort.signal });
    } finally {
      clearInterval(timer);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

function explain(error: unknown): Rejection {
  return error instanceof Error && error.name === 'AbortError' ? rejectTooSlow() : rejectCrash(error);
}
