// The source files and a list of growing documents → the expressions and readers whose time grows faster than about the size.
import { ReadingPool } from '../../command/reading-pool.ts';
import type { Attack } from './derive-attacks.ts';
import { findSlowPattern } from './find-slow-pattern.ts';
import { listGrowing } from './grow-documents.ts';
import { listPatterns, type Pattern } from './list-patterns.ts';
import type { Measurement } from './measure-growth.ts';
import { recordComposed } from './record-composed.ts';
import type { GrowthTask, SlowDocument } from './slow-worker.ts';

export interface SlowFuzzOptions {
  root: string;
  /** One in so many of the expressions and documents. */
  every: number;
  /** The largest document, in characters of what grows. */
  size: number;
  onProgress?(text: string): void;
}

export interface SlowFuzzResult {
  patterns: number;
  documents: number;
  /** A line each: what is slow, on which string, with sizes and times. */
  failures: string[];
}

/** A document that doubles its time with every character is ended after so long. */
const patience = 180_000;

const describe = (measurements: readonly Measurement[]): string =>
  measurements
    .slice(-4)
    .map(({ size, milliseconds }) => `${size}: ${Math.round(milliseconds)} ms`)
    .join(', ');

const quote = ({ prefix, pump, suffix }: Attack): string =>
  `${JSON.stringify(prefix)} + ${JSON.stringify(pump)} × n + ${JSON.stringify(suffix)}`;

const isChosen = (every: number) => (_: unknown, index: number) => index % every === 0;

async function listAll(root: string): Promise<Pattern[]> {
  const { literals, composed } = listPatterns(root);
  const all = [...literals, ...(await recordComposed(root, composed))];
  return [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}

async function fuzzPatterns(
  patterns: readonly Pattern[],
  onProgress: SlowFuzzOptions['onProgress'],
): Promise<string[]> {
  const failures: string[] = [];
  for (const [index, pattern] of patterns.entries()) {
    if (index % 100 === 0) onProgress?.(`${index} / ${patterns.length} expressions`);
    const slow = await findSlowPattern(pattern);
    if (slow)
      failures.push(
        `${slow.place} /${slow.source}/${slow.flags} on ${quote(slow.attack)}: ${describe(slow.measurements)}`,
      );
  }
  return failures;
}

const describeSlow = ({ reader, name, measurements, reason }: SlowDocument): string =>
  `reader ${reader}, ${name}: ${reason ?? describe(measurements)}`;

async function fuzzReaders(tasks: readonly GrowthTask[], onProgress: SlowFuzzOptions['onProgress']): Promise<string[]> {
  const documents = listGrowing();
  const pool = new ReadingPool<GrowthTask, SlowDocument | undefined>({
    name: 'growBatch',
    worker: new URL('./slow-worker.ts', import.meta.url),
    // Two at a time would measure one another.
    threads: 1,
    milliseconds: patience,
    reject: ({ index }, { message }) => ({
      reader: documents[index]?.reader ?? '',
      name: documents[index]?.name ?? '',
      measurements: [],
      reason: `hung or died: ${message.en}`,
    }),
  });
  const failures: string[] = [];
  try {
    for (const [index, task] of tasks.entries()) {
      if (index % 20 === 0) onProgress?.(`${index} / ${tasks.length} growing documents`);
      const [slow] = await pool.run([task]);
      if (slow) failures.push(describeSlow(slow));
    }
  } finally {
    await pool.close();
  }
  return failures;
}

export async function runSlowFuzz({ root, every, size, onProgress }: SlowFuzzOptions): Promise<SlowFuzzResult> {
  const patterns = (await listAll(root)).filter(isChosen(every));
  const tasks = listGrowing()
    .map((_, index) => ({ index, size }))
    .filter(isChosen(every));
  const failures = [...(await fuzzPatterns(patterns, onProgress)), ...(await fuzzReaders(tasks, onProgress))];
  return { patterns: patterns.length, documents: tasks.length, failures };
}
