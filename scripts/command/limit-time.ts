// A synchronous task and a number of milliseconds → its result, or `timedOut` if it had to be stopped.
import { createContext, Script } from 'node:vm';

export const timedOut = Symbol('timed out');

const box: { task?: () => void } = {};
createContext(box);
const script = new Script('task()');

/** Stops also endless loops and regular expressions: no timer could, as they never return to the event loop. */
export function limitTime<Result>(task: () => Result, milliseconds: number): Result | typeof timedOut {
  let result: Result | typeof timedOut = timedOut;
  box.task = () => {
    result = task();
  };
  try {
    script.runInContext(box, { timeout: milliseconds });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  } finally {
    delete box.task;
  }
  return result;
}

function isTimeout(error: unknown): boolean {
  // The error comes from the other context, so that it is no `instanceof Error` of ours.
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
