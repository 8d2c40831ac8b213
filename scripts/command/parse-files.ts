// Paths → their lines, in the same order, each as soon as it and those before it are ready.
import { availableParallelism } from 'node:os';
import { loadCore } from './core.ts';
import { type ParseLine, rejectedLine } from './parse-file.ts';
import { ReadingPool } from './reading-pool.ts';

export async function* parseFiles(files: readonly string[]): AsyncGenerator<ParseLine> {
  const threads = Math.min(availableParallelism(), files.length);
  const pool = new ReadingPool<string, ParseLine>({ name: 'parseBatch', threads, reject: rejectedLine });
  const waiting: Promise<ParseLine[]>[] = [];
  try {
    // The threads load it for themselves; here it shows whether it can be loaded, which is no fault of any file.
    loadCore();
    for (const file of files) {
      waiting.push(pool.run([file]));
      // No more under way than threads, so that lines nobody has taken yet do not pile up.
      if (waiting.length === threads) yield* (await waiting.shift()) ?? [];
    }
    for (const lines of waiting) yield* await lines;
  } finally {
    await pool.close();
  }
}
