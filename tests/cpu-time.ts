// Work → the time that this thread itself spent on it: on a busy machine the clock also counts the others.
import { measureThread } from '../src/pipeline/core.ts';

export async function measureCpuTime<T>(work: () => T): Promise<{ result: Awaited<T>; spent: number }> {
  const start = measureThread();
  const result = await work();
  return { result, spent: measureThread() - start };
}
