// The source files and a list of growing documents → the expressions and readers whose time grows faster than about the size.
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { ReadingPool } from '../../../src/pipeline/reading-pool.ts';
import { cappedPatterns, findStale, longestFor } from './capped-patterns.ts';
import { listGrowing } from './grow-documents.ts';
import { listPatterns, type Pattern } from './list-patterns.ts';
import { recordComposed } from './record-composed.ts';
import type { GrowthTask } from './slow-worker.ts';

export interface SlowFuzzOptions {
  root: string;
  /** One in so many of the expressions and documents. */
  every: number;
  /** The largest document, in characters of what grows. */
  size: number;
  threads: number;
  onProgress?(text: string): void;
}

export interface SlowFuzzResult {
  patterns: number;
  documents: number;
  /** Expressions that are measured only as far as their input goes. */
  capped: number;
  /** A line each: what is slow, on which string, with sizes and times. */
  failures: string[];
}

/** A document that doubles its time with every character is ended after so long. */
const patience = 180_000;

const isChosen = (every: number) => (_: unknown, index: number) => index % every === 0;

async function listAll(root: string): Promise<Pattern[]> {
  const { literals, composed } = listPatterns(root);
  const all = [...literals, ...(await recordComposed(root, composed))];
  const name = (pattern: Pattern): string => `/${pattern.source}/${pattern.flags} ${longestFor(pattern) ?? ''}`;
  return [...new Map(all.map((pattern) => [name(pattern), pattern])).values()];
}

/** Each thread counts its own time: they do not measure one another. */
async function measureAll(
  tasks: readonly GrowthTask[],
  { threads, onProgress }: Pick<SlowFuzzOptions, 'threads' | 'onProgress'>,
): Promise<string[]> {
  const pool = new ReadingPool<GrowthTask, string | undefined>({
    name: 'growBatch',
    worker: new URL('./slow-worker.ts', import.meta.url),
    threads,
    milliseconds: patience,
    reject: ({ name }, { message }) => `${name} hung or died: ${wordMessage('en', message)}`,
  });
  const failures: string[] = [];
  const waiting = tasks.entries();
  const work = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      if (index % 50 === 0) onProgress?.(`${index} / ${tasks.length} expressions and documents`);
      const [failure] = await pool.run([task]);
      if (failure === undefined) continue;
      failures.push(failure);
      onProgress?.(failure);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await pool.close();
  }
  return failures;
}

export async function runSlowFuzz({ root, every, size, ...options }: SlowFuzzOptions): Promise<SlowFuzzResult> {
  const all = await listAll(root);
  const patterns = all.filter(isChosen(every));
  const documents = listGrowing()
    .map(({ reader, name }, index) => ({ name: `reader ${reader}, ${name}:`, work: { index, size } }))
    .filter(isChosen(every));
  const tasks: GrowthTask[] = [
    // The longest first: nobody waits for them at the end.
    ...documents,
    ...patterns.map((work) => ({ name: `${work.place} /${work.source}/${work.flags}`, work })),
  ];
  const stale = findStale(all).map(
    ({ file, source }) => `capped-patterns.ts names ${file} /${source}…/: no longer there`,
  );
  const failures = [...stale, ...(await measureAll(tasks, options))];
  return { patterns: patterns.length, documents: documents.length, capped: cappedPatterns.length, failures };
}
