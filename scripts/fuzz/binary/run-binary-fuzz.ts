// A count and a seed → that many damaged Word and PDF files read in threads that may hang or die, and what went wrong.
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { ReadingPool } from '../../../src/pipeline/reading-pool.ts';
import type { Message } from '../../../src/report/model/message.ts';
import type { FuzzOutcome } from './fuzz-document.ts';
import type { FuzzTask } from './fuzz-worker.ts';

export interface BinaryFuzzOptions {
  count: number;
  seed: number;
  /** Milliseconds a document may take before its thread is ended. */
  limit: number;
  threads: number;
  onProgress?(done: number): void;
}

const batchSize = 20;

const rejectHung = ({ index }: FuzzTask, { message }: { message: Message }): FuzzOutcome => ({
  index,
  kind: 'pdf',
  rejected: true,
  figures: 0,
  milliseconds: Number.POSITIVE_INFINITY,
  failures: [`hung or died: ${wordMessage('en', message)}`],
});

export async function runBinaryFuzz({
  count,
  seed,
  limit,
  threads,
  onProgress,
}: BinaryFuzzOptions): Promise<FuzzOutcome[]> {
  const pool = new ReadingPool<FuzzTask, FuzzOutcome>({
    name: 'fuzzBatch',
    worker: new URL('./fuzz-worker.ts', import.meta.url),
    threads,
    milliseconds: limit,
    reject: rejectHung,
  });
  const outcomes: FuzzOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const tasks = Array.from({ length: Math.min(batchSize, count - next) }, (_, at) => ({
        index: next + at,
        seed: seed + next + at,
      }));
      next += tasks.length;
      outcomes.push(...(await pool.run(tasks)));
      onProgress?.(outcomes.length);
    }
  };
  await Promise.all(Array.from({ length: threads }, work)).finally(() => pool.close());
  return outcomes.toSorted((a, b) => a.index - b.index);
}
