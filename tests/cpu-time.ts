// Work → the time that this thread itself spent on it: on a busy machine the clock also counts the others.

/** Milliseconds that this thread has worked. */
export function measureThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export async function measureCpuTime<T>(work: () => T): Promise<{ result: Awaited<T>; spent: number }> {
  const start = measureThread();
  const result = await work();
  return { result, spent: measureThread() - start };
}
