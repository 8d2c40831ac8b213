// Ctrl-C, a service that is stopped, a terminal that is closed → one call, instead of the end of the process.

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type StopSignal = (typeof signals)[number];

/**
 * Calls `stop` for each signal until the returned function is called, after which signals end the process as usual.
 * npm hands a signal to the shell that it started us in, which ends without a word: that is noticed, and counts as one.
 */
export function onStop(stop: (signal: StopSignal) => void): () => void {
  for (const name of signals) process.on(name, stop);
  const parent = process.ppid;
  const watch = process.env.npm_lifecycle_event
    ? setInterval(() => process.ppid !== parent && stop('SIGTERM'), 300).unref()
    : undefined;
  return () => {
    clearInterval(watch);
    for (const name of signals) process.off(name, stop);
  };
}
