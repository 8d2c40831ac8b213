// An output that nothing stands behind any more → removed, unless somebody else changed it.
import { makeMessage } from '../../src/report/model/reading-code.ts';
import { errorCode } from './read-bytes.ts';
import type { RunState } from './run-state.ts';
import type { Written } from './source-index.ts';

/** True if it is gone, or no longer ours to remove. */
export function removeOutput(state: RunState, written: Written): boolean {
  if (!state.output.exists(written.target)) return true;
  if (!state.output.verify(written)) {
    state.warnings.push(makeMessage('runs.output_changed', { target: written.target }));
    return true;
  }
  return tryRemoving(state, written.target);
}

function tryRemoving(state: RunState, target: string): boolean {
  try {
    state.output.remove(target);
    state.removed.push(target);
    return true;
  } catch (error) {
    state.warnings.push(makeMessage('runs.output_not_removed', { target, error: errorCode(error) }));
    return false;
  }
}
