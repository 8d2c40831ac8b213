// An output that nothing stands behind any more → removed, unless somebody else changed it.

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeMessage } from '../report/model/reading-code.ts';
import { errorCode } from './errors.ts';
import type { RunState } from './run-state.ts';
import type { WrittenOutput } from './source-index.ts';
import type { SourceFile } from './walk-sources.ts';

/** True if it is gone, or no longer ours to remove. */
export function removeOutput(state: RunState, written: WrittenOutput): boolean {
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

/**
 * Sources of earlier runs that no longer exist → forgotten, and the outputs that were written from them removed.
 */
export function removeStale(state: RunState, root: string, sources: readonly SourceFile[]): void {
  const present = new Set(sources.map(({ file }) => file));
  for (const [file, { written }] of [...state.ledger.entries]) {
    // Not found by the walk is not enough: its folder may only have been locked.
    if (present.has(file) || exists(join(root, file))) continue;
    if (!written || removeOutput(state, written)) state.ledger.forget(file);
  }
  dropDeserted(state);
}

/** Outputs of sources that now speak of another agency or year, and lost there, so that they were not dropped before. */
function dropDeserted(state: RunState): void {
  for (const [file, { outcome, written }] of state.ledger.entries) {
    const deserted = written && 'claim' in outcome && outcome.claim.target !== written.target;
    if (deserted && removeOutput(state, written)) state.ledger.disown(file);
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
  }
}
