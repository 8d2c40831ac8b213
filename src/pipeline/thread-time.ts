// This thread → the time that it has worked itself: on a busy machine the clock counts the others too.

/** Milliseconds. Node before 23.9 cannot tell and gives the clock's. */
export function measureThread(): number {
  if (!('threadCpuUsage' in process)) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
