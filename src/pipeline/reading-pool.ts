// Tasks of reading documents → their results from worker threads, which may hang, run out of memory or die over one.
import { threadId, Worker } from 'node:worker_threads';
import Tinypool from 'tinypool';
import type { Rejection } from '../report/model/rejection.ts';
import { limits, rejectCrash, rejectTooHungry, rejectTooSlow } from './reject.ts';

/** What a worker is sent. */
export interface Batch<Task> {
  tasks: Task[];
  /**
   * Three shared numbers. The worker raises the first after each task, so that we know which one it hangs on or died over,
   * puts its thread's number into the second, so that we know whose memory to look at, and raises the third before each
   * page that it reads from a picture, which has a time of its own.
   */
  finished: Int32Array;
}

const finishedSlot = 0;
const threadSlot = 1;
const pictureSlot = 2;

/** To be called by a worker when it begins a batch, once it has loaded what it needs: that is no document's time. */
export function announceThread(finished: Int32Array): void {
  Atomics.store(finished, threadSlot, threadId);
}

/** To be called by a worker before each page that it reads from a picture. */
export function announcePicture(finished: Int32Array): void {
  Atomics.add(finished, pictureSlot, 1);
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
    const finished = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
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
      countFinished: () => Atomics.load(finished, finishedSlot) + Atomics.load(finished, pictureSlot),
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

interface WatchOptions {
  /** How many tasks are finished, and pages of pictures begun. */
  countFinished(): number;
  /** Whether it works on the first task, and is no longer loading the reader. */
  hasBegun(): boolean;
  /** The thread, once it has said which one it is. */
  findThread(): unknown;
  milliseconds: number;
  /** Of buffers. */
  megabytes: number;
}

interface Watch {
  /** Aborted with the rejection of the task. */
  signal: AbortSignal;
  stop(): void;
}

/** A thread is asked only then: most tasks are long finished. */
const patience = 250;
const mebibyte = 1024 * 1024;
/** A thread that neither works nor ends, or does not even begin, is given so many times as long. */
const idleTimes = 20;

interface Spent {
  /** Milliseconds that the thread has worked since it began; undefined where Node cannot tell, or the thread is gone. */
  worked: number | undefined;
  /** Of buffers. They lie outside the heap, whose own limit does not count them. */
  megabytes: number;
}

const nothingKnown: Spent = { worked: undefined, megabytes: 0 };

/** A thread that is stuck in a loop answers all the same. */
async function askThread(thread: unknown): Promise<Spent> {
  if (!(thread instanceof Worker) || thread.threadId < 0) return nothingKnown;
  const [{ external_memory: bytes }, work] = await Promise.all([
    thread.getHeapStatistics(),
    'cpuUsage' in thread ? thread.cpuUsage() : undefined,
  ]);
  return { worked: work && (work.user + work.system) / 1000, megabytes: bytes / mebibyte };
}

/** Its signal ends the thread once a single task takes too long or too much memory. What other programs make it wait is not its time. */
function watchThread({ countFinished, hasBegun, findThread, milliseconds, megabytes }: WatchOptions): Watch {
  const abort = new AbortController();
  const end = (rejection: Rejection): void => abort.abort(rejection);
  let task = { finished: 0, begun: false, since: performance.now(), before: undefined as number | undefined };
  const look = async (): Promise<void> => {
    const [finished, begun] = [countFinished(), hasBegun()];
    if (finished !== task.finished || begun !== task.begun)
      task = { finished, begun, since: performance.now(), before: undefined };
    const own = task;
    const took = performance.now() - own.since;
    if (took > idleTimes * (begun ? milliseconds : limits.milliseconds)) return end(rejectTooSlow());
    if (took <= patience || !begun) return;
    // The thread may end while it is asked.
    const spent = await askThread(findThread()).catch(() => nothingKnown);
    if (own !== task || countFinished() !== own.finished) return;
    own.before ??= spent.worked;
    const worked = spent.worked === undefined ? took : spent.worked - (own.before ?? 0);
    if (worked > milliseconds) end(rejectTooSlow());
    else if (spent.megabytes > megabytes) end(rejectTooHungry(megabytes));
  };
  const timer = setInterval(look, Math.min(patience, milliseconds / 20));
  return { signal: abort.signal, stop: () => clearInterval(timer) };
}
